package dev.guestwifi.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guestwifi.conformance.InProcessKit;
import dev.guestwifi.conformance.SavedReports;
import dev.guestwifi.conformance.deployment.Target;
import dev.guestwifi.conformance.result.Family;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A team adopts the kit with a server that does not conform yet. */
class AdoptionTest {
    private static final String HEADERS = "every_answer_has_the_header_fields_that_are_required";
    private static final String REQUEST_ID = "the header X-Request-Id is missing";
    private static final Change NO_SNIFF = Change.replying(reply -> reply.without("X-Content-Type-Options"));
    private static final Change NO_REQUEST_ID = Change.replying(reply -> reply.without("X-Request-Id"));
    private static final Change NAMELESS = Change.replying(reply -> reply.without("Vary"));

    private static final Change PAGE_0 =
            Change.sending(request -> request.map("page", value -> value.equals("0") ? "1" : value));

    @TempDir
    private Path directory;

    private final List<String> printed = new ArrayList<>();
    private final Set<String> personal = new HashSet<>();
    private final Set<String> keys = new HashSet<>();
    private int runs;

    /** A server with several faults at once. */
    private MutantServer server(Change... faults) {
        Change all = Stream.of(faults)
                .reduce(
                        Change.NONE,
                        (one, other) ->
                                (request, server) -> other.response(request, next -> one.response(next, server)));
        Mutant mutant = new Mutant("", Family.HTTP, false, UnaryOperator.identity(), key -> all);
        return MutantServer.start(Variant.mutant(mutant), directory.resolve("data" + runs++));
    }

    /** A quick run on somebody's server, as a team would start it. */
    private InProcessKit run(MutantServer server, String... options) throws Exception {
        return run("teams,contract", server, options);
    }

    private InProcessKit run(String families, MutantServer server, String... options) throws Exception {
        Target target = server.target().build();
        target.secrets().forEach(secret -> keys.add(secret.value().substring(8)));
        personal.addAll(personal(target));
        List<String> arguments = new ArrayList<>(List.of("--quick", "--seed=4", "--read-only"));
        arguments.addAll(List.of("--timezone=" + MutantServer.ZONE, "--report=" + directory.resolve("report")));
        arguments.add("--only=" + families);
        arguments.addAll(List.of(options));
        InProcessKit kit = InProcessKit.run(target, arguments.toArray(String[]::new));
        printed.add(kit.printed());
        SavedReports.valid(directory.resolve("report/conformance.json"));
        for (String file : List.of("json", "md", "xml", "html")) {
            printed.add(Files.readString(directory.resolve("report/conformance." + file)));
        }
        return kit;
    }

    private static Set<String> personal(Target target) throws Exception {
        Set<String> values = new HashSet<>();
        for (String path : List.of("/customers", "/customer-visits")) {
            URI list = URI.create(target.url() + path + "?slug=" + target.team() + "&per_page=100");
            HttpRequest request = HttpRequest.newBuilder(list)
                    .header("X-API-Key", target.key().value())
                    .build();
            String body = HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofString())
                    .body();
            for (JsonNode row : new ObjectMapper().readTree(body).path("data")) {
                for (String member : List.of("first_name", "last_name", "email", "phone", "mac")) {
                    values.add(row.path(member).asText());
                }
            }
        }
        values.removeIf(value -> value.length() < 6 || value.equals("null"));
        return values;
    }

    @Test
    void known_failures_are_accepted_until_they_are_mended_and_others_are_not() throws Exception {
        String known = directory.resolve("known.yaml").toString();
        try (MutantServer first = server(NO_SNIFF, NO_REQUEST_ID)) {
            assertThat(run(first).exitCode()).isEqualTo(1);
            InProcessKit written = run(first, "--write-known-failures=" + known);
            assertThat(written.exitCode()).as(written.printed()).isZero();
            assertThat(Path.of(known)).content().contains(HEADERS, REQUEST_ID, "not examined yet", "unassigned");
            InProcessKit accepted = run(first, "--known-failures=" + known);
            assertThat(accepted.exitCode()).as(accepted.printed()).isZero();
            assertThat(accepted.printed()).contains("0 new failures", "known failures\n", "not examined yet");
            InProcessKit skipped =
                    run(first, "--known-failures=" + known, "--skip-law=contract.*=a gateway strips header fields");
            assertThat(skipped.exitCode()).as(skipped.printed()).isZero();
            assertThat(skipped.printed())
                    .contains(
                            "11 laws skipped by option",
                            "a gateway strips header fields",
                            "known failures not checked");
        }
        try (MutantServer other = server(NO_SNIFF, NO_REQUEST_ID, NAMELESS)) { // under the same law
            InProcessKit found = run(other, "--known-failures=" + known);
            assertThat(found.exitCode()).as(found.printed()).isEqualTo(1);
            assertThat(found.printed()).contains("Vary does not name X-API-Key");
        }
        try (MutantServer mended = server()) {
            InProcessKit stale = run(mended, "--known-failures=" + known);
            assertThat(stale.exitCode()).as(stale.printed()).isEqualTo(1);
            assertThat(stale.printed()).contains("stale: the law passes, remove it from the known failures");
            assertThat(run(mended, "--write-known-failures=" + known).exitCode())
                    .isZero();
            assertThat(Path.of(known)).content().doesNotContain(HEADERS);
            assertThat(run(mended, "--known-failures=" + known).exitCode()).isZero();
        }
        printed.add(Files.readString(Path.of(known)));
        assertThat(personal).hasSizeGreaterThan(10);
        for (String text : printed) {
            assertThat(text).doesNotContain(keys).doesNotContain(personal);
        }
    }

    @Test
    void replay_tells_what_is_fixed_from_what_still_fails() throws Exception {
        Path report = directory.resolve("report/conformance.json");
        String[] replay = {"replay", report.toString()};
        try (MutantServer first = server(NO_SNIFF, PAGE_0)) {
            assertThat(run("contract,paging", first).exitCode()).isEqualTo(1);
            InProcessKit still = InProcessKit.run(first.target().build(), replay);
            assertThat(still.exitCode()).as(still.printed()).isEqualTo(1);
            assertThat(still.printed()).contains("still failing: contract." + HEADERS, "still failing: paging.");
        }
        try (MutantServer mended = server(PAGE_0)) {
            InProcessKit partly = InProcessKit.run(mended.target().build(), replay);
            assertThat(partly.exitCode()).isEqualTo(1);
            assertThat(partly.printed()).contains("fixed: contract." + HEADERS, "still failing: paging.");
            InProcessKit fixed = InProcessKit.run(
                    mended.target().build(), "replay", report.toString(), "--law=contract.every_answer_*");
            assertThat(fixed.exitCode()).as(fixed.printed()).isZero();
        }
        try (MutantServer mended = server()) {
            InProcessKit fixed =
                    InProcessKit.run(mended.target().build(), "replay", report.toString(), "--law=paging.*");
            assertThat(fixed.exitCode()).as(fixed.printed()).isZero();
            assertThat(fixed.printed()).contains("fixed: paging.");
        }
    }
}
