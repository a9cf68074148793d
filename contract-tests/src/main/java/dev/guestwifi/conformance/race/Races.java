package dev.guestwifi.conformance.race;

import dev.guestwifi.conformance.call.Api;
import dev.guestwifi.conformance.call.Call;
import dev.guestwifi.conformance.call.ConcurrentClients;
import dev.guestwifi.conformance.call.Exchange;
import dev.guestwifi.conformance.call.Inconclusive;
import dev.guestwifi.conformance.call.TimedExchange;
import dev.guestwifi.conformance.call.Violation;
import dev.guestwifi.conformance.deployment.Capability;
import dev.guestwifi.conformance.deployment.Target;
import dev.guestwifi.conformance.race.Plan.Program;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs races: clients that write and read vouchers concurrently. Not safe for use by several threads. */
public final class Races {
    private static final int ATTEMPTS = 3;
    /** What a client sends at most in one wave, its warm-up included. */
    private static final int REQUESTS = 5;
    /** After this time no more races begin, except the first of each kind. */
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    private final Api api;
    private final Target target;
    private final Random random;
    private final ConcurrentClients clients;
    private final RaceChecker judge;
    private int held;
    private int failed;
    private @Nullable Violation first;
    private String disturbance = "";

    public Races(Api api, Random random) {
        this.api = api;
        this.target = api.target();
        this.random = random;
        this.clients = api.clients();
        this.judge = new RaceChecker(api);
    }

    /**
     * Plans with codes of the run.
     *
     * @param writers the number of concurrent writers
     */
    public Plans plans(int writers) {
        return new Plans(
                api.vouchers()::code, writers, target.has(Capability.PROBLEMS), target.has(Capability.HEADERS));
    }

    /**
     * Runs plans of each kind in turn. A race that a rate limit, an unavailable target or a lost connection interrupts
     * is repeated with other codes.
     *
     * @param rounds how often each kind runs
     * @throws Violation if no order of the requests explains the responses
     * @throws Inconclusive if fewer than half of the races could be completed
     */
    public void mustHold(int rounds, List<Supplier<Plan>> kinds) {
        long start = System.nanoTime();
        int begun = 0;
        try {
            for (int round = 0; round < rounds && (round == 0 || hasTime(start)); round++) {
                for (Supplier<Plan> kind : kinds) {
                    begun++;
                    play(kind);
                }
            }
        } catch (Inconclusive.Over e) {
            if (first == null) {
                throw e;
            }
        }
        if (first != null) {
            throw told(first);
        }
        if (2 * (held + failed) < begun) {
            throw new Inconclusive(disturbance);
        }
    }

    private boolean hasTime(long start) {
        return api.hasBudget() && System.nanoTime() - start < PATIENCE.toNanos();
    }

    /** Adds how often races failed, because a race cannot be repeated exactly. */
    private Violation told(Violation violation) {
        String often = ". Seen in " + failed + " of " + (held + failed) + " races";
        return clients.violation(violation, violation.actual() + often);
    }

    private void play(Supplier<Plan> kind) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            List<CompletedAction> history = new ArrayList<>();
            try {
                api.tidy(); // vouchers of an interrupted race would fill the page
                boolean isWhole = play(kind.get(), history);
                if (isWhole) {
                    judge(history);
                    return;
                }
            } catch (Inconclusive.Over | Inconclusive.Wrong e) {
                throw e;
            } catch (Inconclusive e) {
                disturbance = String.valueOf(e.getMessage());
            }
        }
    }

    private void judge(List<CompletedAction> history) {
        Optional<Anomaly> anomaly = judge.anomaly(history);
        if (anomaly.isEmpty()) {
            held++;
            return;
        }
        failed++;
        if (first == null) {
            List<Exchange> shown = anomaly.get().shown();
            first = clients.violation(
                    shown.get(shown.size() - 1),
                    RaceFormat.curl(history, shown),
                    anomaly.get().rule(),
                    anomaly.get().actual());
        }
    }

    /** @return false if the race was interrupted */
    private boolean play(Plan plan, List<CompletedAction> history) {
        for (int wave = 0; wave < plan.waves().size(); wave++) {
            List<Program> programs = new ArrayList<>(plan.waves().get(wave).programs(List.copyOf(history)));
            Collections.shuffle(programs, random);
            if (!programs.isEmpty()) {
                List<CompletedAction> played = play(wave, programs);
                history.addAll(played);
                Optional<Exchange> refusal = played.stream()
                        .map(CompletedAction::exchange)
                        .filter(Exchange::isDisturbed)
                        .findFirst();
                if (refusal.isPresent()) {
                    pause(refusal.get());
                    return false;
                }
            }
        }
        return true;
    }

    private List<CompletedAction> play(int wave, List<Program> programs) {
        List<Sending> sending = programs.stream().map(Sending::new).toList();
        api.pacing().reserve(REQUESTS * programs.size(), api);
        Call warmUp = Call.get("/vouchers?slug=" + target.team() + "&page=1&per_page=10");
        List<TimedExchange> exchanges = clients.play(warmUp, List.copyOf(sending));
        List<Integer> next = new ArrayList<>(Collections.nCopies(programs.size(), 0));
        List<CompletedAction> played = new ArrayList<>();
        for (TimedExchange timed : exchanges) {
            int index = next.set(timed.client(), next.get(timed.client()) + 1);
            played.add(
                    new CompletedAction(wave, sending.get(timed.client()).sent.get(index), timed));
        }
        return played;
    }

    private void pause(Exchange refusal) {
        disturbance = "races were interrupted: " + refusal.status() + " for "
                + refusal.call().method();
        if (refusal.status() == 429 || refusal.status() == 503) {
            api.await(refusal.status(), refusal.header("Retry-After"));
        }
    }

    /** A program that remembers what it sent. */
    private static final class Sending implements ConcurrentClients.Script {
        private final Program program;
        private final List<Action> sent = new ArrayList<>();

        Sending(Program program) {
            this.program = program;
        }

        @Override
        public Optional<Call> next(List<TimedExchange> done) {
            Optional<Action> next =
                    program.next(done.stream().map(TimedExchange::exchange).toList());
            next.ifPresent(sent::add);
            return next.map(Action::call);
        }
    }
}
