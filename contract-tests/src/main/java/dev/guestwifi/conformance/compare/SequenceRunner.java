package dev.guestwifi.conformance.compare;

import dev.guestwifi.conformance.call.Api;
import dev.guestwifi.conformance.call.Concurrently;
import dev.guestwifi.conformance.call.WrittenRequest;
import dev.guestwifi.conformance.call.WrittenResponse;
import dev.guestwifi.conformance.model.Comparison;
import dev.guestwifi.conformance.model.Difference;
import dev.guestwifi.conformance.model.ExpectedResponse;
import dev.guestwifi.conformance.model.Field;
import dev.guestwifi.conformance.model.Model;
import dev.guestwifi.conformance.model.Rule;
import dev.guestwifi.conformance.model.WireRequest;
import dev.guestwifi.conformance.model.WireResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Sends sequences to the target and compares the responses with the model. Used by one thread, except for reads that
 * it sends at the same time itself.
 */
final class SequenceRunner {
    private static final int TOO_MANY = 429;
    private static final int OK = 200;
    /** Whatever comes later, the same request gets such a status again. */
    private static final Set<Integer> REFUSALS = Set.of(401, 403, 404, 405, 415, 422);
    /** Bytes of a request that is kept. */
    private static final int SHORT = 1024;

    private static final int MOST_HARMLESS = 10_000;
    /** The number of reads that are sent at the same time. */
    private static final int CLIENTS = 8;

    private final Api api;
    private final Model model;
    private final Comparison comparison;
    private final RequestWriter writer;
    private final ProxyTransparency proxies;
    private final Deletions deletions;
    private final SequenceVouchers vouchers;

    /** Requests that changed nothing. */
    private final List<WrittenRequest> harmless = new ArrayList<>();

    private final boolean isThorough;
    /** Guards the model and what is known of responses. */
    private final Object knowledge = new Object();

    SequenceRunner(
            Api api,
            Model model,
            Comparison comparison,
            RequestWriter writer,
            ProxyTransparency proxies,
            boolean isThorough) {
        this.api = api;
        this.model = model;
        this.comparison = comparison;
        this.writer = writer;
        this.proxies = proxies;
        this.deletions = new Deletions(api.target());
        this.vouchers = new SequenceVouchers(api, model.state());
        this.isThorough = isThorough;
    }

    /** Sends a sequence up to its first mismatch, then deletions of the vouchers that it created. */
    Optional<Mismatch> play(Sequence sequence) {
        Placeholders placeholders = new Placeholders(api.vouchers().code(""));
        List<Supplier<String>> lines = new ArrayList<>();
        try {
            Optional<Mismatch> mismatch = send(sequence, placeholders, lines);
            return mismatch.isPresent() ? mismatch : deletions(sequence, placeholders, lines);
        } finally {
            vouchers.tidy();
        }
    }

    /**
     * Sends reads, several at the same time: they change nothing, so the model knows each response, and what a server
     * mixes up of concurrent requests is found, too.
     *
     * @param each gets the result of each read, one at a time
     * @param goesOn asked before each read
     */
    void playConcurrently(List<Sequence> reads, Consumer<Optional<Mismatch>> each, BooleanSupplier goesOn) {
        Concurrently.forEach(reads, CLIENTS, read -> {
            synchronized (knowledge) {
                if (!goesOn.getAsBoolean()) {
                    return;
                }
            }
            Optional<Mismatch> result =
                    send(read, new Placeholders(api.vouchers().code("")), new ArrayList<>());
            synchronized (knowledge) {
                each.accept(result.map(Mismatch::concurrent));
            }
        });
    }

    private Optional<Mismatch> send(Sequence sequence, Placeholders placeholders, List<Supplier<String>> lines) {
        for (int i = 0; i < sequence.requests().size(); i++) {
            WireRequest request = placeholders.filled(sequence.requests().get(i));
            if (proxies.mayAlter(request)) {
                return Optional.empty();
            }
            Optional<Mismatch> mismatch = exchange(request, placeholders, sequence.upTo(i), lines);
            if (mismatch.isPresent()) {
                return mismatch;
            }
        }
        return Optional.empty();
    }

    /** The deletions differ in what must not matter. */
    private Optional<Mismatch> deletions(Sequence sequence, Placeholders placeholders, List<Supplier<String>> lines) {
        Sequence played = sequence;
        for (Map.Entry<Long, String> voucher : vouchers.all().entrySet()) {
            WireRequest delete =
                    deletions.next("{{id" + placeholders.indexOf(voucher.getKey()) + "}}", voucher.getValue());
            played = played.plus(delete);
            WireRequest request = placeholders.filled(delete);
            if (!proxies.mayAlter(request)) {
                Optional<Mismatch> mismatch = exchange(request, placeholders, played, lines);
                if (mismatch.isPresent()) {
                    return mismatch;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Mismatch> exchange(
            WireRequest request, Placeholders placeholders, Sequence played, List<Supplier<String>> lines) {
        WrittenRequest written = written(request);
        lines.add(written.line());
        vouchers.expect(request);
        List<ExpectedResponse> allowed;
        synchronized (knowledge) {
            allowed = model.respond(request);
        }
        // After many bad keys the contract allows 429.
        boolean isLimited = allowed.stream().anyMatch(one -> one.rule() == Rule.KEY);
        Instant sent = Instant.now();
        WrittenResponse actual = api.send(written, isLimited);
        boolean isJudged = !actual.isFromProxy() && !(isLimited && actual.raw().status() == TOO_MANY);
        Optional<Difference> difference = Optional.empty();
        synchronized (knowledge) {
            noteHarmless(written, actual.raw().status());
            if (isJudged) {
                difference = judged(request, allowed, placeholders, response(actual, sent));
            }
        }
        return difference
                .or(() -> isJudged ? lengthOfHead(request, actual, lines) : Optional.empty())
                .map(one ->
                        new Mismatch(played, lines.stream().map(Supplier::get).toList(), one, actual, false));
    }

    private WrittenRequest written(WireRequest request) {
        return new WrittenRequest(
                request.method(), request.target(), writer.bytes(request), () -> writer.curl(request));
    }

    List<WrittenRequest> harmless() {
        return List.copyOf(harmless);
    }

    private void noteHarmless(WrittenRequest request, int status) {
        boolean isHarmless = request.isSafe() || REFUSALS.contains(status);
        if (isHarmless && request.bytes().length <= SHORT && harmless.size() < MOST_HARMLESS) {
            harmless.add(request);
        }
    }

    /** The Content-Length of HEAD must be that of GET, so it is compared with a GET; a quick run does a third of them. */
    private Optional<Difference> lengthOfHead(WireRequest request, WrittenResponse head, List<Supplier<String>> lines) {
        String length = Objects.requireNonNullElse(head.raw().fields().value("Content-Length"), "");
        boolean isCompared = request.method().equals("HEAD")
                && !length.isEmpty()
                && head.raw().status() == OK
                && (isThorough || request.target().hashCode() % 3 == 0);
        if (!isCompared) {
            return Optional.empty();
        }
        WrittenRequest written = written(request.method("GET"));
        WrittenResponse actual = api.send(written, false);
        String right = Integer.toString(actual.raw().content().length);
        boolean isSame = actual.raw().status() != OK || !codings(actual).equals(codings(head)) || length.equals(right);
        if (!isSame) {
            lines.add(written.line());
        }
        return isSame
                ? Optional.empty()
                : Optional.of(new Difference(Rule.HEAD, "Content-Length", right + " bytes, as GET has", length));
    }

    private static List<String> codings(WrittenResponse response) {
        return response.raw().fields().values("Content-Encoding");
    }

    private Optional<Difference> judged(
            WireRequest request, List<ExpectedResponse> allowed, Placeholders placeholders, WireResponse response) {
        placeholders.note(request, response);
        vouchers.note(request, response);
        Optional<Difference> difference = comparison.difference(request, allowed, response);
        if (difference.isEmpty()) {
            Comparison.chosen(allowed, response).ifPresent(one -> one.effect().accept(response));
        }
        return difference;
    }

    private static WireResponse response(WrittenResponse actual, Instant sent) {
        List<Field> fields = actual.raw().fields().all().stream()
                .map(field -> new Field(field.name(), field.value()))
                .toList();
        return new WireResponse(actual.raw().status(), fields, actual.raw().content(), sent, Instant.now());
    }
}
