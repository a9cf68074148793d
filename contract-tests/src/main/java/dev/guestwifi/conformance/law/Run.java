package dev.guestwifi.conformance.law;

import dev.guestwifi.conformance.call.Api;
import dev.guestwifi.conformance.call.ConnectionInfo;
import dev.guestwifi.conformance.call.Inconclusive;
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

/** One check of a target: what it may do, what it has seen, and what it has found out. */
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
    private long start;
    private @Nullable ConnectionCheck check;
    private volatile @Nullable String blocker;
    private volatile String leftovers = "";

    /** @param progress is told of each law as it ends */
    public Run(Target target, Options options, Consumer<LawResult> progress) {
        this.target = target;
        this.options = options;
        this.observed = new ObservedResponses(target);
        this.progress = progress;
        this.random = new Random(options.seed());
        String word = Long.toUnsignedString(new Random(options.seed()).nextLong(), 36);
        String prefix = "GWK-" + word.toUpperCase(Locale.ROOT) + "-";
        this.api = new Api(target, options.limits(), prefix, observed::add);
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
                leftovers);
    }

    /** The laws that ended so far, in their order. */
    public synchronized List<LawResult> results() {
        return List.copyOf(results);
    }

    /** A law begins: its choices depend on the seed and its name alone, whichever other laws are run. */
    void begin(LawResult.Id law) {
        random = new Random(options.seed() * 31 + law.name().hashCode());
        requestsBefore = api.requests();
        start = System.nanoTime();
    }

    /** Choices for the law that is checked. */
    Random random() {
        return random;
    }

    /** Why no more laws can be judged; empty as long as they can. Asked for the first time, it looks at the target. */
    String blocker() {
        if (blocker == null) {
            // Whoever owns the target knows key and team to be right; a guest may have got them wrong.
            blocker = connectionFailure()
                    .filter(found -> !target.isExclusive() || !found.isFromTarget())
                    .map(ConnectionFailure::sentence)
                    .orElse("");
        }
        return blocker;
    }

    /** The first look at the target, which is taken once. */
    public Optional<ConnectionFailure> connectionFailure() {
        return check().failure();
    }

    /** What that look showed of the way to the target. */
    public ConnectionInfo connection() {
        return check().connection();
    }

    private synchronized ConnectionCheck check() {
        if (check == null) {
            check = ConnectionCheck.with(api);
        }
        return check;
    }

    /** Judges no more laws. */
    void stop(String why) {
        blocker = why;
    }

    /** Deletes what the law has made so far. */
    void tidy() {
        try {
            api.tidy();
        } catch (Inconclusive | Violation e) {
            // Closing tries once more, and tells.
        }
    }

    /** A law has ended; what it made is deleted. */
    void end(LawResult.Id law, LawOutcome lawOutcome) {
        tidy();
        LawResult.Cost cost =
                new LawResult.Cost(Duration.ofNanos(System.nanoTime() - start), api.requests() - requestsBefore);
        boolean follows = lawOutcome.violation() != null && follows(law);
        LawResult result = new LawResult(law, lawOutcome.outcome(), lawOutcome.reason(), lawOutcome.violation(), follows, cost);
        synchronized (this) {
            results.add(result);
        }
        progress.accept(result);
    }

    /** Whether the comparison has found a difference in the family; in any, for what all responses look like. */
    private boolean follows(LawResult.Id law) {
        return law.family() == Family.CONTRACT
                ? comparison.hasFound()
                : !law.isComparison()
                        && comparison.hasFound(Subject.valueOf(law.family().name()));
    }

    /** Why vouchers of the run may still be there after {@link #close}; empty if none is. */
    public String leftovers() {
        return leftovers;
    }

    /** Deletes what the run made; {@link #leftovers} says when the target does not let it. */
    @Override
    public void close() {
        try {
            api.close();
        } catch (RuntimeException | Violation e) {
            leftovers = "the cleaning failed (%s): look for vouchers whose code begins with %s"
                    .formatted(
                            target.redact(String.valueOf(e.getMessage())),
                            api.vouchers().code(""));
        }
    }
}
