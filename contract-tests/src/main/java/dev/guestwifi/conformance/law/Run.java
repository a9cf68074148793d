package dev.guestwifi.conformance.law;

import dev.guestwifi.conformance.call.Api;
import dev.guestwifi.conformance.call.Inconclusive;
import dev.guestwifi.conformance.call.Surroundings;
import dev.guestwifi.conformance.call.Violation;
import dev.guestwifi.conformance.compare.ModelComparison;
import dev.guestwifi.conformance.coverage.Coverage;
import dev.guestwifi.conformance.model.Subject;
import dev.guestwifi.conformance.target.Target;
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
    private final Seen seen;
    private final ModelComparison comparison;
    private final List<LawResult> results = new ArrayList<>();
    private final Consumer<LawResult> progress;
    private Random random = new Random();
    private int requestsBefore;
    private long start;
    private @Nullable FirstContact contact;
    private volatile @Nullable String obstacle;
    private volatile String leftovers = "";

    /** @param progress is told of each law as it ends */
    public Run(Target target, Options options, Consumer<LawResult> progress) {
        this.target = target;
        this.options = options;
        this.seen = new Seen(target);
        this.progress = progress;
        String word = Long.toUnsignedString(new Random(options.seed()).nextLong(), 36);
        String prefix = "GWK-" + word.toUpperCase(Locale.ROOT) + "-";
        this.api = new Api(target, options.limits(), prefix, seen::add);
        this.comparison = new ModelComparison(api, this::surroundings, options.isThorough());
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

    /** What all answers so far looked like. */
    public Seen seen() {
        return seen;
    }

    /** How much of the contract the requests and answers so far touch. */
    public Coverage coverage() {
        return seen.coverage();
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
    String obstacle() {
        if (obstacle == null) {
            // Whoever owns the target knows key and team to be right; a guest may have got them wrong.
            obstacle = firstContact()
                    .filter(found -> !target.isExclusive() || !found.isOfResponse())
                    .map(Obstacle::sentence)
                    .orElse("");
        }
        return obstacle;
    }

    /** The first look at the target, which is taken once. */
    public Optional<Obstacle> firstContact() {
        return contact().obstacle();
    }

    /** What that look showed of the way to the target. */
    public Surroundings surroundings() {
        return contact().surroundings();
    }

    private synchronized FirstContact contact() {
        if (contact == null) {
            contact = FirstContact.with(api);
        }
        return contact;
    }

    /** Judges no more laws. */
    void stop(String why) {
        obstacle = why;
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
    void end(LawResult.Id law, Ending ending) {
        tidy();
        LawResult.Cost cost =
                new LawResult.Cost(Duration.ofNanos(System.nanoTime() - start), api.requests() - requestsBefore);
        boolean follows = ending.violation() != null && follows(law);
        LawResult result = new LawResult(law, ending.outcome(), ending.reason(), ending.violation(), follows, cost);
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
                            api.made().code(""));
        }
    }
}
