package dev.guestwifi.conformance.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** § Pages, § Dates and times: the rows of a page, its position, and its links. */
final class ListRules {
    private static final int USUAL_SIZE = 10;
    private static final List<String> RELATIONS = List.of("first", "last", "prev", "next");

    private final State state;
    private final ZoneId zone;
    private final PublicAddresses addresses;
    private final boolean hasLinks;

    /** @param hasLinks whether lists have meta and links */
    ListRules(State state, ZoneId zone, PublicAddresses addresses, boolean hasLinks) {
        this.hasLinks = hasLinks;
        this.state = state;
        this.zone = zone;
        this.addresses = addresses;
    }

    /** A page of a list with valid parameters. */
    record Part(RequestFacts reading, long number, int size, List<ModelRow> all) {
        long last() {
            return Math.max(1, (all.size() + size - 1L) / size);
        }

        List<ModelRow> rows() {
            long from = Math.min((number - 1) * size, all.size());
            long to = Math.min(from + size, all.size());
            return all.subList((int) from, (int) to);
        }

        /** The effective parameters, including defaults. */
        List<Field> parameters() {
            return ListRules.parameters(this, number);
        }
    }

    Part page(RequestFacts reading) {
        ParameterRules parameters = reading.parameters();
        Predicate<Instant> isWithin = within(parameters.day("start_date"), parameters.day("end_date"));
        List<ModelRow> all = state
                .rows(reading.endpoint().path(), reading.team().id())
                .stream()
                .filter(row -> isWithin.test(row.createdAt()))
                .toList();
        return new Part(reading, parameters.number("page", 1), parameters.number("per_page", USUAL_SIZE), all);
    }

    /** From the first instant of the start to before the first instant of the day after the end, in the zone. */
    private Predicate<Instant> within(Optional<LocalDate> start, Optional<LocalDate> end) {
        Instant from = start.map(day -> day.atStartOfDay(zone).toInstant()).orElse(Instant.MIN);
        Instant to =
                end.map(day -> day.plusDays(1).atStartOfDay(zone).toInstant()).orElse(Instant.MAX);
        return time -> !time.isBefore(from) && time.isBefore(to);
    }

    Value body(Part page) {
        Map<String, Value> body = new LinkedHashMap<>();
        body.put("success", Value.exactly(Rule.ENVELOPE, true));
        body.put(
                "message",
                Value.exactly(Rule.ENVELOPE, page.reading().endpoint().message()));
        if (hasLinks) {
            body.put("meta", meta(page));
        }
        body.put("data", rows(page));
        if (hasLinks) {
            body.put("links", links(page));
        }
        return new Value.Members(Rule.BODY, body);
    }

    private static Value rows(Part page) {
        ParameterRules given = page.reading().parameters();
        boolean isDated = given.value("start_date") != null || given.value("end_date") != null;
        Rule rule = isDated ? Rule.WINDOW : Rule.ROWS;
        List<Value> rows = page.rows().stream().map(row -> row(rule, row)).toList();
        return new Value.Items(rule, rows);
    }

    /** Every member as stored; unknown ids of a visit are left out. */
    private static Value row(Rule rule, ModelRow row) {
        return new Value.Like(row.json(), () -> members(rule, row));
    }

    private static Value members(Rule rule, ModelRow row) {
        Map<String, Value> members = new LinkedHashMap<>();
        row.json()
                .properties()
                .forEach(member -> members.put(
                        member.getKey(),
                        new Value.Exactly(member.getKey().equals("id") ? rule : Rule.ROWS, member.getValue())));
        for (String name : List.of("customer_id", "venue_id")) {
            if (!row.json().has(name)) {
                members.put(
                        name,
                        new Value.Such(Rule.ROWS, "left out", JsonNode::isMissingNode, MissingNode.getInstance()));
            }
        }
        return new Value.Members(rule, members);
    }

    private static Value meta(Part page) {
        int rows = page.rows().size();
        Map<String, Value> meta = new LinkedHashMap<>();
        meta.put("current_page", Value.exactly(Rule.META, page.number()));
        meta.put("per_page", Value.exactly(Rule.META, page.size()));
        ParameterRules given = page.reading().parameters();
        boolean isDated = given.value("start_date") != null || given.value("end_date") != null;
        meta.put(
                "total",
                Value.exactly(isDated ? Rule.WINDOW : Rule.META, page.all().size()));
        meta.put("last_page", Value.exactly(Rule.META, page.last()));
        long from = (page.number() - 1) * page.size() + 1;
        meta.put("from", Value.exactly(Rule.META, rows == 0 ? null : from));
        meta.put("to", Value.exactly(Rule.META, rows == 0 ? null : from + rows - 1));
        return new Value.Members(Rule.META, meta);
    }

    /** The pages that the links of a page lead to; null for none. */
    private static Map<String, @Nullable Long> targets(Part page) {
        Map<String, @Nullable Long> targets = new LinkedHashMap<>();
        targets.put("first", 1L);
        targets.put("last", page.last());
        targets.put("prev", page.number() == 1 ? null : Math.min(page.number() - 1, page.last()));
        targets.put("next", page.number() < page.last() ? page.number() + 1 : null);
        return targets;
    }

    private Value links(Part page) {
        Map<String, Value> links = new LinkedHashMap<>();
        targets(page)
                .forEach((relation, number) ->
                        links.put(relation, number == null ? Value.exactly(Rule.LINKS, null) : link(page, number)));
        return new Value.Members(Rule.LINKS, links);
    }

    private Value link(Part page, long number) {
        WireRequest request = page.reading().request;
        String path = page.reading().endpoint().path();
        List<Field> parameters = parameters(page, number);
        return new Value.Such(
                Rule.LINKS,
                "the address of " + path + "?" + query(parameters) + ", in any order",
                node -> node.isTextual() && addresses.isPage(node.asText(), request, path, parameters),
                TextNode.valueOf(addresses.page(request, path, parameters)));
    }

    private static List<Field> parameters(Part page, long number) {
        List<Field> parameters = new ArrayList<>();
        for (String name : List.of("slug", "start_date", "end_date")) {
            String value = page.reading().parameters().value(name);
            if (value != null) {
                parameters.add(new Field(name, value));
            }
        }
        parameters.add(new Field("page", Long.toString(number)));
        parameters.add(new Field("per_page", Integer.toString(page.size())));
        return parameters;
    }

    /** The Link header: the links of the body that are not null. */
    List<ExpectedField> linkField(Part page) {
        return hasLinks ? List.of(field(page)) : List.of();
    }

    private ExpectedField field(Part page) {
        WireRequest request = page.reading().request;
        String path = page.reading().endpoint().path();
        Map<String, List<Field>> expected = new LinkedHashMap<>();
        List<String> example = new ArrayList<>();
        targets(page).forEach((relation, number) -> {
            if (number != null) {
                List<Field> parameters = parameters(page, number);
                expected.put(relation, parameters);
                example.add("<" + addresses.page(request, path, parameters) + ">; rel=\"" + relation + '"');
            }
        });
        return new ExpectedField(
                "Link",
                Rule.LINK_FIELD,
                "links to " + words(expected),
                values -> LinkField.relations(values)
                        .filter(links -> RELATIONS.stream()
                                .allMatch(relation -> areRight(
                                        links.getOrDefault(relation, Set.of()), request, path, expected.get(relation))))
                        .isPresent(),
                List.of(String.join(", ", example)));
    }

    private static String words(Map<String, List<Field>> links) {
        return links.entrySet().stream()
                .map(link -> link.getKey() + " (" + query(link.getValue()) + ")")
                .collect(Collectors.joining(", "));
    }

    private static String query(List<Field> parameters) {
        return parameters.stream().map(one -> one.name() + "=" + one.value()).collect(Collectors.joining("&"));
    }

    /** One address if there is such a page, none otherwise; what else is linked is free. */
    private boolean areRight(Set<String> links, WireRequest request, String path, @Nullable List<Field> parameters) {
        return parameters == null
                ? links.isEmpty()
                : links.size() == 1 && addresses.isPage(links.iterator().next(), request, path, parameters);
    }
}
