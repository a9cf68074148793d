package dev.guestwifi.conformance.law;

import dev.guestwifi.conformance.call.Api;
import dev.guestwifi.conformance.call.ConnectionInfo;
import dev.guestwifi.conformance.call.Inconclusive;
import dev.guestwifi.conformance.call.RecordedRequest;
import dev.guestwifi.conformance.call.Violation;
import dev.guestwifi.conformance.compare.ModelComparison;
import dev.guestwifi.conformance.deployment.Target;
import dev.guestwifi.conformance.model.Subject;
import dev.guestwifi.conformance.result.Family;
import dev.guestwifi.conformance.result.LawResult;
import dev.guestwifi.conformance.result.Options;
import dev.guestwifi.conformance.result.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One run of the laws against a target. */
public final class Run implements AutoCloseable {
    private final Target target;
    private final Options options;
    private final Api api;
    private final ObservedResponses observed;
    private final ModelComparison comparison;
    private final List<LawResult> results = new ArrayList<>();
    private final Consumer<LawResult> progress;
    private Random random;
    private int requestsBefore;
    private int attempts;
    private long start;
    private @Nullable ConnectionCheck check;
    private volatile @Nullable String blocker;
    private volatile String leftovers = "";

    /** @param progress gets the result of each law as soon as there is one */
    public Run(Target target, Options options, Consumer<LawResult> progress) {
        this(target, options, progress, wait -> {});
    }

    /** @param waits told before each wait for a rate limit of the target */
    public Run(Target target, Options options, Consumer<LawResult> progress, Consumer<Duration> waits) {
        this.target = target;
        this.options = options;
        this.observed = new ObservedResponses(target);
        this.progress = progress;
        this.random = new Random(options.seed());
        String word = Long.toUnsignedString(new Random(options.seed()).nextLong(), 36);
        String prefix = "GWK-" + word.toUpperCase(Locale.ROOT) + "-";
        this.api = new Api(target, options.limits(), prefix, observed::add, waits);
        this.comparison = new ModelComparison(api, this::connection, options.isThorough());
    }

    public Target target() {
        return target;
    }

    public Options options() {
        return options;
    }

    public Api api() {
        return api;
    }

    /** The comparison with the reference model. */
    ModelComparison comparison() {
        return comparison;
    }

    /** What the responses so far were like. */
    ObservedResponses observed() {
        return observed;
    }

    /** What the run found out so far. */
    public Verdict verdict() {
        return new Verdict(
                target,
                options,
                results(),
                observed.coverage(),
                api.requests(),
                api.proxied(),
                observed.hasRows(),
                target.version().orElseGet(observed::version),
                leftovers);
    }

    /** The laws that ended so far, in their order. */
    public synchronized List<LawResult> results() {
        return List.copyOf(results);
    }

    /** Begins a law. Its random choices depend only on the seed and its name, not on other laws. */
    void begin(LawResult.Id law) {
        random = new Random(options.seed() * 31 + law.name().hashCode());
        requestsBefore = api.requests();
        attempts = 0;
        observed.begin(law.qualifiedName());
        start = System.nanoTime();
    }

    /** Counts an attempt at the current law. */
    void attempted() {
        attempts++;
    }

    /** Whether a law is checked if the target has what it needs. */
    boolean selects(String law) {
        Family family = Family.valueOf(law.substring(0, law.indexOf('.')).toUpperCase(Locale.ROOT));
        return options.skipReason(family, law).isEmpty();
    }

    /** Random choices for the current law. */
    Random random() {
        return random;
    }

    /**
     * Sends recorded requests again.
     *
     * @return the fingerprint of what differs from the model; empty if nothing does
     * @throws IllegalArgumentException if a request names a key that the target does not have
     * @throws Inconclusive if the responses cannot be judged
     */
    public Optional<String> replay(List<RecordedRequest> requests) {
        try {
            return comparison.replay(requests);
        } catch (Violation e) { // not even HTTP
            return Optional.of(e.symptoms().get(0).fingerprint());
        }
    }

    /** Why no more laws can be judged; empty while they can. The first call checks the connection. */
    String blocker() {
        if (blocker == null) {
            // With the kit's own data key and team are known to be right; otherwise the user may have mistaken them.
            blocker = connectionFailure()
                    .filter(found -> !target.isExclusive() || !found.isFromTarget())
                    .map(ConnectionFailure::sentence)
                    .orElse("");
        }
        return blocker;
    }

    /** The failure of the connection check, which runs once. */
    public Optional<ConnectionFailure> connectionFailure() {
        return check().failure();
    }

    /** What the connection check found out about the target. */
    public ConnectionInfo connection() {
        return check().connection();
    }

    private synchronized ConnectionCheck check() {
        if (check == null) {
            check = ConnectionCheck.with(api);
        }
        return check;
    }

    /** Judges no further laws. */
    void stop(String why) {
        blocker = why;
    }

    /** Deletes the vouchers of the current law. */
    void tidy() {
        try {
            api.tidy();
        } catch (Inconclusive | Violation e) {
            // Closing tries again and reports.
        }
    }

    /** Ends a law and deletes its vouchers. */
    void end(LawResult.Id law, LawOutcome lawOutcome) {
        tidy();
        LawResult.Cost cost = new LawResult.Cost(
                Duration.ofNanos(System.nanoTime() - start), api.requests() - requestsBefore, attempts);
        boolean follows = lawOutcome.violation() != null && follows(law);
        LawResult result =
                new LawResult(law, lawOutcome.outcome(), lawOutcome.reason(), lawOutcome.violation(), follows, cost);
        synchronized (this) {
            results.add(result);
        }
        progress.accept(result);
    }

    /**
     * Whether the cause of a failure has probably been told: the comparison found a difference in the family, or, for
     * the contract family, in any; or a law of the family that compares nothing failed before, such as another race.
     */
    private boolean follows(LawResult.Id law) {
        if (law.family() == Family.CONTRACT) {
            return comparison.hasFound() || hasFailed(Family.CONTRACT);
        }
        return !law.isComparison()
                && (hasFailed(law.family())
                        || comparison.hasFound(Subject.valueOf(law.family().name())));
    }

    private synchronized boolean hasFailed(Family family) {
        return results.stream()
                .filter(result -> result.violation() != null)
                .map(LawResult::law)
                .anyMatch(law -> law.family() == family && !law.isComparison());
    }

    /** Why vouchers of the run may still exist after {@link #close}; empty if none does. */
    public String leftovers() {
        return leftovers;
    }

    /** Deletes the vouchers of the run; {@link #leftovers} says why that failed. */
    @Override
    public void close() {
        try {
            api.close();
        } catch (RuntimeException | Violation e) {
            leftovers = "the cleanup failed (%s): look for vouchers whose code begins with %s"
                    .formatted(
                            target.redact(String.valueOf(e.getMessage())),
                            api.vouchers().code(""));
        }
    }
}
