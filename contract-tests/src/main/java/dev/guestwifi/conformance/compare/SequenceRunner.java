package dev.guestwifi.conformance.compare;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.guestwifi.conformance.call.Api;
import dev.guestwifi.conformance.call.Call;
import dev.guestwifi.conformance.call.CheckedResponse;
import dev.guestwifi.conformance.call.WrittenRequest;
import dev.guestwifi.conformance.call.WrittenResponse;
import dev.guestwifi.conformance.model.Comparison;
import dev.guestwifi.conformance.model.Difference;
import dev.guestwifi.conformance.model.ExpectedResponse;
import dev.guestwifi.conformance.model.Field;
import dev.guestwifi.conformance.model.Model;
import dev.guestwifi.conformance.model.ModelTeam;
import dev.guestwifi.conformance.model.Rule;
import dev.guestwifi.conformance.model.WireRequest;
import dev.guestwifi.conformance.model.WireResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Sends sequences to the target and compares the responses with the model. Not safe for use by several threads. */
final class SequenceRunner {
    private static final int TOO_MANY = 429;
    private static final int OK = 200;
    /** Whatever comes later, the same request gets such a status again. */
    private static final Set<Integer> REFUSALS = Set.of(401, 403, 404, 405, 415, 422);
    /** Bytes of a request that is kept. */
    private static final int SHORT = 1024;

    private static final int MOST_HARMLESS = 10_000;
    /** The number of HEAD responses that a quick run compares with GET. */
    private static final int FEW = 4;

    private final Api api;
    private final Model model;
    private final Comparison comparison;
    private final RequestWriter writer;
    private final ProxyTransparency proxies;
    private final Deletions deletions;
    /** The vouchers that exist, with the slugs of their teams. */
    private final Map<Long, String> made = new LinkedHashMap<>();

    /** Requests that changed nothing. */
    private final List<WrittenRequest> harmless = new ArrayList<>();

    private final List<Supplier<String>> lines = new ArrayList<>();
    private final int mostLengths;
    private int lengthsOfHead;

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
        this.mostLengths = isThorough ? Integer.MAX_VALUE : FEW;
    }

    RequestWriter writer() {
        return writer;
    }

    /** Sends a sequence up to its first mismatch, then deletions of the vouchers that it created. */
    Optional<Mismatch> play(Sequence sequence) {
        Placeholders placeholders = new Placeholders(api.vouchers().code(""));
        lines.clear();
        try {
            Optional<Mismatch> mismatch = send(sequence, placeholders);
            return mismatch.isPresent() ? mismatch : deletions(sequence, placeholders);
        } finally {
            tidy();
        }
    }

    private Optional<Mismatch> send(Sequence sequence, Placeholders placeholders) {
        for (int i = 0; i < sequence.requests().size(); i++) {
            WireRequest request = placeholders.filled(sequence.requests().get(i));
            if (proxies.mayAlter(request)) {
                return Optional.empty();
            }
            Optional<Mismatch> mismatch = exchange(request, placeholders, sequence.upTo(i));
            if (mismatch.isPresent()) {
                return mismatch;
            }
        }
        return Optional.empty();
    }

    /** The deletions differ in what must not matter. */
    private Optional<Mismatch> deletions(Sequence sequence, Placeholders placeholders) {
        Sequence played = sequence;
        for (Map.Entry<Long, String> voucher : new ArrayList<>(made.entrySet())) {
            WireRequest delete =
                    deletions.next("{{id" + placeholders.indexOf(voucher.getKey()) + "}}", voucher.getValue());
            played = played.plus(delete);
            WireRequest request = placeholders.filled(delete);
            if (!proxies.mayAlter(request)) {
                Optional<Mismatch> mismatch = exchange(request, placeholders, played);
                if (mismatch.isPresent()) {
                    return mismatch;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Mismatch> exchange(WireRequest request, Placeholders placeholders, Sequence played) {
        WrittenRequest written = new WrittenRequest(
                request.method(), request.target(), writer.bytes(request), () -> writer.curl(request));
        lines.add(written.line());
        expect(request);
        List<ExpectedResponse> allowed = model.respond(request);
        // After many bad keys the contract allows 429.
        boolean isLimited = allowed.stream().anyMatch(one -> one.rule() == Rule.KEY);
        Instant sent = Instant.now();
        WrittenResponse actual = api.send(written, isLimited);
        noteHarmless(written, actual.raw().status());
        boolean isJudged = !actual.isFromProxy() && !(isLimited && actual.raw().status() == TOO_MANY);
        return isJudged
                ? judged(request, allowed, placeholders, response(actual, sent))
                        .or(() -> lengthOfHead(request, actual))
                        .map(difference -> new Mismatch(
                                played, lines.stream().map(Supplier::get).toList(), difference, actual))
                : Optional.empty();
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

    /** The Content-Length of HEAD must be that of GET, so it is compared with a GET. */
    private Optional<Difference> lengthOfHead(WireRequest request, WrittenResponse head) {
        String length = Objects.requireNonNullElse(head.raw().fields().value("Content-Length"), "");
        boolean isCompared = request.method().equals("HEAD")
                && !length.isEmpty()
                && head.raw().status() == OK
                && lengthsOfHead++ < mostLengths;
        if (!isCompared) {
            return Optional.empty();
        }
        WireRequest get = request.method("GET");
        WrittenRequest written =
                new WrittenRequest(get.method(), get.target(), writer.bytes(get), () -> writer.curl(get));
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
        note(request, response);
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

    /** Makes sure that the cleanup reads the team even if the run is stopped before the response arrives. */
    private void expect(WireRequest request) {
        if (request.method().equals("POST")) {
            String form = new String(request.body(), ISO_8859_1);
            model.state().teams().stream()
                    .map(ModelTeam::slug)
                    .filter(slug -> form.contains("slug=" + slug))
                    .forEach(api.vouchers()::expect);
        }
    }

    /** Records created vouchers, expected or not, so that they are deleted in the end, and those that were deleted. */
    private void note(WireRequest request, WireResponse response) {
        if (request.method().equals("DELETE") && response.status() == 200) {
            made.entrySet().stream()
                    .filter(one -> request.path().endsWith("/" + one.getKey())
                            && request.query().matches(".*=" + one.getValue() + "(&.*)?"))
                    .findFirst()
                    .ifPresent(one -> forget(one.getKey()));
        }
        long id = response.json().path("data").path("id").asLong();
        if (request.method().equals("POST") && response.status() == 201 && id > 0) {
            String slug = FormText.value(request, "slug");
            api.vouchers().add(id, slug);
            made.put(id, slug);
        }
    }

    /** Deletes the remaining vouchers of the sequence, in the target and in the model. */
    private void tidy() {
        made.forEach((id, slug) -> {
            CheckedResponse response = api.send(Call.delete("/vouchers/" + id + "?slug=" + slug));
            if (response.status() == 200 || response.status() == 404) {
                model.state().removeVoucher(id);
            }
        });
        made.clear();
    }

    private void forget(long id) {
        made.remove(id);
        api.vouchers().remove(id);
        model.state().removeVoucher(id);
    }
}
