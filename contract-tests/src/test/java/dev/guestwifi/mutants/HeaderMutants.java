package dev.guestwifi.mutants;

import static dev.guestwifi.mutants.Change.replying;
import static dev.guestwifi.mutants.Change.sending;

import dev.guestwifi.conformance.result.Family;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Faults in header fields and in what rests on them. */
final class HeaderMutants {
    private static final Mutant.Maker HTTP = new Mutant.Maker(Family.HTTP);
    private static final String TAG = "ETag";
    private static final String IF = "If-None-Match";
    private static final String ID = "X-Request-Id";

    private HeaderMutants() {}

    static List<Mutant> all() {
        return Stream.of(tags(), everywhere()).flatMap(List::stream).toList();
    }

    private static List<Mutant> tags() {
        return List.of(
                HTTP.http("If-None-Match is ignored", sending(request -> request.without(IF))),
                tagged("only a single tag is compared", value -> value.contains(",") ? "\"none\"" : value),
                tagged("an asterisk matches nothing", value -> value.equals("*") ? "\"none\"" : value),
                tagged("any tag matches", value -> "*"),
                HTTP.http("a 304 has no tag", replying(reply -> reply.is(304) ? reply.without(TAG) : reply)),
                HTTP.http(
                        "a 304 has no rules for caches",
                        replying(reply ->
                                reply.is(304) ? reply.without("Cache-Control").without("Vary") : reply)),
                HTTP.remembering("the tag changes with each answer", () -> {
                    AtomicInteger last = new AtomicInteger();
                    return replying(reply -> reply.fields().get(TAG) == null
                            ? reply
                            : reply.with(TAG, "W/\"" + last.incrementAndGet() + "\""));
                }),
                HTTP.http("all lists have the same tag", (request, server) -> {
                    Reply reply = server.send(request.without(IF));
                    boolean isKnown =
                            reply.is(200) && "W/\"1\"".equals(request.fields().get(IF));
                    Reply tagged = reply.fields().get(TAG) == null ? reply : reply.with(TAG, "W/\"1\"");
                    return isKnown ? tagged.status(304).without("Content-Type").without("Content-Length") : tagged;
                }),
                HTTP.http("a known tag needs no key", (request, server) -> {
                            Reply reply = server.send(request);
                            return reply.is(401) && request.fields().get(IF) != null
                                    ? reply.status(304)
                                            .with(
                                                    TAG,
                                                    String.valueOf(
                                                            request.fields().get(IF)))
                                    : reply;
                        })
                        .grave(),
                HTTP.http("a known tag comes before the parameters", (request, server) -> {
                    Reply reply = server.send(request);
                    return reply.is(422) && request.isList() && request.fields().get(IF) != null
                            ? reply.status(304)
                                    .with(TAG, String.valueOf(request.fields().get(IF)))
                            : reply;
                }));
    }

    private static Mutant tagged(String name, UnaryOperator<String> reading) {
        return HTTP.http(
                name,
                sending(request -> request.fields().get(IF) == null
                        ? request
                        : request.with(
                                IF,
                                reading.apply(
                                        Objects.requireNonNull(request.fields().get(IF))))));
    }

    private static List<Mutant> everywhere() {
        return List.of(
                HTTP.http("the client's request id is not used", sending(request -> request.without(ID))),
                HTTP.http("any request id is used", (request, server) -> {
                    String given = request.fields().get(ID);
                    Reply reply = server.send(request);
                    String own = String.valueOf(reply.fields().get(ID));
                    return given == null || given.isEmpty()
                            ? reply
                            : reply.with(ID, given).body(reply.text().replace(own, given.replace("\"", "")));
                }),
                HTTP.http(
                        "every request has the same id",
                        sending(request -> request.fields().get(ID) == null ? request.with(ID, "1") : request)),
                missing("X-Content-Type-Options"),
                missing("Vary"),
                missing("X-Request-Id"),
                HTTP.http(
                                "caches may keep lists",
                                replying(
                                        Request::isList,
                                        reply -> reply.is(200)
                                                ? reply.with("Cache-Control", "public, max-age=60")
                                                : reply))
                        .grave(),
                HTTP.http(
                        "errors may be kept",
                        replying(reply -> reply.status() >= 400 ? reply.without("Cache-Control") : reply)),
                HTTP.http("the server tells its version", replying(reply -> reply.with("Server", "GuestWifi/1.2.3"))),
                HTTP.http("the origin that asks is allowed", (request, server) -> {
                            String origin = request.fields().get("Origin");
                            Reply reply = server.send(request);
                            return origin == null
                                    ? reply
                                    : reply.with("Access-Control-Allow-Origin", origin)
                                            .with("Access-Control-Allow-Credentials", "true");
                        })
                        .grave());
    }

    private static Mutant missing(String field) {
        return HTTP.http("there is no " + field, replying(reply -> reply.without(field)));
    }
}
