package dev.guestwifi.mutants;

import static dev.guestwifi.mutants.Change.replying;
import static dev.guestwifi.mutants.Change.retrying;
import static dev.guestwifi.mutants.Change.sending;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guestwifi.conformance.result.Family;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Faults in how the form of a new voucher is read and checked, and in how a voucher is named for its deletion. */
final class FormMutants {
    private static final Mutant.Maker VOUCHERS = new Mutant.Maker(Family.VOUCHERS);

    private FormMutants() {}

    static List<Mutant> all() {
        return Stream.of(fields(), responses(), names()).flatMap(List::stream).toList();
    }

    private static List<Mutant> fields() {
        return List.of(
                field("0 days will do", "number_of_days", value -> value.matches("0+") ? "1" : value),
                field(
                        "days are cut to 3650",
                        "number_of_days",
                        value -> value.matches("[0-9]{4,9}") && Integer.parseInt(value) > 3650 ? "3650" : value),
                field("speeds are cut to 10000", "upspeed", value -> value.matches("[0-9]{5,9}") ? "10000" : value),
                field("a negative limit is none", "downspeed", value -> value.startsWith("-") ? "0" : value),
                field("devices are cut to 1000", "max_devices", value -> value.matches("[0-9]{4,9}") ? "1000" : value),
                field(
                        "a volume over 100000 is cut",
                        "volumecap",
                        value -> value.matches("[0-9]{6,}.*") ? "100000" : value),
                field(
                        "a volume may have more decimals",
                        "volumecap",
                        value -> value.replaceAll("(\\.[0-9]{2})[0-9]+$", "$1")),
                field("a decimal comma will do", "volumecap", value -> value.replace(',', '.')),
                field("numbers may have a sign", "number_of_days", value -> value.replaceAll("^\\+", "")),
                field(
                        "a long code is cut",
                        "code",
                        value -> value.codePointCount(0, value.length()) > 64
                                ? value.substring(0, value.offsetByCodePoints(0, 64))
                                : value),
                field("a code is measured in UTF-16", "code", value -> value.length() > 64 ? "x".repeat(65) : value),
                field(
                        "a code is measured in bytes",
                        "code",
                        value -> value.getBytes(StandardCharsets.UTF_8).length > 64 ? "x".repeat(65) : value),
                field(
                        "white space in a code is taken out",
                        "code",
                        value -> value.replaceAll("(?U)(?<=\\S)\\s+(?=\\S)", "")),
                field(
                        "only ASCII white space is refused",
                        "code",
                        value -> value.replaceAll("(?<=\\S)[\u00a0\u2003\u3000\u2028\u0085](?=\\S)", "_")),
                field(
                        "control characters are taken out of a code",
                        "code",
                        value -> value.replaceAll("[\u0000\u0001\u0007\u001b\u007f]", "")),
                VOUCHERS.http(
                        "a plus is not a space",
                        sending(
                                Request::isCreate,
                                request -> request.pairs(request.pairs().map(pair -> pair.replace("+", "%2B"))))),
                VOUCHERS.http(
                        "values of the form are not stripped",
                        sending(
                                Request::isCreate,
                                request -> request.map(
                                        "number_of_days", value -> value.equals(value.strip()) ? value : "x"))),
                VOUCHERS.http(
                        "an empty limit is refused",
                        sending(
                                Request::isCreate,
                                request -> request.map("max_devices", value -> value.isEmpty() ? "x" : value)
                                        .map("upspeed", value -> value.isEmpty() ? "x" : value))),
                VOUCHERS.http("a create takes the team from the query", (request, server) -> {
                    String slug = request.method("GET").text("slug");
                    return server.send(request.isCreate() && !slug.isEmpty() ? request.set("slug", slug) : request);
                }),
                VOUCHERS.http(
                        "the first of two fields counts",
                        retrying(r -> r.fault().equals("repeated"), r -> r.isCreate() ? firsts(r) : r)),
                VOUCHERS.http(
                        "parameters of the query count too",
                        sending(
                                Request::isCreate,
                                r -> r.query().isEmpty()
                                        ? r
                                        : r.pairs(Stream.concat(r.pairs(), Stream.of(r.query()))))));
    }

    private static Mutant field(String name, String field, UnaryOperator<String> reading) {
        return VOUCHERS.http(name, sending(Request::isCreate, request -> {
            String stripped = request.text(field).strip();
            String value = reading.apply(stripped);
            return value.equals(stripped) ? request : request.map(field, given -> value);
        }));
    }

    private static Request firsts(Request request) {
        Set<String> observed = ConcurrentHashMap.newKeySet();
        return request.keep(pair -> observed.add(Request.name(pair)));
    }

    private static List<Mutant> responses() {
        return List.of(
                VOUCHERS.http(
                        "only the first error is reported",
                        replying(
                                Request::isCreate,
                                reply -> reply.json(json -> {
                                    while (json.path("errors").size() > 1) {
                                        json.withArray("errors").remove(1);
                                    }
                                }))),
                VOUCHERS.http(
                        "a venue of another team gets another error than one that does not exist",
                        replying((request, reply) -> reply.fault().equals("unknown_venue")
                                        && request.gives("venue_id", "(?!900719925474099[01]$)[0-9]+")
                                ? reply.json(json -> ((ObjectNode) json.at("/errors/0"))
                                        .put("detail", "The venue is one of another team."))
                                : reply)),
                VOUCHERS.http("a bad optional field does not stop a create", (request, server) -> {
                    Reply reply = server.send(request);
                    if (request.isCreate() && reply.is(422)) {
                        server.send(request.drop("upspeed")
                                .drop("downspeed")
                                .drop("volumecap")
                                .drop("max_devices"));
                    }
                    return reply;
                }),
                VOUCHERS.http(
                        "the answer to a create shows the default limits",
                        replying(
                                Request::isCreate,
                                reply -> reply.rows(row -> row.put("upspeed", 0).put("downspeed", 0)))),
                VOUCHERS.http(
                        "a taken code is a bad parameter",
                        replying(reply -> reply.is(409)
                                ? reply.problem(422, "invalid_parameters", "Invalid parameters")
                                : reply)),
                VOUCHERS.remembering("the list of vouchers is remembered", () -> {
                    Map<String, Reply> known = new ConcurrentHashMap<>();
                    return (request, server) -> {
                        boolean isRead = request.isList() && request.path().equals("/vouchers");
                        String question = request.target() + request.key();
                        Reply reply =
                                isRead && known.containsKey(question) ? known.get(question) : server.send(request);
                        if (isRead && reply.is(200)) {
                            known.put(question, reply);
                        }
                        return reply;
                    };
                }),
                VOUCHERS.remembering("every second create is lost", () -> {
                            AtomicBoolean isLost = new AtomicBoolean();
                            return (request, server) -> {
                                Reply reply = server.send(request);
                                if (request.isCreate() && reply.is(201) && isLost.getAndSet(!isLost.get())) {
                                    String voucher = "/vouchers/"
                                            + reply.json().at("/data/id").asLong();
                                    server.send(new Request(
                                            "DELETE",
                                            "/api" + voucher + "?slug=" + request.text("slug"),
                                            request.version(),
                                            request.fields()
                                                    .without("Content-Length")
                                                    .without("Content-Type"),
                                            new byte[0]));
                                }
                                return reply;
                            };
                        })
                        .grave());
    }

    private static List<Mutant> names() {
        return List.of(
                VOUCHERS.http(
                        "an id may have leading zeros",
                        sending(r -> r.is("DELETE"), r -> r.path(r.path().replaceAll("/0+", "/")))),
                VOUCHERS.http(
                        "an id that is no number is a bad parameter",
                        (request, server) ->
                                request.is("DELETE") && !request.path().matches("/vouchers/[0-9]+")
                                        ? server.send(request.set("slug", "-"))
                                        : server.send(request)),
                VOUCHERS.http(
                        "an id beyond 64 bits fails",
                        replying((request, reply) ->
                                request.is("DELETE") && request.path().matches("/vouchers/[0-9]{20,}")
                                        ? Reply.failure()
                                        : reply)),
                VOUCHERS.remembering("a deleted voucher is gone, not unknown", () -> {
                    Set<String> gone = ConcurrentHashMap.newKeySet();
                    return (request, server) -> {
                        Reply reply = server.send(request);
                        boolean isDelete = request.is("DELETE");
                        if (isDelete && reply.is(200)) {
                            gone.add(request.path());
                        }
                        return isDelete && reply.is(404) && gone.contains(request.path()) ? reply.status(410) : reply;
                    };
                }),
                VOUCHERS.http(
                        "a delete checks the page it ignores",
                        sending(
                                r -> r.is("DELETE"),
                                r -> r.gives("page", ".*[^0-9].*") || r.gives("per_page", ".*[^0-9].*|[0-9]{5,}|0")
                                        ? r.set("slug", "-")
                                        : r)));
    }
}
