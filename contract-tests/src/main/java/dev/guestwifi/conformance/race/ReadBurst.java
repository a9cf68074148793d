package dev.guestwifi.conformance.race;

import dev.guestwifi.conformance.call.Api;
import dev.guestwifi.conformance.call.Call;
import dev.guestwifi.conformance.call.CheckedResponse;
import dev.guestwifi.conformance.call.ConcurrentClients;
import dev.guestwifi.conformance.call.Inconclusive;
import dev.guestwifi.conformance.call.TimedExchange;
import dev.guestwifi.conformance.deployment.Capability;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Different reads at the same time without a pause: each must get what it gets alone. Every second request has an id,
 * and an unknown parameter with a value of its own: servers that keep pages must make this one anew. Not safe for
 * use by several threads.
 */
public final class ReadBurst {
    private static final int CLIENTS = 8;
    private static final String REQUEST_ID = "X-Request-Id";
    private static final List<String> FIELDS = List.of("Link", "Content-Type", "Content-Encoding", "Cache-Control");
    private static final List<String> TAGGED =
            Stream.concat(Stream.of("ETag"), FIELDS.stream()).toList();

    private final Api api;
    private final List<Call> reads;
    private final RandomGenerator random;
    /** The reads of requests with an unknown parameter. */
    private final Map<Call, Call> plain = new HashMap<>();

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
            if (one.exchange().isDisturbed()) {
                disturbed++; // a proxy's response says nothing about the target
            } else {
                Call sent = one.exchange().call();
                Call read = plain.getOrDefault(sent, sent);
                CheckedResponse response = new CheckedResponse(one.exchange(), api.target());
                mustBeTheSame(Objects.requireNonNull(alone.get(read)), response, read.equals(sent) ? TAGGED : FIELDS);
                mustHaveItsId(sent, response);
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
            Call read = reads.get(random.nextInt(reads.size()));
            calls.add(calls.size() % 2 == 0 ? read : withUnknown(read));
        }
        return calls.iterator();
    }

    private Call withUnknown(Call read) {
        int number = plain.size();
        Call other = read.at(read.path() + "&unknown=" + number).with(REQUEST_ID, "burst-" + number);
        plain.put(other, read);
        return other;
    }

    private void mustHaveItsId(Call sent, CheckedResponse response) {
        if (api.target().has(Capability.HEADERS)) {
            sent.headers().stream()
                    .filter(header -> header.name().equals(REQUEST_ID))
                    .forEach(header -> response.mustEqual(
                            "X-Request-Id, as it was sent",
                            header.value().value(),
                            String.valueOf(response.header(REQUEST_ID))));
        }
    }

    static void mustBeTheSame(CheckedResponse alone, CheckedResponse together, List<String> fields) {
        together.mustEqual("the status, as without concurrent requests", alone.status(), together.status());
        together.mustEqual("the body, as without concurrent requests", alone.textWithoutId(), together.textWithoutId());
        for (String name : fields) {
            together.mustEqual(
                    name + ", as without concurrent requests",
                    String.valueOf(alone.header(name)),
                    String.valueOf(together.header(name)));
        }
    }
}
