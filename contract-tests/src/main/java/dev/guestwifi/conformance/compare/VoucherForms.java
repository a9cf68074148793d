package dev.guestwifi.conformance.compare;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.guestwifi.conformance.deployment.Capability;
import dev.guestwifi.conformance.model.WireRequest;
import java.util.ArrayList;
import java.util.List;

/** Single creations with all kinds of fields, and the list afterwards. */
final class VoucherForms {
    private static final int LARGEST_BODY = 64 << 10;
    /** Fields of a voucher that no creation decides. */
    private static final String FOREIGN =
            "id=7&customer_id=1&created_at=2020-01-01T00:00:00.000000Z" + "&updated_at=2020-01-01T00:00:00.000000Z";

    private VoucherForms() {}

    static List<Sequence> of(GeneratorContext context) {
        List<List<Choice>> parts = new ArrayList<>(List.of(
                List.of(MediaTypeChoices.type(true, MediaTypeChoices.FORM)),
                VoucherFields.fields(
                        "slug", List.of(context.target().team()), List.of("NO", TeamNames.UNKNOWN, "a".repeat(64))),
                VoucherFields.codes(),
                VoucherFields.venues(context),
                VoucherFields.number("number_of_days", "1", "3650", "3651", true),
                VoucherFields.number("upspeed", "0", "10000", "10001", false),
                VoucherFields.number("downspeed", "0", "10000", "10001", false),
                VoucherFields.number("max_devices", "0", "1000", "1001", false),
                VoucherFields.volumes()));
        if (context.has(Capability.IDEMPOTENCY)) {
            parts.add(idempotencyKeys());
        }
        List<Sequence> all = new ArrayList<>();
        if (context.has(Capability.PROBLEMS)) {
            all.addAll(unreadable(context));
            parts.add(HeaderChoices.packed(context));
            all.addAll(context.pairwise(context.count(33, 80), Pairwise.Wrong.ALL, parts));
            parts.remove(parts.size() - 1);
            all.addAll(large(context));
        }
        parts.add(Choice.parameters(
                true, List.of("", "", "unknown=1&unknown=2&page=0&start_date=x", FOREIGN, "Code=x", "team_id=2", "&")));
        parts.add(Pages.order());
        parts.set(
                0,
                MediaTypeChoices.mediaTypes(context).stream()
                        .filter(Choice::isGood)
                        .toList());
        parts.add(messages(context).stream().filter(Choice::isGood).toList());
        all.addAll(seen(context, context.pairwise(context.count(19, 120), Pairwise.Wrong.NONE, parts)));
        parts.set(0, MediaTypeChoices.mediaTypes(context));
        parts.set(parts.size() - 1, messages(context));
        all.addAll(seen(context, context.pairwise(context.count(3, 220), parts)));
        all.addAll(wrongTypes(context));
        all.add(Sequence.of(
                full(context, ""), full(context, "x"), full(context, "").body(new byte[0])));
        return all;
    }

    /** Creations with nothing wrong but the media type. */
    private static List<Sequence> wrongTypes(GeneratorContext context) {
        return MediaTypeChoices.mediaTypes(context).stream()
                .filter(type -> !type.isGood())
                .map(type -> {
                    RequestBuilder draft = context.draft();
                    type.change().accept(draft);
                    draft.form.add(new String(context.create("TYPE").body(), ISO_8859_1));
                    return Sequence.of(draft.request());
                })
                .toList();
    }

    private static List<Sequence> unreadable(GeneratorContext context) {
        int skip = context.random().nextInt(2);
        List<String> codes = VoucherFields.unreadable();
        List<Sequence> all = new ArrayList<>();
        codes.stream()
                .filter(code -> context.isThorough() || codes.indexOf(code) % 2 == skip)
                .forEach(code -> all.add(Sequence.of(context.create(code))));
        WireRequest create = context.create("QUERY");
        all.add(Sequence.of(create.target(create.target() + "?x=%f")));
        return all;
    }

    /** The largest form, with what counts at its end, and one of a byte more; also without their length. */
    private static List<Sequence> large(GeneratorContext context) {
        WireRequest create = context.create("");
        String rest = "&slug=" + context.target().team() + "&code=LARGE&venue_id=9007199254740991&number_of_days=0";
        String form = "x=" + "x".repeat(LARGEST_BODY - "x=".length() - rest.length()) + rest;
        WireRequest largest = create.body(form.getBytes(ISO_8859_1));
        return List.of(
                Sequence.of(largest),
                Sequence.of(largest.with("Transfer-Encoding", "chunked")),
                Sequence.of(create.body((form + "0").getBytes(ISO_8859_1))
                        .without("X-API-Key")
                        .with("Transfer-Encoding", "chunked")));
    }

    /** A creation with a code of maximum length, plus a rest. */
    private static WireRequest full(GeneratorContext context, String rest) {
        WireRequest create = context.create(rest);
        String form = new String(create.body(), ISO_8859_1).replace("{{code}}", "{{full}}");
        return create.body(form.getBytes(ISO_8859_1));
    }

    private static List<Sequence> seen(GeneratorContext context, List<Sequence> creations) {
        WireRequest list = context.draft()
                .request()
                .target("/vouchers?slug=" + context.target().team() + "&per_page=1000");
        return creations.stream()
                .map(one -> {
                    WireRequest create = one.requests().get(0);
                    boolean isSeen =
                            context.random().nextInt(context.count(6, 3)) == 0 && context.has(Capability.PAGE_LIMIT);
                    return isSeen ? Sequence.of(create, list) : one;
                })
                .toList();
    }

    /** A query and header fields, which are ignored, and framings of the body. */
    private static List<Choice> messages(GeneratorContext context) {
        return List.of(
                Choice.good(draft -> {}),
                Choice.good(draft ->
                        draft.query.add("slug=NO&code=x&upspeed=7&page=0&venue_id=1&venue_id=2&number_of_days=")),
                Choice.good(draft -> draft.with("Transfer-Encoding", "chunked")),
                Choice.good(HeaderForms::inLowerCase),
                Choice.good(draft -> draft.with("If-None-Match", "*").with("Accept", "text/html")),
                Choice.good(draft -> draft.with("Accept-Encoding", "gzip")),
                Choice.good(draft -> draft.with("Expect", "100-continue")),
                Choice.bad(draft -> draft.query.add(context.random().nextBoolean() ? "x=%zz" : "x=%ff")));
    }

    private static List<Choice> idempotencyKeys() {
        List<Choice> keys = new ArrayList<>();
        keys.add(Choice.good(draft -> {}));
        for (String value : List.of("{{key0}}", "", "{{key0}},!~\"\\", "{{key0}}" + "x".repeat(219))) {
            keys.add(Choice.good(draft -> draft.with("Idempotency-Key", value)));
        }
        keys.add(Choice.good(draft -> draft.with("idempotency-key", "").with("Idempotency-Key", "{{key1}}")));
        for (String value : List.of("{{key0}} b", "x".repeat(256), "a b" + "x".repeat(256), "\u00e9", "a\tb")) {
            keys.add(Choice.bad(draft -> draft.with("Idempotency-Key", value)));
        }
        keys.add(Choice.bad(draft -> draft.with("Idempotency-Key", "{{key0}}").with("Idempotency-Key", "{{key0}}")));
        keys.add(Choice.bad(draft -> draft.with("Idempotency-Key", "{{key0}}").with("Idempotency-Key", "{{key1}}")));
        return keys;
    }
}
