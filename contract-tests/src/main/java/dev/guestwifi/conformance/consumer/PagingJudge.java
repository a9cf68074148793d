package dev.guestwifi.conformance.consumer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guestwifi.conformance.model.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** How a client reads the pages of a list. */
final class PagingJudge {
    /** Some clients read until a page is empty, and some read ahead. */
    private static final int MOST_PAST_END = 3;

    private final List<ConsumerFault> faults = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private PagingJudge() {}

    /** @param hasSucceeded whether the command says that it has read what it wanted */
    static PagingJudge of(List<RecordedExchange> journal, boolean hasSucceeded) {
        PagingJudge judge = new PagingJudge();
        Map<String, List<RecordedExchange>> lists = new LinkedHashMap<>();
        for (RecordedExchange exchange : journal) {
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

    /** Observations that are not faults but may be unintended. */
    List<String> notes() {
        return notes;
    }

    /** Operation and filters. */
    private static String list(RecordedExchange exchange) {
        return exchange.operationId()
                + exchange.query().stream()
                        .filter(field ->
                                !field.name().equals("page") && !field.value().isEmpty())
                        .sorted(Comparator.comparing(Field::name))
                        .map(field -> " " + field.name() + "=" + field.value())
                        .collect(Collectors.joining());
    }

    private static JsonNode meta(RecordedExchange page, String name) {
        return page.reply().body().path("meta").path(name);
    }

    private static long number(RecordedExchange page) {
        return meta(page, "current_page").asLong();
    }

    private void judge(List<RecordedExchange> pages, boolean hasSucceeded) {
        RecordedExchange last = pages.stream()
                .max(Comparator.comparingLong(PagingJudge::number).thenComparingInt(RecordedExchange::number))
                .orElseThrow();
        boolean hasNext = last.reply().body().path("links").path("next").isTextual();
        String what = last.operationId() + " stops at page " + number(last) + " of "
                + meta(last, "last_page").asLong();
        boolean readsAll = number(last) > 1
                && pages.stream()
                        .map(PagingJudge::number)
                        .collect(Collectors.toSet())
                        .containsAll(
                                LongStream.rangeClosed(1, number(last)).boxed().toList());
        if (hasNext && hasSucceeded && readsAll) {
            faults.add(new ConsumerFault(ConsumerRule.ALL_PAGES, what));
        } else if (hasNext && hasSucceeded) {
            notes.add(what);
        }
        List<RecordedExchange> past = pages.stream()
                .filter(page -> number(page) > meta(page, "last_page").asLong())
                .toList();
        long pastEnd = past.stream().mapToLong(PagingJudge::number).distinct().count();
        if (pastEnd > MOST_PAST_END) {
            faults.add(new ConsumerFault(
                    ConsumerRule.END,
                    last.operationId() + " requests " + pastEnd + " pages past the end, the first in "
                            + past.get(0).named()));
        }
    }
}
