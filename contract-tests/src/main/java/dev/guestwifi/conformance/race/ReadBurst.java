package dev.guestwifi.conformance.race;

import dev.guestwifi.conformance.call.Api;
import dev.guestwifi.conformance.call.Call;
import dev.guestwifi.conformance.call.CheckedResponse;
import dev.guestwifi.conformance.call.ConcurrentClients;
import dev.guestwifi.conformance.call.Inconclusive;
import dev.guestwifi.conformance.call.TimedExchange;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Different reads at the same time without a pause: each must get what it gets alone. Not safe for use by several
 * threads.
 */
public final class ReadBurst {
    private static final int CLIENTS = 8;

    private final Api api;
    private final List<Call> reads;
    private final RandomGenerator random;

    /** @param reads whose responses stay the same */
    public ReadBurst(Api api, List<Call> reads, RandomGenerator random) {
        this.api = api;
        this.reads = List.copyOf(reads);
        this.random = random;
    }

    /**
     * Sends each read alone, then many at once.
     *
     * @param turns how many each client sends
     * @throws dev.guestwifi.conformance.call.Violation if one gets another response than alone
     * @throws Inconclusive if the target did not let all of it happen
     */
    public void mustHold(int turns) {
        Map<Call, CheckedResponse> alone = new LinkedHashMap<>();
        reads.forEach(read -> alone.put(read, api.send(read)));
        List<ConcurrentClients.Script> scripts = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            Iterator<Call> calls = calls(client, turns);
            scripts.add(done -> calls.hasNext() ? Optional.of(calls.next()) : Optional.empty());
        }
        int disturbed = 0;
        for (TimedExchange one : api.clients().play(reads.get(0), scripts)) {
            if (Races.isDisturbed(one.exchange())) {
                disturbed++; // a proxy's response says nothing about the target
            } else {
                CheckedResponse alike =
                        Objects.requireNonNull(alone.get(one.exchange().call()));
                mustBeTheSame(alike, new CheckedResponse(one.exchange(), api.target()));
            }
        }
        if (disturbed == CLIENTS * turns) {
            throw new Inconclusive("a burst of requests was interrupted: no response was the target's");
        }
    }

    /** The clients begin with different reads. */
    private Iterator<Call> calls(int client, int turns) {
        List<Call> calls = new ArrayList<>(List.of(reads.get(client % reads.size())));
        while (calls.size() < turns) {
            calls.add(reads.get(random.nextInt(reads.size())));
        }
        return calls.iterator();
    }

    private static void mustBeTheSame(CheckedResponse alone, CheckedResponse together) {
        together.mustEqual("the status, as without concurrent requests", alone.status(), together.status());
        together.mustEqual("the body, as without concurrent requests", alone.textWithoutId(), together.textWithoutId());
        for (String name : List.of("ETag", "Link", "Content-Type", "Content-Encoding", "Cache-Control")) {
            together.mustEqual(
                    name + ", as without concurrent requests",
                    String.valueOf(alone.header(name)),
                    String.valueOf(together.header(name)));
        }
    }
}
