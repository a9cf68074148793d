package dev.guestwifi.mutants;

import static dev.guestwifi.mutants.Change.replying;
import static dev.guestwifi.mutants.Change.sending;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guestwifi.conformance.deployment.Capability;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Servers that look different and still honour the contract. */
final class Variants {
    private static final int PACKED_ABOVE = 1024;

    private Variants() {}

    static List<Variant> all() {
        return Stream.of(bodies(), messages(), connections(), deployments())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Variant> bodies() {
        return List.of(
                Variant.of(
                        "members in another order",
                        replying(reply -> reply.isJson() ? reply.tree(turned(reply.json())) : reply)),
                Variant.of(
                        "more members",
                        replying(longer(reply -> reply.status() < 400
                                ? reply.rows(row -> row.put("new_in_2", "x")).json(json -> json.putObject("new_in_3"))
                                : reply))),
                Variant.of(
                        "bodies on many lines",
                        replying(longer(reply ->
                                reply.isJson() ? reply.body(reply.json().toPrettyString()) : reply))),
                Variant.of(
                        "letters escaped",
                        replying(longer(reply -> reply.isJson() ? reply.body(escaped(reply.text())) : reply))),
                Variant.of(
                        "other words in errors",
                        replying(reply -> reply.status() >= 400
                                ? reply.json(json -> json.put("detail", "Nein.").put("message", "Nein."))
                                : reply)),
                Variant.of(
                        "faults in another order",
                        replying(reply -> reply.json(json -> {
                            if (json.path("errors").isArray()) {
                                List<JsonNode> faults = new ArrayList<>();
                                json.path("errors").forEach(faults::add);
                                Collections.reverse(faults);
                                json.putArray("errors").addAll(faults);
                            }
                        }))),
                Variant.of("parameters of links in another order", replying(Variants::turnedQueries)));
    }

    private static JsonNode turned(JsonNode node) {
        if (node instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            Collections.reverse(names);
            ObjectNode turned = object.objectNode();
            names.forEach(name -> turned.set(name, turned(object.get(name))));
            return turned;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode turned = array.arrayNode();
            array.forEach(item -> turned.add(turned(item)));
            return turned;
        }
        return node;
    }

    /** {@code page}, all others, {@code per_page}. */
    private static Reply turnedQueries(Reply reply) {
        String link = reply.fields().get("Link");
        Reply turned = reply.isJson() ? reply.body(turnedQueries(reply.text())) : reply;
        return link == null ? turned : turned.with("Link", turnedQueries(link));
    }

    private static String turnedQueries(String text) {
        return text.replaceAll("\\?([^\">]*)&(page=[0-9]+)&(per_page=[0-9]+)(?=[\">])", "?$2&$1&$3");
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars()
                .forEach(unit -> escaped.append(unit < 128 ? String.valueOf((char) unit) : "\\u%04x".formatted(unit)));
        return escaped.toString();
    }

    private static List<Variant> messages() {
        return List.of(
                Variant.of(
                        "more header fields",
                        replying(reply -> reply.with("Strict-Transport-Security", "max-age=1")
                                .with("Via", "1.1 front"))),
                Variant.of(
                        "header fields in lower case",
                        replying(reply -> reply.fields(field ->
                                new HeaderFields.Field(field.name().toLowerCase(Locale.ROOT), field.value())))),
                Variant.of(
                        "media types with a charset",
                        replying(reply -> reply.fields().get("Content-Type") == null
                                ? reply
                                : reply.with("Content-Type", reply.fields().get("Content-Type") + ";charset=utf-8"))),
                Variant.of("methods in another order", replying(reply -> turnedList(reply, "Allow"))),
                Variant.of("rules for caches in another order", replying(reply -> turnedList(reply, "Cache-Control"))),
                Variant.of("links in another order", replying(reply -> turnedList(reply, "Link"))),
                Variant.of("links in other forms of RFC 8288", replying(Variants::otherLinks)),
                Variant.of(
                        "answers that depend on more",
                        replying(reply -> reply.fields().get("Vary") == null
                                ? reply
                                : reply.with("Vary", "Origin, X-API-Key, Accept-Encoding"))));
    }

    /** Two fields, names in other cases, unquoted types, titles, relations that nobody asked for. */
    private static Reply otherLinks(Reply reply) {
        String link = reply.fields().get("Link");
        if (link == null) {
            return reply;
        }
        String other = link.replaceAll("; *rel=\"first\"", " ; title=\"the first, or <x>; rel=next\" ; REL = First")
                .replaceAll("; *rel=\"last\"", ";rel=\"LAST  end\";rel=prev");
        List<HeaderFields.Field> fields =
                new ArrayList<>(reply.with("Link", other).fields().all());
        fields.add(new HeaderFields.Field("link", " , </style.css>; rel=preload; as=style"));
        return new Reply(reply.status(), new HeaderFields(fields), reply.body());
    }

    private static Reply turnedList(Reply reply, String field) {
        List<String> items = new ArrayList<>(List.of(
                Objects.requireNonNullElse(reply.fields().get(field), "").split(", *(?=[<a-zA-Z])")));
        Collections.reverse(items);
        return reply.fields().get(field) == null ? reply : reply.with(field, String.join(",", items));
    }

    private static List<Variant> connections() {
        return List.of(
                Variant.of(
                        "answers in chunks",
                        replying(reply ->
                                reply.body().length == 0 ? reply : reply.with("Transfer-Encoding", "chunked"))),
                Variant.of("a connection for each request", replying(reply -> reply.with("Connection", "close"))),
                Variant.remembering("now and then a slow answer", () -> {
                    AtomicInteger count = new AtomicInteger();
                    return replying(reply -> {
                        if (count.incrementAndGet() % 50 == 0) {
                            LockSupport.parkNanos(50_000_000);
                        }
                        return reply;
                    });
                }),
                Variant.remembering("now and then a limit of the rate", () -> {
                    AtomicInteger count = new AtomicInteger();
                    return (request, server) -> request.key() != null && count.incrementAndGet() % 40 == 0
                            ? refused(server, 429, "rate_limited", "Rate limited")
                                    .with("Retry-After", "0")
                            : server.send(request);
                }),
                Variant.remembering("a creation that is still in work is refused when it is sent again", () -> {
                    Set<String> inWork = ConcurrentHashMap.newKeySet();
                    return (request, server) -> {
                        String creation = request.key()
                                + request.text("slug")
                                + request.fields().get(ReplayMutants.FIELD);
                        if (!ReplayMutants.isOnce(request)) {
                            return server.send(request);
                        }
                        if (!inWork.add(creation)) {
                            return refused(server, 409, "idempotency_in_flight", "Idempotency key in flight");
                        }
                        LockSupport.parkNanos(20_000_000);
                        Reply reply = server.send(request);
                        inWork.remove(creation);
                        return reply;
                    };
                }));
    }

    static Reply refused(Change.Upstream server, int status, String code, String title) throws IOException {
        return server.send(new Request("GET", "/api/venues", "HTTP/1.0", HeaderFields.NONE, new byte[0]))
                .problem(status, code, title)
                .without("WWW-Authenticate");
    }

    private static List<Variant> deployments() {
        return List.of(
                Variant.of("a zone far in the east", Change.NONE).in("Pacific/Kiritimati"),
                Variant.of("a zone far in the west", Change.NONE).in("Etc/GMT+12"),
                Variant.of("a zone whose clocks change by half an hour", Change.NONE)
                        .in("Australia/Lord_Howe"),
                Variant.of(
                                "pages of any size",
                                sending(
                                        Request::isList,
                                        request -> request.gives("per_page", "[0-9]{4,9}")
                                                ? request.set("per_page", "1000")
                                                : request))
                        .declaring(
                                target -> target.capabilities(EnumSet.complementOf(EnumSet.of(Capability.PAGE_LIMIT)))),
                Variant.of(
                                "the vendor's own answers",
                                (request, server) -> asVendor(server.send(request.without(ReplayMutants.FIELD))))
                        .declaring(target -> target.capabilities(EnumSet.noneOf(Capability.class))),
                Variant.of("ids that begin high and have gaps", new SpreadIds())
                        .declaring(target -> target.ownData(false)),
                Variant.busy("somebody else makes vouchers"),
                Variant.knowing("a rate limit with windows of fixed length", key -> new RateLimiter(key, false)));
    }

    /** No change where it would make a body large enough to be compressed: the server has decided about that. */
    private static UnaryOperator<Reply> longer(UnaryOperator<Reply> change) {
        return reply -> {
            Reply changed = change.apply(reply);
            return isLarge(changed) && !isLarge(reply) ? reply : changed;
        };
    }

    private static boolean isLarge(Reply reply) {
        return reply.text().getBytes(UTF_8).length > PACKED_ABOVE;
    }

    private static Reply asVendor(Reply reply) {
        Reply plain =
                reply.without("Link").without("ETag").without("X-Request-Id").without("Vary");
        return reply.status() < 400
                ? plain.json(json -> json.remove(List.of("meta", "links")))
                : plain.json(json -> json.retain("success", "message")).with("Content-Type", "application/json");
    }
}
