package dev.guestwifi.conformance.consumer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guestwifi.conformance.model.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How a client reads the pages of a list. */
final class PagingJudge {
    /** Some clients read until a page is empty, and some read ahead. */
    private static final int MOST_PAST_END = 3;

    private final List<ConsumerFault> faults = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private PagingJudge() {}

    /** @param hasSucceeded whether the command says that it has read what it wanted */
    static PagingJudge of(List<Exchange> journal, boolean hasSucceeded) {
        PagingJudge judge = new PagingJudge();
        Map<String, List<Exchange>> lists = new LinkedHashMap<>();
        for (Exchange exchange : journal) {
            if (exchange.isList() && exchange.isSuccess() && exchange.reply().status() == 200) {
                lists.computeIfAbsent(list(exchange), none -> new ArrayList<>()).add(exchange);
            }
        }
        lists.values().forEach(pages -> judge.judge(pages, hasSucceeded));
        return judge;
    }

    List<ConsumerFault> faults() {
        return faults;
    }

    /** What is no fault, but may be one in the mind of the author. */
    List<String> notes() {
        return notes;
    }

    /** Operation and filters. */
    private static String list(Exchange exchange) {
        return exchange.operationId()
                + exchange.query().stream()
                        .filter(field ->
                                !field.name().equals("page") && !field.value().isEmpty())
                        .sorted(Comparator.comparing(Field::name))
                        .map(field -> " " + field.name() + "=" + field.value())
                        .collect(Collectors.joining());
    }

    private static JsonNode meta(Exchange page, String name) {
        return page.reply().body().path("meta").path(name);
    }

    private static long number(Exchange page) {
        return meta(page, "current_page").asLong();
    }

    private void judge(List<Exchange> pages, boolean hasSucceeded) {
        Exchange last = pages.stream()
                .max(Comparator.comparingLong(PagingJudge::number).thenComparingInt(Exchange::number))
                .orElseThrow();
        boolean hasNext = last.reply().body().path("links").path("next").isTextual();
        String what = last.operationId() + " stops at page " + number(last) + " of "
                + meta(last, "last_page").asLong();
        if (hasNext && hasSucceeded && number(last) > 1) {
            faults.add(new ConsumerFault(ConsumerRule.ALL_PAGES, what));
        } else if (hasNext && hasSucceeded) {
            notes.add(what);
        }
        List<Exchange> past = pages.stream()
                .filter(page -> number(page) > meta(page, "last_page").asLong())
                .toList();
        if (past.size() > MOST_PAST_END) {
            faults.add(new ConsumerFault(
                    ConsumerRule.END,
                    last.operationId() + " asks " + past.size() + " times for pages past the end, as "
                            + past.get(0).named()));
        }
    }
}
