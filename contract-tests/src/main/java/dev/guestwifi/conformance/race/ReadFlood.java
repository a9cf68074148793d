package dev.guestwifi.conformance.race;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.guestwifi.conformance.call.Api;
import dev.guestwifi.conformance.call.Call;
import dev.guestwifi.conformance.call.CheckedResponse;
import dev.guestwifi.conformance.call.Flood;
import dev.guestwifi.conformance.call.WrittenRequest;
import dev.guestwifi.conformance.call.WrittenResponse;
import dev.guestwifi.conformance.transport.RawResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Thousands of requests that change nothing: each must get the response that it gets alone. Half of them have an unknown
 * parameter with a value of its own, so that a target that keeps responses must make them anew. Not safe for use by
 * several threads.
 */
public final class ReadFlood {
    private static final int CLIENTS = 8;
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int ERROR = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int CONFLICT = 409;
    private static final String ID = "X-Request-Id";
    private static final List<String> FIELDS =
            List.of("Link", "Allow", "Content-Type", "Content-Encoding", "Cache-Control");

    private final Api api;
    private final Flood flood;
    private final RandomGenerator random;
    private final IdentityHashMap<WrittenRequest, WrittenResponse> alone = new IdentityHashMap<>();
    private final AtomicInteger left;
    private final AtomicReference<@Nullable Divergence> first = new AtomicReference<>();
    /** Requests that no longer get the response that they got. */
    private final Set<WrittenRequest> stale = ConcurrentHashMap.newKeySet();

    /** The same request, alone and beside others. */
    record Divergence(CheckedResponse alone, CheckedResponse together) {}

    /** @param most how many requests are sent at once in all */
    public ReadFlood(Api api, int most, RandomGenerator random) {
        this.api = api;
        this.left = new AtomicInteger(most);
        this.flood = api.flood();
        this.random = random;
    }

    /**
     * Sends each request alone, then all of them again and again at the same time.
     *
     * @param often every second request is one of these
     * @param others that change nothing, as all of these; those that do not get the same response twice are left out
     * @throws dev.guestwifi.conformance.call.Violation if one gets another response than alone
     */
    public void mustHold(List<Call> often, List<Call> reads, List<WrittenRequest> others) {
        List<WrittenRequest> frequent = steady(often.stream().map(flood::written));
        List<WrittenRequest> rest = steady(Stream.concat(reads.stream().map(flood::written), others.stream()));
        if (frequent.isEmpty() || rest.isEmpty()) {
            return; // the target takes one request at a time
        }
        List<Reader> readers = Stream.generate(
                        () -> new Reader(frequent, rest, new SplittableRandom(random.nextLong())))
                .limit(CLIENTS)
                .toList();
        flood.play(readers, LONGEST);
        Divergence found = first.get();
        if (found != null) {
            ReadBurst.mustBeTheSame(found.alone(), found.together(), FIELDS);
            throw found.together().violation("the response that the request gets alone", "another one");
        }
    }

    /** Those that can be compared. */
    private List<WrittenRequest> steady(Stream<WrittenRequest> requests) {
        List<WrittenRequest> steady = new ArrayList<>();
        long end = System.nanoTime() + LONGEST.toNanos();
        requests.takeWhile(request -> api.hasBudget() && System.nanoTime() < end)
                .forEach(request -> steady(request).ifPresent(response -> {
                    alone.put(request, response);
                    steady.add(request);
                }));
        return steady;
    }

    /** The response that a request gets twice; empty if it gets two, or ends the connection. */
    private Optional<WrittenResponse> steady(WrittenRequest request) {
        List<WrittenResponse> both = flood.alone(List.of(request, request), PATIENCE);
        boolean isSteady = both.size() == 2 && isHarmless(request, both.get(0)) && isLike(both.get(0), both.get(1));
        return isSteady ? Optional.of(both.get(0)) : Optional.empty();
    }

    private static boolean isHarmless(WrittenRequest request, WrittenResponse response) {
        int status = response.raw().status();
        return (request.isSafe() || (status >= ERROR && status != CONFLICT)) && !response.isDisturbed();
    }

    private static boolean isLike(WrittenResponse one, WrittenResponse other) {
        RawResponse own = one.raw();
        RawResponse others = other.raw();
        return own.status() == others.status()
                && others.faults().isEmpty()
                && (Arrays.equals(own.content(), others.content())
                        || withoutId(own).equals(withoutId(others)))
                && FIELDS.stream()
                        .allMatch(name ->
                                own.fields().values(name).equals(others.fields().values(name)));
    }

    /** The body without the id of the request, which differs in every response. */
    private static String withoutId(RawResponse response) {
        String text = new String(response.body(), ISO_8859_1);
        String id = response.fields().value(ID);
        return response.status() < ERROR || id == null || id.isEmpty() ? text : text.replace(id, "");
    }

    /** One client. */
    private final class Reader implements Flood.Client {
        private final List<WrittenRequest> often;
        private final List<WrittenRequest> others;
        private final SplittableRandom own;
        private final List<WrittenRequest> sent = new ArrayList<>();
        private int checked;

        Reader(List<WrittenRequest> often, List<WrittenRequest> others, SplittableRandom own) {
            this.often = often;
            this.others = others;
            this.own = own;
        }

        @Override
        public List<WrittenRequest> next(boolean isLate) {
            sent.clear();
            checked = 0;
            if (isLate || left.getAndAdd(-Flood.BATCH) <= 0) {
                return List.of();
            }
            List<WrittenRequest> batch = new ArrayList<>();
            for (int i = 0; i < Flood.BATCH; i++) {
                List<WrittenRequest> from = own.nextBoolean() ? often : others;
                WrittenRequest request = from.get(own.nextInt(from.size()));
                sent.add(request);
                batch.add(i % 2 == 0 ? request : request.withUnknown("x" + own.nextInt(Integer.MAX_VALUE) + "=~"));
            }
            return batch;
        }

        @Override
        public boolean check(WrittenRequest request, WrittenResponse together) {
            WrittenRequest plain = sent.get(checked++);
            WrittenResponse expected = alone.getOrDefault(plain, together);
            if (isLike(expected, together) || stale.contains(plain)) {
                return true;
            }
            if (together.isDisturbed() && expected.raw().status() != UNAUTHORIZED) {
                return false;
            }
            // A bad key may get 429 at last, and what changed for good, such as a key that has expired, is no
            // divergence.
            if (together.isDisturbed()
                    || steady(request).filter(again -> isLike(expected, again)).isEmpty()) {
                stale.add(plain);
                return true;
            }
            first.compareAndSet(
                    null,
                    new Divergence(
                            new CheckedResponse(expected.exchange(plain), api.target()),
                            new CheckedResponse(together.exchange(request), api.target())));
            return false;
        }
    }
}
