package dev.guestwifi.conformance.compare;

import dev.guestwifi.conformance.call.Api;
import dev.guestwifi.conformance.call.ConnectionInfo;
import dev.guestwifi.conformance.call.Inconclusive;
import dev.guestwifi.conformance.call.NotApplicable;
import dev.guestwifi.conformance.call.RecordedRequest;
import dev.guestwifi.conformance.call.Symptom;
import dev.guestwifi.conformance.call.Violation;
import dev.guestwifi.conformance.call.WrittenRequest;
import dev.guestwifi.conformance.deployment.Target;
import dev.guestwifi.conformance.model.Comparison;
import dev.guestwifi.conformance.model.Difference;
import dev.guestwifi.conformance.model.Model;
import dev.guestwifi.conformance.model.PublicAddresses;
import dev.guestwifi.conformance.model.Rule;
import dev.guestwifi.conformance.model.State;
import dev.guestwifi.conformance.model.Subject;
import dev.guestwifi.conformance.text.Printable;
import dev.guestwifi.conformance.transport.Origin;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares a target with the reference model. Differences with one cause are reported once, by the law of their
 * subject. Not safe for use by several threads.
 */
public final class ModelComparison {
    private static final Duration STRANGE_CLOCK = Duration.ofMinutes(10);
    private static final Duration SAME_CLOCK = Duration.ofMillis(100);
    /** After so many causes the comparison stops: more would tell nothing new. */
    private static final int MOST_CAUSES = 4;

    private final Api api;
    private final Supplier<ConnectionInfo> connection;
    private final Target target;
    private final boolean isThorough;
    private final Map<String, Cause> causes = new LinkedHashMap<>();
    private final Set<SequenceKind> checked = EnumSet.noneOf(SequenceKind.class);
    private @Nullable SequenceRunner runner;
    private @Nullable State state;

    /** @param connection is asked once requests may be sent */
    public ModelComparison(Api api, Supplier<ConnectionInfo> connection, boolean isThorough) {
        this.api = api;
        this.connection = connection;
        this.target = api.target();
        this.isThorough = isThorough;
    }

    /**
     * Sends the sequences of one kind.
     *
     * @param subject of the law that it is for
     * @param later subjects whose laws come later: their differences are left to them
     * @throws Violation if a response differs from what the model expects
     */
    public void check(Subject subject, Set<Subject> later, RandomGenerator random, SequenceKind share) {
        SequenceRunner playing = begin();
        GeneratorContext context =
                GeneratorContext.of(target, Objects.requireNonNull(state), authority(), random, isThorough);
        int before = causes.size();
        int most = before + MOST_CAUSES;
        Inconclusive.Over end = null;
        AtomicInteger played = new AtomicInteger();
        List<Sequence> sequences = List.of();
        try {
            sequences = share.sequences().apply(context);
            Consumer<Optional<Mismatch>> each = result -> {
                played.incrementAndGet();
                result.ifPresent(mismatch -> note(mismatch, subject));
            };
            BooleanSupplier goesOn = () -> causes.size() < most && api.hasBudget();
            playing.playConcurrently(sequences.stream().filter(Sequence::isRead).toList(), each, goesOn);
            for (Sequence sequence : sequences) {
                if (!sequence.isRead() && goesOn.getAsBoolean()) {
                    each.accept(playing.play(sequence));
                }
            }
        } catch (Inconclusive.Over e) {
            end = e;
        }
        if (played.get() == sequences.size()) {
            checked.add(share);
        }
        List<Cause> mine = causes.values().stream()
                .filter(cause -> !cause.isTold() && !later.contains(cause.subject()))
                .toList();
        if (!mine.isEmpty()) {
            mine.forEach(Cause::tell);
            throw violation(mine, playing);
        }
        if (end != null) {
            throw end;
        }
        if (played.get() < sequences.size() / 2 && causes.size() == before) {
            throw new NotApplicable(
                    "the limits left time or requests for %d of %d cases: see --time-limit and --max-requests"
                            .formatted(played.get(), sequences.size()));
        }
    }

    private void note(Mismatch mismatch, Subject subject) {
        Cause known = causes.get(mismatch.signature());
        if (known == null) {
            causes.put(mismatch.signature(), new Cause(mismatch, subject));
        } else {
            known.add(mismatch);
        }
    }

    /** Whether all sequences of these kinds were sent. */
    public boolean hasChecked(Set<SequenceKind> kinds) {
        return checked.containsAll(kinds);
    }

    /** Requests of the comparison that changed nothing. */
    public List<WrittenRequest> harmless() {
        return runner == null ? List.of() : runner.harmless();
    }

    /** Whether anything differed. */
    public boolean hasFound() {
        return !causes.isEmpty();
    }

    /** Whether anything of a subject differed, or anything in the sequences of its law. */
    public boolean hasFound(Subject subject) {
        return causes.values().stream().anyMatch(cause -> cause.isOf(subject));
    }

    private String authority() {
        return Origin.of(target.url()).authority();
    }

    /** Without the kit's own data the state is read from the lists each time. */
    private SequenceRunner begin() {
        if (runner != null && target.hasOwnData()) {
            return runner;
        }
        state = target.hasOwnData() ? OwnState.read(api) : GuestState.read(api);
        PublicAddresses addresses =
                PublicAddresses.of(target.url(), connection.get().linkBase());
        Model model = new Model(
                Objects.requireNonNull(state), target.zone(), addresses, Clock.systemUTC(), tolerance(), target::has);
        Comparison comparison = new Comparison(target::has, !connection.get().isBehindProxy());
        ProxyTransparency proxies = new ProxyTransparency(authority(), connection.get());
        runner =
                new SequenceRunner(api, model, comparison, new RequestWriter(target, authority()), proxies, isThorough);
        return runner;
    }

    private Duration tolerance() {
        boolean isHere = target.url().getHost().matches("127\\..*|localhost|\\[::1]");
        return isHere && target.hasOwnData() ? SAME_CLOCK : STRANGE_CLOCK;
    }

    private Violation violation(List<Cause> mine, SequenceRunner playing) {
        Cause first = mine.get(0);
        Mismatch shown = shrunk(first.first(), playing);
        Difference difference = shown.difference();
        boolean isAlike = Printable.looksAlike(difference.expected(), difference.actual());
        UnaryOperator<String> shownAs = isAlike ? Printable::ascii : UnaryOperator.identity();
        String expected = difference.where() + " to be "
                + shownAs.apply(masked(difference, difference.expected())) + ". Rule: "
                + difference.rule().sentence() + " [" + difference.rule().section() + "]";
        String others = shown.isConcurrent() ? ", but only while other reads were in progress" : "";
        String actual = shownAs.apply(masked(difference, difference.actual())) + others + more(first, mine);
        return shown.response().violation(shown.request(), expected, actual, symptoms(mine, first.first(), shown));
    }

    /** @param shrunk what is shown of the first mismatch, with fewer requests */
    private List<Symptom> symptoms(List<Cause> mine, Mismatch first, Mismatch shrunk) {
        RequestRecorder recorder = new RequestRecorder(target);
        Map<String, Mismatch> all = new LinkedHashMap<>();
        mine.forEach(cause -> cause.symptoms().forEach(all::putIfAbsent));
        return all.entrySet().stream()
                .map(one -> new Symptom(
                        one.getKey(),
                        recorder.recorded((one.getValue().equals(first) ? shrunk : one.getValue()).played()),
                        ""))
                .toList();
    }

    /**
     * Sends recorded requests again.
     *
     * @return the fingerprint of what differs from the model; empty if nothing does
     * @throws IllegalArgumentException if a request names a key that the target does not have
     */
    public Optional<String> replay(List<RecordedRequest> requests) {
        Sequence sequence = new RequestRecorder(target).sequence(requests);
        runner = null; // the state may have changed since
        return begin().play(sequence).map(Mismatch::fingerprint);
    }

    /** Returns the shortest mismatch found before a limit was reached. */
    private Mismatch shrunk(Mismatch mismatch, SequenceRunner playing) {
        try {
            Mismatch alone = mismatch.isConcurrent()
                    ? playing.play(mismatch.played()).filter(mismatch::isLike).orElse(mismatch)
                    : mismatch;
            return target.isReadOnly() || alone.isConcurrent()
                    ? alone
                    : new Shrinker(playing, target.key().value()).shrunk(alone);
        } catch (Inconclusive e) {
            return mismatch;
        }
    }

    /** The number of occurrences, and the other rules that were violated. */
    private static String more(Cause first, List<Cause> mine) {
        String often = first.count() == 1 ? "" : ", and likewise in " + (first.count() - 1) + " more responses";
        String others = mine.stream()
                .map(cause -> cause.first().difference().rule())
                .distinct()
                .filter(rule -> rule != first.first().difference().rule())
                .map(Rule::sentence)
                .collect(Collectors.joining("; "));
        return often + (others.isEmpty() ? "" : ". Also violated: " + others);
    }

    /** Masks values that the target returned; the kit's own text contains no personal data. */
    private String masked(Difference difference, String text) {
        return target.redactMember(difference.where().replaceAll(".*/", ""), text);
    }
}
