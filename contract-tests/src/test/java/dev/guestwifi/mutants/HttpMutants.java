package dev.guestwifi.mutants;

import static dev.guestwifi.mutants.Change.replying;
import static dev.guestwifi.mutants.Change.sending;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guestwifi.conformance.result.Family;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Faults in methods, paths, media types and bytes. */
final class HttpMutants {
    private static final Mutant.Maker HTTP = new Mutant.Maker(Family.HTTP);
    private static final String FORM = "application/x-www-form-urlencoded";

    private HttpMutants() {}

    static List<Mutant> all() {
        return Stream.of(methods(), paths(), media(), bytes(), concurrent())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Mutant> concurrent() {
        return List.of(HTTP.remembering("a list gets the query that came last for its path", () -> {
            Map<String, String> last = new ConcurrentHashMap<>();
            return (request, server) -> {
                String query = String.valueOf(request.query());
                last.put(request.path(), query);
                Reply reply = server.send(request);
                String now = String.valueOf(last.get(request.path()));
                return now.equals(query) || !request.isList() ? reply : server.send(request.query(now));
            };
        }));
    }

    private static List<Mutant> methods() {
        return List.of(
                HTTP.http("there is no HEAD", sending(r -> r.is("HEAD"), r -> r.method("PUT"))),
                HTTP.http("HEAD is always well", replying(r -> r.is("HEAD"), reply -> reply.status(200))),
                HTTP.http(
                        "HEAD has no header fields of the list",
                        replying(
                                r -> r.is("HEAD"),
                                reply -> reply.without("ETag").without("Link").without("Cache-Control"))),
                HTTP.http(
                        "OPTIONS needs a key",
                        (request, server) -> request.is("OPTIONS") && request.key() == null
                                ? server.send(request.method("GET"))
                                : server.send(request)),
                HTTP.http(
                        "OPTIONS answers 200",
                        replying(r -> r.is("OPTIONS"), reply -> reply.is(204) ? reply.status(200) : reply)),
                HTTP.http("405 has no Allow", replying(reply -> reply.is(405) ? reply.without("Allow") : reply)),
                HTTP.http(
                        "Allow names methods that there are not",
                        replying(reply -> reply.fields().get("Allow") == null
                                ? reply
                                : reply.with("Allow", reply.fields().get("Allow") + ", PATCH"))),
                HTTP.http("Allow forgets OPTIONS", replying(reply -> {
                    String allow = Objects.requireNonNullElse(reply.fields().get("Allow"), "");
                    return allow.isEmpty() ? reply : reply.with("Allow", allow.replaceAll("(, )?OPTIONS(, )?", ""));
                })),
                HTTP.http("PATCH reads", sending(r -> r.is("PATCH"), r -> r.method("GET"))),
                HTTP.http(
                        "PUT creates",
                        sending(r -> r.is("PUT") && r.path().equals("/vouchers"), r -> r.method("POST"))),
                HTTP.http(
                        "an unknown method is an unknown path",
                        replying(reply -> reply.is(405) ? reply.problem(404, "not_found", "Not found") : reply)),
                HTTP.http("a single voucher can be read", (request, server) -> {
                    Reply reply = server.send(request);
                    return request.is("GET") && request.path().matches("/vouchers/[^/]+") && reply.is(405)
                            ? server.send(request.path("/vouchers").query("slug=default&per_page=1"))
                            : reply;
                }));
    }

    private static List<Mutant> paths() {
        return List.of(
                HTTP.http(
                        "a slash at the end does not matter",
                        sending(r -> r.path(r.path().replaceAll("(?<=.)/$", "")))),
                HTTP.http(
                        "the case of a path does not matter",
                        sending(r -> r.path(r.path().toLowerCase(Locale.ROOT)))),
                HTTP.http(
                        "matrix parameters are ignored",
                        sending(r -> r.path(r.path().replaceAll(";.*", "")))),
                HTTP.http("an unknown path needs a key", (request, server) -> {
                    Reply reply = server.send(request);
                    return reply.code().equals("not_found") && request.key() == null
                            ? server.send(request.path("/venues")
                                    .query("slug=default")
                                    .method("GET"))
                            : reply;
                }),
                HTTP.http(
                        "an unknown path answers in HTML",
                        replying(reply -> reply.code().equals("not_found") ? html(reply) : reply)));
    }

    private static Reply html(Reply reply) {
        return reply.with("Content-Type", "text/html").body("<h1>Not found</h1>");
    }

    private static List<Mutant> media() {
        return List.of(
                HTTP.http(
                        "the media type of a body is ignored",
                        sending(Request::isCreate, r -> r.with("Content-Type", FORM))),
                HTTP.http(
                        "a body without media type is a form",
                        sending(r -> r.isCreate() && r.fields().get("Content-Type") == null
                                ? r.with("Content-Type", FORM)
                                : r)),
                HTTP.http(
                        "the charset of a body is ignored",
                        sending(
                                Request::isCreate,
                                r -> r.with(
                                        "Content-Type",
                                        String.valueOf(r.fields().get("Content-Type"))
                                                .replaceAll(";\\s*charset=.*", "")))),
                HTTP.http(
                        "a charset is refused",
                        sending(
                                Request::isCreate,
                                r -> String.valueOf(r.fields().get("Content-Type"))
                                                .contains("charset")
                                        ? r.with("Content-Type", "text/plain")
                                        : r)),
                HTTP.http("JSON is a form too", sending(Request::isCreate, HttpMutants::fromJson)),
                HTTP.http("Accept is consulted", (request, server) -> {
                    String accept = Objects.requireNonNullElse(request.fields().get("Accept"), "*/*");
                    return accept.contains("*/*") || accept.contains("json")
                            ? server.send(request)
                            : server.send(request).status(406);
                }),
                HTTP.http("XML comes for those who ask", (request, server) -> {
                    String accept = Objects.requireNonNullElse(request.fields().get("Accept"), "*/*");
                    Reply reply = server.send(request);
                    return accept.contains("xml")
                            ? reply.with("Content-Type", "application/xml").body("<page/>")
                            : reply;
                }),
                HTTP.http(
                        "any size of body is read",
                        (request, server) -> request.body().length > 65_536
                                ? server.send(request.keep(pair -> pair.length() < 1000))
                                : server.send(request)),
                HTTP.http(
                        "a body that is too large fails", replying(reply -> reply.is(413) ? Reply.failure() : reply)));
    }

    private static Request fromJson(Request request) {
        if (!String.valueOf(request.fields().get("Content-Type")).contains("json")) {
            return request;
        }
        Request empty = request.with("Content-Type", FORM).pairs(Stream.of());
        try {
            JsonNode json = Reply.JSON.readTree(request.body());
            String form = json.properties().stream().map(HttpMutants::pair).collect(Collectors.joining("&"));
            return empty.pairs(Stream.of(form));
        } catch (IOException e) {
            return empty; // as frameworks do, which then miss the parameters
        }
    }

    private static String pair(Map.Entry<String, JsonNode> member) {
        return member.getKey() + "=" + URLEncoder.encode(member.getValue().asText(), StandardCharsets.UTF_8);
    }

    private static List<Mutant> bytes() {
        return List.of(
                HTTP.http(
                        "broken escapes are taken as they are",
                        (request, server) -> server.send(request).is(400)
                                ? server.send(escaped(request, "%(?![0-9A-Fa-f]{2})", "%25"))
                                : server.send(request)),
                HTTP.http(
                        "a very long address makes the server fail",
                        replying(request -> request.target().length() > 10_000, reply -> Reply.failure())),
                HTTP.http("broken escapes fail", replying(reply -> reply.is(400) ? Reply.failure() : reply)),
                HTTP.http("broken escapes are a bad parameter", (request, server) -> {
                    Reply reply = server.send(request);
                    return reply.is(400) && request.isList() ? server.send(request.query("slug=-")) : reply;
                }),
                HTTP.http(
                        "bytes that are not UTF-8 are replaced",
                        (request, server) -> server.send(request).is(400)
                                ? server.send(escaped(
                                        request,
                                        "(?i)%(c[01]|f[5-9a-f]|ff|fe|80|e4(?!%[89ab])|c3(?!%[89ab]))",
                                        "%EF%BF%BD"))
                                : server.send(request)),
                HTTP.http(
                        "a NUL fails",
                        (request, server) ->
                                request.target().contains("%00") ? Reply.failure() : server.send(request)));
    }

    private static Request escaped(Request request, String broken, String instead) {
        return request.pairs(request.pairs().map(pair -> pair.replaceAll(broken, instead)));
    }
}
