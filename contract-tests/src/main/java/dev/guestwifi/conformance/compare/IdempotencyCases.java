package dev.guestwifi.conformance.compare;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.guestwifi.conformance.model.Endpoint;
import dev.guestwifi.conformance.model.WireRequest;
import java.util.ArrayList;
import java.util.List;

/** Creations with an Idempotency-Key: retries with one value changed, keys that are nearly equal, and refused uses. */
final class IdempotencyCases {
    private static final String KEY = "Idempotency-Key";
    /** With the prefix of the run at most 64 characters, of which two become one and more when they are compared. */
    private static final String LONG = "%C3%9F".repeat(40);

    private static final String NO_VENUE = "9007199254740990";
    private static final int LONGEST_KEY = 255;
    /** Keys within a minute, fewer than a till of a busy venue uses in a day. */
    private static final int MANY = 120;
    /** Characters of a random key, and of the placeholder that stands for it. */
    private static final int RANDOM = 36;

    private final GeneratorContext context;

    private IdempotencyCases(GeneratorContext context) {
        this.context = context;
    }

    static List<Sequence> of(GeneratorContext context) {
        IdempotencyCases cases = new IdempotencyCases(context);
        List<Sequence> all = new ArrayList<>(List.of(cases.again(), cases.changed(), cases.alike(), cases.refused()));
        if (context.isThorough()) {
            all.add(cases.many());
        }
        return all;
    }

    private WireRequest create(String rest, String key) {
        return context.create(rest).with(KEY, key);
    }

    private static WireRequest with(WireRequest request, String fields) {
        return request.body((new String(request.body(), UTF_8) + fields).getBytes(UTF_8));
    }

    private static WireRequest changed(WireRequest request, String field, String other) {
        return request.body(
                new String(request.body(), UTF_8).replaceFirst(field, other).getBytes(UTF_8));
    }

    /** Retries of one creation: unchanged, with other values, after its voucher was deleted, and with another key. */
    private Sequence again() {
        WireRequest first = context.create("Again");
        WireRequest once = first.with(KEY, "{{key0}}");
        WireRequest other = create("aGAIN", "{{key0}}");
        WireRequest twice = first.with(KEY, "{{key1}}");
        WireRequest list = context.get("/vouchers?slug=" + context.target().team() + context.whole());
        WireRequest delete =
                context.get("/vouchers/{{id0}}?slug=" + context.target().team()).method("DELETE");
        return Sequence.of(
                once,
                once.without("X-API-Key"),
                once,
                with(once, "&upspeed=000&volumecap=0.0&max_devices="),
                with(once, "&upspeed=x"), // checked before the key is looked up
                other,
                twice,
                delete,
                once,
                list,
                other,
                twice,
                once);
    }

    /** The same values in another form, and each value changed alone. */
    private Sequence changed() {
        WireRequest once = with(
                create("TermsAa", "{{key0}}"), "&upspeed=1001&downspeed=2002&max_devices=303&volumecap=4.5&unknown=1");
        List<WireRequest> all = new ArrayList<>(List.of(
                once,
                changed(changed(once, "unknown=1", ""), "(.*)&(upspeed=.*)", "$2&$1"),
                changed(once, "=4.5", "=+0004.50+"),
                changed(once, "(number_of_days=)1", "$12"),
                changed(once, "=1001", "=1002"),
                changed(once, "=2002", "="),
                changed(once, "=303", "=302"),
                changed(once, "=4.5", "=4.51"),
                changed(once, "=1001(.*)=2002", "=2002$1=1001"),
                changed(once, "TermsAa", "TermsBB"),
                changed(once, "(venue_id=)[0-9]+", "$1" + NO_VENUE)));
        String form = new String(once.body(), UTF_8) + "&";
        context.rows(Endpoint.VENUES).stream()
                .filter(venue -> !form.contains("venue_id=" + venue.id() + "&"))
                .findFirst()
                .ifPresent(venue -> all.add(changed(once, "(venue_id=)[0-9]+", "$1" + venue.id())));
        all.add(with(create("Other", "{{key1}}"), ""));
        all.add(create("oTHER", "{{key0}}"));
        all.add(once);
        return new Sequence(all);
    }

    /** Keys that differ in their last character, in case, or in what a hash of 32 bits does not show. */
    private Sequence alike() {
        String common = "{{key0}}" + "x".repeat(LONGEST_KEY - RANDOM - 2);
        List<WireRequest> all = new ArrayList<>(List.of(
                create(LONG + 1, common + "Aa"), create(LONG + 2, common + "BB"), create(LONG + 3, common + "AA")));
        if (context.isThorough()) {
            all.addAll(List.of(
                    create("L4", common),
                    create("L5", "{{key0}}!~A"),
                    create("L6", "{{key0}}!~a"),
                    create("L7", "{{key0}}%41"),
                    create("L8", "{{key0}}A"),
                    create("L9", "\"{{key0}}A\""),
                    create("L10", "{{key0}};A=1"),
                    create("L11", "0000000a-0000-4000-8000-000000000001{{key1}}"),
                    create("L12", "0000000A-0000-4000-8000-000000000001{{key1}}")));
        }
        all.addAll(List.of(create(LONG + 2, common + "BB"), create(LONG + 3, common + "AA"), all.get(0)));
        return new Sequence(all);
    }

    /** The first of many creations is still remembered. */
    private Sequence many() {
        List<WireRequest> all = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            all.add(create("Many" + i, "{{key" + i + "}}"));
        }
        all.add(all.get(0));
        all.add(all.get(1));
        return new Sequence(all);
    }

    /** A key whose first uses were refused is free, also for other values. */
    private Sequence refused() {
        WireRequest good = create("Free", "{{key1}}");
        return Sequence.of(
                context.create("Taken"),
                create("tAKEN", "{{key1}}"),
                changed(good, "(venue_id=)[0-9]+", "$1" + NO_VENUE),
                with(create("Free3", "{{key1}}"), "&upspeed=x"),
                create("Free4", "{{key1}}").without("Content-Type").with("Content-Type", "text/plain"),
                create("Free5", "{{key1}}").without("X-API-Key"),
                changed(
                        create("tAKEN", "{{key1}}"),
                        "(venue_id=)[0-9]+",
                        "$1" + NO_VENUE), // an unknown venue comes before a taken code
                good,
                create("tAKEN", "{{key1}}"),
                good);
    }
}
