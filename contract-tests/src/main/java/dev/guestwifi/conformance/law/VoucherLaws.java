package dev.guestwifi.conformance.law;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guestwifi.conformance.call.Answer;
import dev.guestwifi.conformance.call.Call;
import dev.guestwifi.conformance.call.NotApplicable;
import dev.guestwifi.conformance.target.Capability;
import java.math.BigInteger;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The life of a voucher: created once, listed, found by nobody else, deleted for good. */
@LawsOf(Family.VOUCHERS)
public class VoucherLaws extends Laws {
    /** An id that no voucher has: the largest there may be. */
    private static final String NO_ID = "9007199254740991";
    /** The code that is taken: an accented letter in two code points. */
    private static final String TAKEN = "Cafe\u0301-Σ";
    /** What the contract calls the same code: other case, other encoding of the accented letter. */
    private static final List<String> SAME =
            List.of(TAKEN, "café-σ", "CAFÉ-Σ", "cafe\u0301-σ", "CAFE\u0301-ς", "Café-Σ");
    /** Clocks of a server's parts may differ a little. */
    private static final Duration TOLERANCE = Duration.ofMinutes(10);

    protected VoucherLaws(Run run) {
        super(run);
    }

    @Law(
            stated = {"#/paths/~1vouchers/post", "#/components/schemas/Voucher"},
            needs = Need.WRITING)
    void a_created_voucher_is_answered_with_every_field_and_listed_exactly_once() {
        JsonNode venue = firstVenue();
        Watch watch = watch();
        Answer plain = create("PLAIN", "venue_id=" + id(venue) + "&number_of_days=7&upspeed=&max_devices=");
        mustEcho(plain, venue, "PLAIN", 7, 0, 0, 0, "0.00");
        int up = 1 + random().nextInt(9999);
        int down = 1 + random().nextInt(9999);
        int devices = 1 + random().nextInt(999);
        String limits = "&upspeed=" + up + "&downspeed=" + down + "&max_devices=" + devices + "&volumecap=5";
        Answer limited = create("LIMITED", "venue_id=" + id(venue) + "&number_of_days=30" + limits);
        mustEcho(limited, venue, "LIMITED", 30, up, down, devices, "5.00");
        limited.must(id(plain.at("/data")) != id(limited.at("/data")), "an id of its own");
        watch.mustSee(limited, List.of(plain.at("/data"), limited.at("/data")), List.of());
    }

    @Law(
            stated = {"#/paths/~1vouchers/post", "#/components/schemas/NewVoucher"},
            needs = Need.WRITING,
            where = Capability.PROBLEMS)
    void a_code_is_taken_whatever_its_case_and_the_encoding_of_its_accents() {
        String fields = "number_of_days=1&venue_id=" + venue();
        create(encoded(TAKEN), fields).mustBe(201);
        Watch watch = watch();
        for (String same : isThorough()
                ? SAME
                : Stream.concat(some(SAME).stream(), Stream.of("CAFÉ-σ")).toList()) {
            create(encoded(same), fields)
                    .mustRefuse("code_taken")
                    .mustShow("/errors/0/parameter", "code")
                    .mustShow("/errors/0/code", "code_taken");
        }
        Answer other = create(encoded("Cafe-Σ"), fields).mustBe(201); // another letter is another code
        watch.mustSee(other, List.of(other.at("/data")), List.of());
    }

    @Law(
            stated = {"#/components/schemas/NewVoucher", "#/paths/~1vouchers/post"},
            needs = {Need.WRITING, Need.OTHER_TEAM})
    void another_team_may_use_the_same_code() {
        List<JsonNode> other = otherVenue(target.key());
        if (other.isEmpty()) {
            throw new NotApplicable("the key is not for the other team, or that has no venue");
        }
        create("BOTH", "number_of_days=1&venue_id=" + venue()).mustBe(201);
        String form = "slug=" + target.otherTeam().orElseThrow() + "&number_of_days=1&venue_id=" + id(other.get(0));
        send(Call.create(form + "&code=" + api.made().code("BOTH"))).mustBe(201);
    }

    @Law(
            stated = {"#/paths/~1vouchers/post", "#/paths/~1vouchers~1{voucherId}/delete"},
            needs = Need.WRITING,
            where = Capability.PROBLEMS)
    void of_many_creates_or_deletes_at_once_exactly_one_succeeds() {
        int many = isThorough() ? 8 : 3;
        String form = voucher("");
        Watch watch = watch();
        List<JsonNode> made = new ArrayList<>();
        for (int round = 0; round < (isThorough() ? 4 : 2); round++) { // what races first may start unevenly
            String code = "race" + round;
            List<Call> creates = IntStream.range(0, many)
                    .mapToObj(i -> Call.create(form + (i % 2 == 0 ? code : code.toUpperCase(Locale.ROOT))))
                    .toList();
            made.add(oneOf(api.together(creates), 201, "code_taken").at("/data"));
        }
        Call delete = delete(id(made.remove(0)), "");
        watch.mustSee(
                oneOf(api.together(Collections.nCopies(many, delete)), 200, "voucher_not_found"), made, List.of());
    }

    @Law(stated = "#/paths/~1vouchers~1{voucherId}/delete", needs = Need.WRITING)
    void a_deleted_voucher_is_gone_and_no_other_and_its_code_but_not_its_id_is_free() {
        String form = voucher("");
        Answer voucher = send(Call.create(form + "GONE")).mustBe(201);
        Answer after = send(Call.create(form + "AFTER")).mustBe(201);
        long id = id(voucher.at("/data"));
        Watch watch = watch();
        Answer deleted =
                send(delete(id, "")).mustBe(200).mustShow("/success", true).mustShow("/data", null);
        watch.mustSee(deleted, List.of(), List.of(id));
        send(delete(id, "")).mustRefuse("voucher_not_found");
        Answer again = send(Call.create(form + "gone")).mustBe(201);
        List<Long> used = List.of(id, id(after.at("/data")));
        again.must(!used.contains(id(again.at("/data"))), "an id that was never used");
        watch.mustSee(again, List.of(again.at("/data")), List.of());
    }

    @Law(
            stated = {"Values", "#/components/parameters/IgnoredPage", "#/components/parameters/IgnoredPerPage"},
            needs = Need.WRITING,
            where = Capability.PROBLEMS)
    void page_and_per_page_of_a_delete_have_no_effect_whatever_they_are() {
        List<String> odd = List.of("page=x&per_page=", "per_page=1001", "page=1&page=2", "page=0&per_page=-1", "page");
        long id = id(send(Call.create(voucher("IGNORED"))).mustBe(201).at("/data"));
        for (String parameters : isThorough() ? odd : some(odd)) {
            send(delete(Long.parseLong(NO_ID), "&" + parameters)).mustRefuse("voucher_not_found");
        }
        send(delete(id, "&" + String.join("&", odd))).mustBe(200);
    }

    @Law(stated = "#/components/parameters/VoucherId", needs = Need.WRITING)
    void what_is_no_id_of_a_voucher_gets_one_and_the_same_404_and_deletes_nothing() {
        Answer mine = send(Call.create(voucher("ID"))).mustBe(201);
        long id = id(mine.at("/data"));
        List<String> near = new ArrayList<>(List.of("+" + id, "-" + id, id + ".0", id + "%20", id + "e0", "0x" + id));
        List<String> far = new ArrayList<>(List.of("0", "-1", "abc", "1.0", "%D9%A1", "99999999999999999999"));
        far.addAll(List.of("1%2F2", "%2F", "%5C", "%00", "%F0%9F%98%80", "x".repeat(4000)));
        Collections.shuffle(near, random());
        Collections.shuffle(far, random());
        // 2^64 + id: the number that it becomes when the carry is lost.
        String wrapped = BigInteger.TWO.pow(64).add(BigInteger.valueOf(id)).toString();
        int few = isThorough() ? Integer.MAX_VALUE : 1;
        Watch watch = watch();
        Answer unknown = send(Call.delete("/vouchers/" + NO_ID + "?slug=" + target.team()));
        unknown.mustRefuse("voucher_not_found");
        for (String no : Stream.of(
                        near.stream().limit(few), far.stream().limit(few), Stream.of("%2B" + id, "0" + id, wrapped))
                .flatMap(ids -> ids)
                .toList()) {
            Answer answer = send(Call.delete("/vouchers/" + no + "?slug=" + target.team()));
            answer.mustRefuse("voucher_not_found");
            if (target.has(Capability.PROBLEMS)) {
                answer.mustEqual("the answer", unknown.textWithoutId(), answer.textWithoutId());
            }
        }
        watch.mustSeeNothing(unknown);
    }

    @Law(
            stated = {"Teams", "#/components/parameters/VoucherId"},
            needs = {Need.WRITING, Need.OTHER_TEAM})
    void a_voucher_cannot_be_deleted_through_another_team() {
        long id = id(send(Call.create(voucher("OTHER"))).mustBe(201).at("/data"));
        Watch watch = watch();
        String other = "?slug=" + target.otherTeam().orElseThrow();
        Answer foreign = send(Call.delete("/vouchers/" + id + other));
        foreign.mustRefuse(foreign.status() == 403 ? "team_not_allowed" : "voucher_not_found");
        Answer never = send(Call.delete("/vouchers/" + NO_ID + other));
        if (target.has(Capability.PROBLEMS)) {
            never.mustEqual("the answer", foreign.textWithoutId(), never.textWithoutId());
        }
        watch.mustSeeNothing(foreign);
    }

    private Watch watch() {
        return new Watch(api, target.team(), target.key());
    }

    /**
     * @param rest of the code, encoded
     * @param fields beside slug and code
     */
    private Answer create(String rest, String fields) {
        return send(Call.create("slug=" + target.team() + "&code=" + api.made().code(rest) + "&" + fields));
    }

    private Call delete(long id, String more) {
        return Call.delete("/vouchers/" + id + "?slug=" + target.team() + more);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private void mustEcho(Answer answer, JsonNode venue, String rest, Object... limits) {
        answer.mustBe(201)
                .mustShow("/success", true)
                .mustShow("/data/code", api.made().code(rest))
                .mustShow("/data/venue_id", id(venue))
                .mustShow("/data/team_id", venue.path("team_id").asLong())
                .mustShow("/data/customer_id", null);
        List<String> names = List.of("number_of_days", "upspeed", "downspeed", "max_devices", "volumecap");
        for (int i = 0; i < names.size(); i++) {
            answer.mustShow("/data/" + names.get(i), limits[i]);
        }
        mustBeNew(answer);
    }

    /** A new voucher is of the time of the answer, whatever zone the server lives in. */
    private static void mustBeNew(Answer answer) {
        try {
            String date = String.valueOf(answer.header("Date"));
            Instant now = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date));
            Duration apart = Duration.between(Instant.parse(time(answer.at("/data"))), now);
            answer.must(apart.abs().compareTo(TOLERANCE) < 0, "created_at to be the time of the answer");
        } catch (DateTimeParseException e) {
            answer.must(false, "times in created_at and Date");
        }
    }

    /** The one that succeeded, of answers of which the others are refusals. */
    private static Answer oneOf(List<Answer> answers, int success, String refusal) {
        List<Answer> won =
                answers.stream().filter(answer -> answer.status() == success).toList();
        answers.get(0).mustEqual("how many of " + answers.size() + " at once succeed", 1, won.size());
        answers.stream().filter(answer -> !won.contains(answer)).forEach(answer -> answer.mustRefuse(refusal));
        return won.get(0);
    }
}
