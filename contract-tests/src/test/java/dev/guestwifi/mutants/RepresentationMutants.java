package dev.guestwifi.mutants;

import static dev.guestwifi.mutants.Change.replying;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guestwifi.conformance.result.Family;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Faults in what an answer looks like. */
final class RepresentationMutants {
    private static final Mutant.Maker CONTRACT = new Mutant.Maker(Family.CONTRACT);

    private RepresentationMutants() {}

    static List<Mutant> all() {
        return Stream.of(values(), envelopes(), problems(), statuses())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Mutant> values() {
        return List.of(
                rows(
                        "null values are left out",
                        row -> row.properties()
                                .removeIf(value -> value.getValue().isNull())),
                rows(
                        "null is an empty text",
                        row -> row.properties().stream()
                                .filter(value -> value.getValue().isNull())
                                .map(Map.Entry::getKey)
                                .toList()
                                .forEach(name -> row.put(name, ""))),
                rows("names are in camel case", row -> renamed(row, "created_at", "createdAt")),
                rows("the email has another name", row -> renamed(row, "email", "mail")),
                rows("ids are texts", row -> row.put("id", row.path("id").asText())),
                rows(
                        "the volume is a number",
                        row -> ifThere(row, "volumecap", value -> row.put("volumecap", value.asDouble()))),
                rows(
                        "whether an email is verified is a number",
                        row -> ifThere(
                                row, "email_verified", value -> row.put("email_verified", value.asBoolean() ? 1 : 0))),
                rows(
                        "whether marketing is allowed is a boolean",
                        row -> ifThere(
                                row,
                                "market_opt",
                                value -> row.put("market_opt", value.asText().equals("1")))),
                rows("an unknown customer of a visit is null", row -> {
                    if (row.has("mac") && !row.has("customer_id")) {
                        row.putNull("customer_id");
                    }
                }),
                rows(
                        "limits are decimals",
                        row -> ifThere(row, "upspeed", value -> row.put("upspeed", value.asInt() + 0.5))),
                rows("an address may be null", row -> ifThere(row, "address", value -> row.putNull("address"))),
                times("times have no fraction", time -> time.replaceAll("\\.[0-9]+", "")),
                times("times have three decimals", time -> time.replaceAll("[0-9]{3}Z", "Z")),
                times("times have an offset", time -> time.replace("Z", "+00:00")),
                times("times are dates", time -> time.substring(0, 10)),
                times("times have a space", time -> time.replace('T', ' ')),
                rows("times are numbers", row -> row.put("created_at", 1_756_000_000L)));
    }

    private static Mutant rows(String name, Consumer<ObjectNode> change) {
        return CONTRACT.http(name, replying(reply -> reply.rows(change)));
    }

    private static void renamed(ObjectNode row, String name, String other) {
        if (row.has(name)) {
            row.set(other, row.remove(name));
        }
    }

    private static void ifThere(ObjectNode row, String name, Consumer<JsonNode> change) {
        if (row.hasNonNull(name)) {
            change.accept(row.get(name));
        }
    }

    private static Mutant times(String name, UnaryOperator<String> change) {
        return rows(
                name,
                row -> row.put("updated_at", change.apply(row.path("updated_at").asText())));
    }

    private static List<Mutant> envelopes() {
        return List.of(
                json("success is missing", reply -> reply.status() < 400, json -> json.remove("success")),
                json("success is a text", reply -> reply.status() < 400, json -> json.put("success", "true")),
                json("the message is missing", reply -> reply.is(200), json -> json.remove("message")),
                json("meta is missing", reply -> reply.is(200), json -> json.remove("meta")),
                json("no rows are null", reply -> reply.is(200), json -> {
                    if (json.path("data").isArray() && json.path("data").isEmpty()) {
                        json.putNull("data");
                    }
                }),
                json("a single row is no array", reply -> reply.is(200), json -> {
                    if (json.path("data").size() == 1) {
                        json.set("data", json.path("data").get(0));
                    }
                }),
                json("a delete tells nothing in data", reply -> reply.is(200), json -> {
                    if (json.path("data").isNull()) {
                        json.remove("data");
                    }
                }),
                json("the total is a text", reply -> reply.is(200), json -> {
                    if (json.path("meta") instanceof ObjectNode meta) {
                        meta.put("total", meta.path("total").asText());
                    }
                }),
                CONTRACT.http(
                        "lists are said to be HTML",
                        replying(reply -> reply.is(200) ? reply.with("Content-Type", "text/html") : reply)),
                CONTRACT.http(
                        "text is in Latin-1",
                        replying(reply ->
                                reply.isJson() ? reply.body(reply.text().getBytes(ISO_8859_1)) : reply)),
                CONTRACT.http("there is no date", replying(reply -> reply.without("Date"))),
                CONTRACT.http("lists have no tag", replying(reply -> reply.without("ETag"))));
    }

    private static Mutant json(String name, Predicate<Reply> which, Consumer<ObjectNode> change) {
        return CONTRACT.http(name, replying(reply -> which.test(reply) ? reply.json(change) : reply));
    }

    private static List<Mutant> problems() {
        Predicate<Reply> isProblem = reply -> reply.status() >= 400;
        return List.of(
                json("problems have no code", isProblem, json -> json.remove("code")),
                json("problems have other titles", isProblem, json -> json.put("title", "Error")),
                json(
                        "the status of a problem is a text",
                        isProblem,
                        json -> json.put("status", json.path("status").asText())),
                json("the status of a problem is 400", isProblem, json -> json.put("status", 400)),
                json("problems succeed", isProblem, json -> json.put("success", true)),
                json("the message is not the detail", isProblem, json -> json.put("message", "Error")),
                json("the request id of a problem is another", isProblem, json -> json.put("request_id", "0")),
                json(
                        "the type of a problem is relative",
                        isProblem,
                        json -> json.put("type", json.path("type").asText().replaceAll("^http://[^/]+", ""))),
                json("faults are missing", reply -> reply.is(422), json -> json.remove("errors")),
                json("problems without faults have none", isProblem, json -> {
                    if (!json.has("errors")) {
                        json.putArray("errors");
                    }
                }),
                json("faults are words", reply -> reply.is(422), json -> {
                    List<String> words = new ArrayList<>();
                    json.path("errors")
                            .forEach(fault -> words.add(fault.path("detail").asText()));
                    words.forEach(json.putArray("errors")::add);
                }),
                json(
                        "faults have no parameter",
                        reply -> reply.is(422),
                        json -> json.path("errors").forEach(fault -> ((ObjectNode) fault).remove("parameter"))),
                CONTRACT.http(
                        "problems are plain JSON",
                        replying(reply ->
                                isProblem.test(reply) ? reply.with("Content-Type", "application/json") : reply)));
    }

    private static List<Mutant> statuses() {
        return List.of(
                CONTRACT.http(
                                "a failure shows where it was",
                                replying(reply -> reply.status() >= 400
                                        ? reply.json(json ->
                                                json.put("detail", trace(json)).put("message", trace(json)))
                                        : reply))
                        .grave(),
                CONTRACT.http(
                                "the answer to a create may be kept",
                                replying(
                                        Request::isCreate, reply -> reply.with("Cache-Control", "private, max-age=60")))
                        .grave(),
                CONTRACT.http(
                        "a create answers 200",
                        replying(Request::isCreate, reply -> reply.is(201) ? reply.status(200) : reply)),
                CONTRACT.http(
                        "a delete answers 204",
                        replying(
                                r -> r.is("DELETE"),
                                reply -> reply.is(200)
                                        ? reply.status(204)
                                                .without("Content-Type")
                                                .without("Content-Length")
                                        : reply)),
                CONTRACT.http("a bad parameter fails", replying(reply -> reply.is(422) ? Reply.failure() : reply)),
                CONTRACT.http(
                        "a bad parameter is a bad request",
                        replying(reply -> reply.is(422) ? reply.status(400) : reply)),
                CONTRACT.http(
                        "every answer is 200", replying(reply -> reply.status() >= 400 ? reply.status(200) : reply)));
    }

    private static String trace(JsonNode json) {
        return json.path("detail").asText()
                + " java.lang.IllegalArgumentException: at org.example.Decoder.decode(Decoder.java:42)";
    }
}
