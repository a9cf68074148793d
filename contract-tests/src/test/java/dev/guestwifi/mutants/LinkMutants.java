package dev.guestwifi.mutants;

import static dev.guestwifi.mutants.Change.replying;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guestwifi.conformance.result.Family;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Faults in what a page says of itself and of the others. */
final class LinkMutants {
    private static final Mutant.Maker PAGING = new Mutant.Maker(Family.PAGING);
    private static final List<String> RELATIONS = List.of("first", "last", "prev", "next");

    private LinkMutants() {}

    static List<Mutant> all() {
        return List.of(
                meta(
                        "the last page is rounded down",
                        meta -> meta.put(
                                "last_page",
                                Math.max(
                                        1,
                                        meta.path("total").asLong()
                                                / meta.path("per_page").asLong()))),
                meta("positions are counted from 0", meta -> {
                    meta.put("from", meta.path("from").asLong() - 1);
                    meta.put("to", meta.path("to").asLong() - 1);
                }),
                meta(
                        "the last page is said to be full",
                        meta -> meta.put(
                                "to",
                                meta.path("current_page").asLong()
                                        * meta.path("per_page").asLong())),
                meta("every page says it is the first", meta -> meta.put("current_page", 1)),
                PAGING.http("there is no header Link", replying(reply -> reply.without("Link"))),
                PAGING.http("the header Link names the wrong page", replying((request, reply) -> {
                    String link = Objects.requireNonNullElse(reply.fields().get("Link"), "");
                    return link.isEmpty() ? reply : reply.with("Link", link.replaceAll("([?&]page=)([0-9]+)", "$11"));
                })),
                PAGING.http("the last page has a next one", both(links -> {
                    if (links.path("next").isNull()) {
                        links.set("next", links.get("last"));
                    }
                })),
                PAGING.http("no page has a previous one", both(links -> links.putNull("prev"))),
                PAGING.http("past the end the previous page is one less", bodies((reply, json) -> {
                    ObjectNode links = (ObjectNode) json.path("links");
                    long page = json.at("/meta/current_page").asLong();
                    if (page > json.at("/meta/last_page").asLong()) {
                        links.put(
                                "prev", links.path("prev").asText().replaceAll("([?&]page=)[0-9]+", "$1" + (page - 1)));
                    }
                })),
                PAGING.http("links lose the dates", each(link -> link.replaceAll("(start|end)_date=[^&]*&", ""))),
                PAGING.http("links lose the size of the page", each(link -> link.replaceAll("&per_page=[0-9]+", ""))),
                PAGING.http("links are relative", each(link -> link.replaceAll("http://[^/]+/api", "/api"))),
                PAGING.http(
                        "links name an inner host",
                        each(link -> link.replaceAll("http://[^/]+/api", "http://backend:8080/api"))),
                PAGING.http("links repeat unknown parameters", (request, server) -> {
                    Reply reply = server.send(request);
                    String more = request.gives("unknown") ? "&unknown=" + request.text("unknown") : "";
                    return changed(reply, links -> rewrite(links, link -> link + more));
                }));
    }

    private static Mutant meta(String name, Consumer<ObjectNode> change) {
        return PAGING.http(name, bodies((reply, json) -> {
            if (json.at("/meta/from").isNumber()) {
                change.accept((ObjectNode) json.path("meta"));
            }
        }));
    }

    private interface BodyChange {
        void accept(Reply reply, ObjectNode json);
    }

    private static Change bodies(BodyChange change) {
        return replying(
                (request, reply) -> isPage(reply) ? withHeader(reply.json(json -> change.accept(reply, json))) : reply);
    }

    private static boolean isPage(Reply reply) {
        return reply.is(200) && reply.json().path("links").isObject();
    }

    /** The links of body and header are changed alike. */
    private static Change both(Consumer<ObjectNode> change) {
        return replying((request, reply) -> changed(reply, change));
    }

    private static Change each(UnaryOperator<String> change) {
        return both(links -> rewrite(links, change));
    }

    private static void rewrite(ObjectNode links, UnaryOperator<String> change) {
        for (String relation : RELATIONS) {
            JsonNode link = links.path(relation);
            if (link.isTextual()) {
                links.put(relation, change.apply(link.asText()));
            }
        }
    }

    private static Reply changed(Reply reply, Consumer<ObjectNode> change) {
        return isPage(reply) ? withHeader(reply.json(json -> change.accept((ObjectNode) json.path("links")))) : reply;
    }

    /** The same links in the header as in the body. */
    private static Reply withHeader(Reply reply) {
        StringBuilder header = new StringBuilder();
        for (String relation : RELATIONS) {
            JsonNode link = reply.json().path("links").path(relation);
            if (link.isTextual()) {
                header.append(header.length() == 0 ? "" : ", ")
                        .append("<" + link.asText() + ">; rel=\"" + relation + '"');
            }
        }
        return reply.with("Link", header.toString());
    }
}
