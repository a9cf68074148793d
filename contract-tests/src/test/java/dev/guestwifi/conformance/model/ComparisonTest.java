package dev.guestwifi.conformance.model;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.guestwifi.conformance.Conformance;
import dev.guestwifi.conformance.data.DataSet;
import dev.guestwifi.conformance.deployment.Capability;
import dev.guestwifi.conformance.deployment.Target;
import dev.guestwifi.conformance.deployment.TargetBuilder;
import dev.guestwifi.conformance.result.Family;
import dev.guestwifi.conformance.result.LawResult;
import dev.guestwifi.conformance.result.Options;
import dev.guestwifi.conformance.result.Outcome;
import dev.guestwifi.conformance.result.Verdict;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the comparison with the reference model finds, and how it tells. The server is the model with one fault. */
class ComparisonTest {
    private static final long SEED = 7;

    private static List<LawResult> failures(Family family, BiFunction<WireRequest, WireResponse, WireResponse> fault) {
        try (ModelServer server = ModelServer.start(ZoneId.of("Europe/Berlin"), fault)) {
            return check(server.target().build(), family).with(Outcome.FAILED).stream()
                    .filter(result -> result.law().name().contains("reference_model"))
                    .toList();
        }
    }

    private static Verdict check(Target target, Family... families) {
        return Conformance.check(target, Options.quick().withSeed(SEED).only(Set.of(families)));
    }

    private static WireResponse replaced(WireResponse response, String part, String other) {
        String body = new String(response.body(), UTF_8).replace(part, other);
        return new WireResponse(
                response.status(), response.fields(), body.getBytes(UTF_8), response.sent(), response.received());
    }

    @Test
    void one_wrong_value_in_one_row_is_one_failure_that_names_rule_member_and_both_values() {
        String right = DataSet.rows(ZoneId.of("Europe/Berlin")).getOrDefault("venues", List.of()).stream()
                .filter(row -> Long.valueOf(1).equals(row.get("team_id")) && row.get("crm_list_id") != null)
                .map(row -> String.valueOf(row.get("crm_list_id")))
                .findFirst()
                .orElseThrow();
        List<LawResult> failures =
                failures(Family.PAGING, (request, response) -> replaced(response, '"' + right + '"', "\"list-x\""));
        assertThat(failures).hasSize(1);
        assertThat(failures.get(0).violation())
                .hasMessageContaining("crm_list_id to be \"" + right + '"')
                .hasMessageContaining("every member as it is stored [Pages]")
                .hasMessageContaining("actual \"list-x\"")
                .hasMessageContaining("/api/venues?slug=default");
    }

    @Test
    void a_fault_that_takes_several_requests_is_told_with_those_alone_and_every_field_they_had() {
        List<LawResult> failures = failures(
                Family.VOUCHERS,
                (request, response) -> request.method().equals("DELETE") && response.status() == 200
                        ? replaced(response, "\"data\":null", "\"data\":{}")
                        : response);
        assertThat(failures).hasSize(1);
        String told = String.valueOf(failures.get(0).violation());
        assertThat(told).contains("/data to be null").contains("actual {}");
        assertThat(told.lines()
                        .map(String::strip)
                        .filter(line -> line.startsWith("curl"))
                        .toList())
                .hasSize(2)
                .satisfies(lines -> assertThat(lines.get(0))
                        .contains(
                                "-X 'POST'",
                                "Host: ",
                                "$GUESTWIFI_API_KEY",
                                "application/x-www-form-urlencoded",
                                "slug="))
                .satisfies(lines -> assertThat(lines.get(1)).contains("-X 'DELETE'", "/api/vouchers/"));
    }

    @Test
    void a_value_that_only_looks_like_the_right_one_is_told_in_numbers() {
        List<LawResult> failures = failures(
                Family.VOUCHERS,
                (request, response) -> request.method().equals("POST") && response.status() == 201
                        ? replaced(response, "e\u0301", "\u00e9")
                        : response);
        assertThat(failures).isNotEmpty();
        assertThat(failures.get(0).violation())
                .hasMessageContaining("e\\u{301}")
                .hasMessageContaining("\\u{e9}");
    }

    /** What a model says of every response, whatever it was asked. */
    private static Stream<Arguments> wrongFields() {
        AtomicInteger count = new AtomicInteger();
        return Stream.of(
                arguments(Family.HTTP, "X-Request-Id to be an id of its own", with("X-Request-Id", () -> "mine")),
                arguments(Family.HTTP, "Date to be one time", with("Date", () -> "Thu, 01 Jan 2026 00:00:00 GMT")),
                arguments(Family.HTTP, "Server to be no version", with("Server", () -> "Grizzly/4.0.2")),
                arguments(
                        Family.HTTP,
                        "Entity tags are equal exactly when the lists are",
                        with("ETag", () -> "W/\"" + count.incrementAndGet() + "\"")),
                arguments(Family.KEYS, "/detail to be", (BiFunction<WireRequest, WireResponse, WireResponse>)
                        (request, response) -> response.status() == 401
                                ? replaced(response, "Something", "Thing " + count.incrementAndGet())
                                : response));
    }

    private static BiFunction<WireRequest, WireResponse, WireResponse> with(String name, Supplier<String> value) {
        return (request, response) -> {
            boolean isThere = !response.values(name).isEmpty() || name.equals("Server");
            List<Field> fields = new ArrayList<>(response.fields());
            fields.removeIf(field ->
                    isThere && field.name().equals(name) && request.values(name).isEmpty());
            if (isThere && request.values(name).isEmpty()) {
                fields.add(new Field(name, value.get()));
            }
            return new WireResponse(response.status(), fields, response.body(), response.sent(), response.received());
        };
    }

    @ParameterizedTest
    @MethodSource("wrongFields")
    void what_every_response_must_have_is_told_when_it_is_wrong(
            Family family, String told, BiFunction<WireRequest, WireResponse, WireResponse> fault) {
        assertThat(failures(family, fault))
                .isNotEmpty()
                .anySatisfy(failure -> assertThat(failure.violation()).hasMessageContaining(told));
    }

    @Test
    void two_faults_at_once_in_one_parameter_are_both_asked_for() {
        assertThat(failures(
                        Family.TEAMS,
                        (request, response) -> replaced(
                                response,
                                "\"code\":\"malformed_slug\",\"detail\":\"is not as it must be\"},"
                                        + "{\"parameter\":\"slug\",",
                                "")))
                .hasSize(1)
                .allSatisfy(failure -> assertThat(failure.violation()).hasMessageContaining("slug too_long"));
    }

    @Test
    void the_length_of_a_HEAD_response_is_that_of_GET() {
        assertThat(failures(
                        Family.HTTP,
                        (request, response) -> request.method().equals("HEAD") && response.status() == 200
                                ? new WireResponse(
                                        200,
                                        Stream.concat(
                                                        response.fields().stream(),
                                                        Stream.of(new Field("Content-Length", "7")))
                                                .toList(),
                                        response.body(),
                                        response.sent(),
                                        response.received())
                                : response))
                .anySatisfy(failure -> assertThat(failure.violation()).hasMessageContaining("Content-Length to be"));
    }

    @Test
    void gzip_is_expected_for_those_who_ask_if_nothing_stands_before_the_target() {
        ExpectedResponse expected =
                new ExpectedResponse(200, Rule.ROWS, List.of(), new Value.Members(Rule.ROWS, Map.of()), response -> {});
        WireResponse plain = new WireResponse(
                200,
                List.of(),
                ("{\"x\":\"" + "x".repeat(2000) + "\"}").getBytes(ISO_8859_1),
                Instant.EPOCH,
                Instant.EPOCH);
        Map<String, Boolean> asked = Map.of(
                "gzip", true,
                "X-GZIP;q=0.5, br", true,
                "*", true,
                "gzip;q=0, *", false,
                "gzip;q=0.4, identity", false,
                "br", false);
        asked.forEach((value, isAsked) -> {
            WireRequest request = WireRequest.of("GET", "/venues").with("Accept-Encoding", value);
            assertThat(new Comparison(has -> true, true)
                            .difference(request, List.of(expected), plain)
                            .isPresent())
                    .as(value)
                    .isEqualTo(isAsked);
            assertThat(new Comparison(has -> true, false).difference(request, List.of(expected), plain))
                    .isEmpty();
        });
    }

    @Test
    void a_guest_who_may_only_read_sends_nothing_that_writes_and_accuses_nobody() {
        mustConform(
                target -> target.ownData(false).exclusive(false).readOnly(true),
                server -> assertThat(server.received())
                        .extracting(WireRequest::method)
                        .containsOnly("GET", "HEAD", "OPTIONS"));
    }

    @Test
    void a_guest_and_a_target_without_capabilities_are_compared_by_what_binds_them() {
        mustConform(
                target -> target.ownData(false).exclusive(false).capabilities(EnumSet.noneOf(Capability.class)),
                server -> {});
        mustConform(target -> target.ownData(false).exclusive(false), server -> {});
    }

    private static void mustConform(UnaryOperator<TargetBuilder> guest, Consumer<ModelServer> then) {
        try (ModelServer server = ModelServer.start(ZoneOffset.UTC)) {
            Verdict verdict = check(guest.apply(server.target()).build(), Family.TEAMS, Family.VOUCHERS, Family.HTTP);
            assertThat(verdict.with(Outcome.FAILED)).isEmpty();
            assertThat(verdict.conclusion()).isEqualTo(Verdict.Conclusion.CONFORMS);
            then.accept(server);
        }
    }
}
