package dev.guestwifi.conformance.law;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guestwifi.conformance.call.Answer;
import dev.guestwifi.conformance.call.Call;
import dev.guestwifi.conformance.target.Capability;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the form of a new voucher may hold, what is kept of it, and what is said when it is wrong. */
@LawsOf(Family.VOUCHERS)
public class VoucherFormLaws extends Laws {
    private static final int LONGEST_CODE = 64;
    private static final String NO_VENUE = "9007199254740991";
    private static final String EMOJI = "%F0%9F%98%80";
    private static final List<Bound> BOUNDS = List.of(
            new Bound("number_of_days", 1, 3650),
            new Bound("upspeed", 0, 10_000),
            new Bound("downspeed", 0, 10_000),
            new Bound("max_devices", 0, 1000),
            new Bound("volumecap", 0, 100_000));
    /** Scripts, joiners, both encodings of an accented letter, letters whose case is odd, what a form encodes. */
    private static final List<String> TEXTS = List.of(
            "😀👩\u200d👩\u200d👧", "ΚΑΛΩΣ", "e\u0301", "é", "straße", "İı", "&=+%;#", "قسيمة", "\uFEFF0\u200E");

    private record Bound(String field, int least, int most) {}

    protected VoucherFormLaws(Run run) {
        super(run);
    }

    @Law(
            stated = {"Values", "#/components/schemas/NewVoucher"},
            needs = Need.WRITING)
    void a_code_comes_back_code_point_by_code_point() {
        String fields = "number_of_days=1&venue_id=" + venue();
        List<String> texts = new ArrayList<>(List.of(String.join("", TEXTS)));
        if (isThorough()) {
            texts.addAll(TEXTS);
        }
        for (int i = 0; i < texts.size(); i++) {
            String text = i + texts.get(i); // some of them would be one code without the number
            Answer created = create(fields + "&code=" + code(URLEncoder.encode(text, UTF_8)));
            created.mustBe(201).mustShow("/data/code", code(text));
            Watch watch = new Watch(api, target.team(), target.key());
            created.must(watch.rows().contains(created.at("/data")), "the voucher in the list as it was answered");
        }
    }

    @Law(
            stated = {"#/components/schemas/NewVoucher", "#/components/schemas/ParameterFault"},
            needs = Need.WRITING,
            where = Capability.PROBLEMS)
    void a_code_has_at_most_64_code_points() {
        String fields = "number_of_days=1&venue_id=" + venue() + "&code=";
        String prefix = code("");
        String longest = prefix + EMOJI.repeat(LONGEST_CODE - prefix.length());
        create(fields + longest).mustBe(201).mustShow("/data/code", URLDecoder.decode(longest, UTF_8));
        create(fields + longest + EMOJI).mustFault("code", "too_long");
        create(fields + longest + "%09x")
                .mustFault("code", "too_long", "code", "white_space", "code", "control_character");
    }

    @Law(
            stated = {"Values", "#/components/schemas/NewVoucher"},
            needs = Need.WRITING,
            where = Capability.PROBLEMS)
    void white_space_is_taken_off_at_both_ends_and_refused_within_and_plus_is_a_space() {
        long venue = venue();
        String fields = "number_of_days=1&venue_id=" + venue + "&code=";
        create("number_of_days=+1%09&volumecap=%20&venue_id=%E2%80%83" + venue + "+&code=+%20%E3%80%80" + code("STRIP")
                        + "%C2%A0%0D%0A+")
                .mustBe(201)
                .mustShow("/data/code", code("STRIP"));
        Watch watch = new Watch(api, target.team(), target.key());
        List<String> wide = List.of("%20", "%C2%A0", "%E2%80%83", "%E3%80%80", "%E2%80%A8", "%E1%9A%80");
        for (String space : among(wide, "+")) {
            create(fields + code("a" + space + "b")).mustFault("code", "white_space");
        }
        for (String control : among(List.of("%01", "%1B", "%7F", "%C2%9F"), "%00")) {
            create(fields + code("a" + control + "b")).mustFault("code", "control_character");
        }
        watch.mustSeeNothing(create(fields + "+").mustFault("code", "required"));
    }

    @Law(stated = "#/components/schemas/NewVoucher", needs = Need.WRITING)
    void every_limit_is_accepted_at_both_its_bounds() {
        String venue = "venue_id=" + venue();
        for (Function<Bound, Integer> end : List.<Function<Bound, Integer>>of(Bound::least, Bound::most)) {
            String rest = "END" + end.apply(BOUNDS.get(0));
            Answer answer = create(venue + "&code=" + code(rest) + fields(bound -> "000" + end.apply(bound)));
            answer.mustBe(201).mustShow("/data/volumecap", end.apply(BOUNDS.get(BOUNDS.size() - 1)) + ".00");
            BOUNDS.stream()
                    .filter(bound -> !bound.field().equals("volumecap"))
                    .forEach(bound -> answer.mustShow("/data/" + bound.field(), end.apply(bound)));
        }
    }

    @Law(
            stated = {"Values", "#/components/schemas/NewVoucher", "#/components/schemas/ParameterFault"},
            needs = Need.WRITING,
            where = Capability.PROBLEMS)
    void what_is_beyond_a_limit_or_no_number_is_refused_and_nothing_is_made() {
        Watch watch = new Watch(api, target.team(), target.key());
        List<String> odd = some(List.of("x", "1e1", "%D9%A1", "0x1", "1%2C5", "1_0", "1."), BOUNDS.size());
        refused(bound -> bound.most() + 1 + "", "out_of_range");
        refused(bound -> odd.get(BOUNDS.indexOf(bound)), "not_a_number");
        // 2^32 + 1, which is 1 when the carry is lost
        String carry = "4294967297";
        List<String> huge = some(List.of("2147483648", "9999999999999999999", carry, carry, carry), BOUNDS.size());
        refused(bound -> "-1", "not_a_number");
        refused(bound -> "%2B1", "not_a_number");
        Answer last = refused(bound -> huge.get(BOUNDS.indexOf(bound)), "out_of_range");
        create("venue_id=" + venue() + "&number_of_days=1&upspeed=x&code=" + code("OPTIONAL"))
                .mustFault("upspeed", "not_a_number");
        create("venue_id=" + venue() + "&number_of_days=0&upspeed=0.5&volumecap=100000.01&code=" + code("BEYOND"))
                .mustFault("number_of_days", "out_of_range", "upspeed", "not_a_number", "volumecap", "out_of_range");
        watch.mustSeeNothing(last);
    }

    @Law(
            stated = {"#/components/schemas/NewVoucher", "#/components/schemas/Voucher"},
            needs = Need.WRITING,
            where = Capability.PROBLEMS)
    void volumecap_keeps_two_decimals_and_takes_no_third() {
        String fields = "number_of_days=1&venue_id=" + venue() + "&code=" + code("VOLUME") + "&volumecap=";
        // Hundred times these is less than a whole number to those who count in binary fractions.
        String exact = some(List.of("0.29", "1.15", "4.35")).get(0);
        create(fields.replace("VOLUME", "ONE") + "1.5").mustBe(201).mustShow("/data/volumecap", "1.50");
        create(fields.replace("VOLUME", "TWO") + exact).mustBe(201).mustShow("/data/volumecap", exact);
        create(fields + "1.505").mustFault("volumecap", "too_many_decimals");
        create(fields + "100000.001").mustFault("volumecap", "too_many_decimals", "volumecap", "out_of_range");
        for (String bad : among(List.of(".5", "1.", "1.5.0", "1%2C50"))) {
            create(fields + bad).mustFault("volumecap", "not_a_number");
        }
    }

    @Law(
            stated = {"Errors", "Values", "#/components/schemas/ParameterFault"},
            needs = Need.WRITING,
            where = Capability.PROBLEMS)
    void all_faults_of_a_form_come_at_once() {
        send(Call.create("slug=NO&code=a%20b&venue_id=x&number_of_days=0&upspeed=1&upspeed=1"))
                .mustFault(
                        "slug",
                        "malformed_slug",
                        "code",
                        "white_space",
                        "venue_id",
                        "not_a_number",
                        "number_of_days",
                        "out_of_range",
                        "upspeed",
                        "repeated");
        send(Call.create(random().nextBoolean() ? "" : "slug=&code=&venue_id=+&number_of_days="))
                .mustFault(
                        "slug", "required", "code", "required", "venue_id", "required", "number_of_days", "required");
        List<String> names = List.of("slug", "code", "venue_id", "number_of_days", "volumecap", "max_devices");
        String all = "slug=" + target.team() + "&code=" + code("TWICE") + "&venue_id=1&number_of_days=1&volumecap=1"
                + "&max_devices=1";
        send(Call.create(all + "&" + all))
                .mustFault(names.stream()
                        .flatMap(name -> Stream.of(name, "repeated"))
                        .toArray(String[]::new));
    }

    @Law(
            stated = {"#/components/schemas/NewVoucher", "Errors"},
            needs = Need.WRITING,
            where = Capability.PROBLEMS)
    void a_venue_that_is_not_of_the_team_is_refused_before_a_code_that_is_taken() {
        String fields = "number_of_days=1&code=" + code("VENUE") + "&venue_id=";
        create(fields + venue()).mustBe(201);
        Answer unknown = create(fields + NO_VENUE).mustFault("venue_id", "unknown_venue");
        if (target.otherTeam().isPresent()) {
            for (JsonNode venue : otherVenue(target.otherTeamKey().orElse(target.key()))) {
                Answer foreign = create(fields + id(venue));
                foreign.mustFault("venue_id", "unknown_venue")
                        .mustEqual("the answer", unknown.textWithoutId(), foreign.textWithoutId());
            }
        }
    }

    @Law(
            stated = {"Teams", "#/paths/~1vouchers/post"},
            needs = Need.WRITING)
    void the_query_of_a_create_is_ignored_and_the_charset_may_be_named() {
        String fields = "number_of_days=1&venue_id=" + venue() + "&code=" + code("QUERY%C3%A9");
        String team = "slug=" + target.team();
        send(Call.of("POST", "/vouchers?" + team).form(fields)).mustFault("slug", "required");
        send(Call.of("POST", "/vouchers?slug=NO&slug=x&code=OTHER&venue_id=x&upspeed=7")
                        .body("application/x-www-form-urlencoded; charset=utf-8", team + "&" + fields + "&unknown=1"))
                .mustBe(201)
                .mustShow("/data/code", code("QUERYé"))
                .mustShow("/data/upspeed", 0);
    }

    @Law(stated = "Errors", needs = Need.WRITING, where = Capability.PROBLEMS)
    void parameters_are_judged_before_the_team_and_the_team_before_venue_and_voucher() {
        String nobody = code("nobody").toLowerCase(Locale.ROOT);
        String form = "&number_of_days=1&code=" + code("ORDER") + "&venue_id=";
        send(Call.create("slug=" + nobody + form + "x")).mustFault("venue_id", "not_a_number");
        send(Call.delete("/vouchers/abc?slug=NO")).mustFault("slug", "malformed_slug");
        for (Call call :
                List.of(Call.create("slug=" + nobody + form + NO_VENUE), Call.delete("/vouchers/abc?slug=" + nobody))) {
            Answer answer = send(call);
            answer.mustRefuse(answer.status() == 403 ? "team_not_allowed" : "team_not_found");
        }
    }

    private String code(String rest) {
        return api.made().code(rest);
    }

    /** @param fields beside the slug */
    private Answer create(String fields) {
        return send(Call.create("slug=" + target.team() + "&" + fields));
    }

    /** Every limit, each with a parameter's separator before it. */
    private static String fields(Function<Bound, String> value) {
        return BOUNDS.stream()
                .map(bound -> "&" + bound.field() + "=" + value.apply(bound))
                .collect(Collectors.joining());
    }

    /** A form in which every limit is bad for the same cause. */
    private Answer refused(Function<Bound, String> value, String cause) {
        return create("venue_id=1&code=" + code("BEYOND") + fields(value))
                .mustFault(BOUNDS.stream()
                        .flatMap(bound -> Stream.of(bound.field(), cause))
                        .toArray(String[]::new));
    }

    /** These always, and of the others one, or all in a thorough run. */
    private List<String> among(List<String> others, String... always) {
        return Stream.concat(Stream.of(always), (isThorough() ? others : some(others)).stream())
                .toList();
    }
}
