package dev.guestwifi.conformance.law;

import dev.guestwifi.conformance.call.Call;
import dev.guestwifi.conformance.call.Exchange;
import dev.guestwifi.conformance.contract.AnswerCheck;
import dev.guestwifi.conformance.contract.AnswerFault;
import dev.guestwifi.conformance.contract.Body;
import dev.guestwifi.conformance.coverage.Coverage;
import dev.guestwifi.conformance.target.Target;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** What the answers of a run looked like, held to the contract one by one. Safe for use by many threads. */
public final class Seen {
    private final Target target;
    private final Coverage coverage = new Coverage();
    private final Map<AnswerFault.Kind, Odd> odd = new EnumMap<>(AnswerFault.Kind.class);
    private final AtomicInteger answers = new AtomicInteger();
    private volatile boolean hasRows;

    /**
     * Something wrong.
     *
     * @param fault the first one that was seen
     * @param exchange where
     * @param others how many other answers have a fault of the same kind
     */
    record Odd(AnswerFault fault, Exchange exchange, int others) {
        private Odd andOneMore() {
            return new Odd(fault, exchange, others + 1);
        }
    }

    Seen(Target target) {
        this.target = target;
    }

    void add(Exchange exchange) {
        Call call = exchange.call();
        Body body = exchange.reply().content();
        answers.incrementAndGet();
        coverage.add(call.method(), call.path(), call.body(), exchange.status(), body.json());
        if (exchange.reply().isOfProxy()) {
            return;
        }
        if (exchange.status() == 200
                && body.json() != null
                && body.json().at("/data/0").isObject()) {
            hasRows = true;
        }
        AnswerCheck.Given given =
                new AnswerCheck.Given(exchange.status(), exchange.reply().headers(), body);
        List<AnswerFault> faults = new ArrayList<>(AnswerCheck.faults(target::has, call.method(), pathOf(call), given));
        if (holdsKey(exchange)) {
            faults.add(new AnswerFault(AnswerFault.Kind.LEAK, "a key"));
        }
        if (!faults.isEmpty()) {
            note(faults, exchange);
        }
    }

    private boolean holdsKey(Exchange exchange) {
        return target.isKeyIn(exchange.reply().headers() + "\n" + exchange.text());
    }

    private static String pathOf(Call call) {
        int query = call.path().indexOf('?');
        return query < 0 ? call.path() : call.path().substring(0, query);
    }

    private synchronized void note(List<AnswerFault> faults, Exchange exchange) {
        Set<AnswerFault.Kind> noted = EnumSet.noneOf(AnswerFault.Kind.class);
        for (AnswerFault fault : faults) {
            if (noted.add(fault.kind())) {
                odd.merge(fault.kind(), new Odd(fault, exchange, 0), (first, other) -> first.andOneMore());
            }
        }
    }

    /** How many answers there were. */
    public int answers() {
        return answers.get();
    }

    /** Whether any list had a row. */
    public boolean hasRows() {
        return hasRows;
    }

    /** How much of the contract they touch. */
    public Coverage coverage() {
        return coverage;
    }

    synchronized Optional<Odd> odd(AnswerFault.Kind kind) {
        return Optional.ofNullable(odd.get(kind));
    }
}
