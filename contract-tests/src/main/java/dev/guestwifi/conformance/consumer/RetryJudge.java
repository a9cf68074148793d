package dev.guestwifi.conformance.consumer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How a client repeats requests. */
final class RetryJudge {
    /** Timers end a little before their time. */
    private static final long TOLERANCE_NANOS = Duration.ofMillis(50).toNanos();

    private static final Set<Integer> TRANSIENT = Set.of(408, 429);
    private static final int MOST_ATTEMPTS = 20;
    private static final String KEY = "Idempotency-Key";

    private final Map<String, List<RecordedExchange>> same;
    private final List<ConsumerFault> faults = new ArrayList<>();

    private RetryJudge(List<RecordedExchange> journal) {
        this.same = journal.stream()
                .collect(Collectors.groupingBy(RecordedExchange::identity, LinkedHashMap::new, Collectors.toList()));
    }

    static List<ConsumerFault> faults(List<RecordedExchange> journal) {
        RetryJudge judge = new RetryJudge(journal);
        judge.same.values().forEach(judge::repeated);
        List<RecordedExchange> creations = journal.stream()
                .filter(one -> one.operationId().equals("createVoucher"))
                .toList();
        judge.creations(creations);
        return judge.faults;
    }

    private void repeated(List<RecordedExchange> attempts) {
        for (int i = 1; i < attempts.size(); i++) {
            RecordedExchange before = attempts.get(i - 1);
            boolean isAnswered = before.isDelivered() && before.reply().status() >= 400;
            if (isAnswered
                    && attempts.get(i).times().received() >= before.times().written()) {
                repeated(before, attempts.get(i));
            }
        }
        long failed = attempts.stream().filter(one -> !one.isSuccess()).count();
        if (failed > MOST_ATTEMPTS) {
            add(ConsumerRule.END, attempts.get(0).named() + " is repeated " + failed + " times without success");
        }
    }

    private void repeated(RecordedExchange exchange, RecordedExchange next) {
        int status = exchange.reply().status();
        boolean isFinal = status < 500 && !TRANSIENT.contains(status) && !isInFlight(exchange);
        if (isFinal) {
            add(
                    ConsumerRule.FINAL,
                    next.named() + " repeats request " + exchange.number() + ", which was rejected permanently: "
                            + status + " " + exchange.reply().code());
        }
        long waited = next.times().received() - exchange.times().written();
        exchange.reply().retryAfter().ifPresent(seconds -> {
            if (waited + TOLERANCE_NANOS < Duration.ofSeconds(seconds).toNanos()) {
                String after = String.format(Locale.ROOT, "%.2f", waited / 1e9);
                add(
                        ConsumerRule.WAIT,
                        next.named() + " came " + after + " seconds after the " + status + " to request "
                                + exchange.number() + ", which said Retry-After: " + seconds);
            }
        });
    }

    /** A creation of which the client cannot know whether it took effect is repeated with the same key. */
    private void creations(List<RecordedExchange> creations) {
        Map<String, RecordedExchange> failed = new HashMap<>();
        for (RecordedExchange creation : creations) {
            String code = creation.field("code").orElse("");
            RecordedExchange earlier = failed.get(code);
            if (earlier != null && !code.isEmpty()) {
                compare(earlier, creation);
            }
            if (creation.isSuccess()) {
                failed.remove(code);
            } else if (hasOpenEnd(creation)) {
                failed.putIfAbsent(code, creation);
            }
        }
    }

    private static boolean hasOpenEnd(RecordedExchange creation) {
        return !creation.isDelivered() || creation.reply().status() >= 500 || isInFlight(creation);
    }

    private static boolean isInFlight(RecordedExchange exchange) {
        return exchange.reply().code().equals("idempotency_in_flight");
    }

    private void compare(RecordedExchange earlier, RecordedExchange exchange) {
        List<String> first = earlier.request().values(KEY);
        List<String> now = exchange.request().values(KEY);
        // After a response that is no 201 the key is free, and so is the choice of the next one.
        boolean isOther = !now.equals(first) && (!earlier.isDelivered() || isInFlight(earlier));
        if (now.isEmpty() || isOther) {
            add(
                    ConsumerRule.IDEMPOTENCY,
                    exchange.named() + " repeats the creation of request " + earlier.number()
                            + (now.isEmpty() ? " without an " + KEY : " with another " + KEY));
        }
    }

    private void add(ConsumerRule rule, String message) {
        faults.add(new ConsumerFault(rule, message));
    }
}
