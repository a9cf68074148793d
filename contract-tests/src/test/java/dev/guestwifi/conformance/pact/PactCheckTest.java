package dev.guestwifi.conformance.pact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guestwifi.conformance.contract.ContractDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the check of pacts finds, and what it does not accuse. */
class PactCheckTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path directory;

    static Stream<Path> good() throws IOException {
        return SamplePacts.files().stream();
    }

    @ParameterizedTest
    @MethodSource("good")
    void a_pact_that_the_contract_fulfils_has_no_fault(Path pact) {
        PactReport report = PactCheck.check(List.of(pact));

        assertThat(report.isComplete()).isTrue();
        assertThat(report.interactions()).isPositive();
        assertThat(findings(report, Severity.FAULT)).isEmpty();
    }

    @Test
    void only_two_of_them_have_warnings() {
        PactReport report = PactCheck.check(List.of(SamplePacts.DIRECTORY));

        assertThat(report.pacts())
                .filteredOn(pact -> pact.count(Severity.WARNING) > 0)
                .extracting(PactResult::file)
                .containsExactly("optional-members.json", "v1-fixed.json");
    }

    @Test
    void the_pacts_of_the_java_client_have_no_faults_and_warnings_of_the_optional_members_that_it_reads_alone() {
        PactReport report = PactCheck.check(List.of(Path.of("../client/target/pacts")));

        assertThat(report.interactions()).isGreaterThan(10);
        assertThat(report.pacts())
                .flatExtracting(PactResult::interactions)
                .flatExtracting(PactResult.InteractionResult::findings)
                .extracting(Finding::severity, Finding::rule, Finding::place)
                .containsOnly(
                        tuple(Severity.WARNING, PactRule.OPTIONAL_MEMBER, "response body $.data[0].customer_id"),
                        tuple(Severity.WARNING, PactRule.OPTIONAL_MEMBER, "response body $.data[0].venue_id"));
    }

    static Stream<SamplePacts.Faulty> faulty() throws IOException {
        return SamplePacts.faulty().stream();
    }

    @ParameterizedTest
    @MethodSource("faulty")
    void a_fault_is_found_where_it_is(SamplePacts.Faulty faulty) throws IOException {
        List<Finding> faults = findings(check(faulty.pact()), Severity.FAULT);

        assertThat(faults)
                .as("%s", faults)
                .anyMatch(one -> one.place().equals(faulty.place())
                        && one.rule().toString().equals(faulty.rule()));
        assertThat(faults).allSatisfy(one -> {
            assertThat(ContractDocument.load().hasSection(one.section()))
                    .as(one.section())
                    .isTrue();
            assertThat(one.message()).matches("[A-Za-z].*[.?]");
        });
    }

    @Test
    void every_rule_has_a_section_that_exists() {
        assertThat(PactRule.values()).allMatch(rule -> ContractDocument.load().hasSection(rule.section()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            jvm-v4#0          | /response/matchingRules/body/$.data.id         |       | open-value $.data.id
            jvm-v4#0          | /response/matchingRules/body/$.data.created_at |       | open-value $.data.created_at
            problems#0        | /response/matchingRules/body/$.detail          |       | open-value $.detail
            problems#0        | /response/matchingRules/body/$.request_id      |       | open-value $.request_id
            problems#0        | /response/matchingRules/body/$.type            |       | open-value $.type
            conditional#2     | /response/matchingRules/header/ETag            |       | open-value ETag
            circumstances#0   | /response/matchingRules/header/Retry-After     |       | open-value Retry-After
            jvm-v3#0          | /response/matchingRules/body/$.links.first     |       | open-value $.links.first
            jvm-v4#3          | /response/matchingRules/body/$.data.x          | {}    | matching-rule $.data.x
            """)
    void what_only_some_servers_fulfil_is_a_warning(String origin, String pointer, String value, String found)
            throws IOException {
        String[] parts = origin.split("#", 2);
        ObjectNode pact = SamplePacts.pact(parts[0]);
        ObjectNode interaction = (ObjectNode) pact.path("interactions").path(Integer.parseInt(parts[1]));
        JsonNode rules = JSON.readTree(value == null ? "{}" : "{\"matchers\":[{\"match\":\"type\"}]}");
        SamplePacts.set(interaction, pointer, rules);
        pact.putArray("interactions").add(interaction);

        PactReport report = check(pact);

        assertThat(findings(report, Severity.FAULT)).isEmpty();
        assertThat(findings(report, Severity.WARNING))
                .extracting(one -> one.rule() + " " + one.place().replaceAll(".* ", ""))
                .containsExactly(found);
    }

    @Test
    void interactions_of_other_kinds_are_named_as_not_checked() {
        PactReport report = PactCheck.check(List.of(SamplePacts.DIRECTORY.resolve("with-messages.json")));

        assertThat(report.interactions()).isEqualTo(1);
        assertThat(report.text()).contains("a voucher was sold (Asynchronous/Messages): not checked");
    }

    @Test
    void keys_are_not_repeated() throws IOException {
        ObjectNode pact = SamplePacts.pact("v1-fixed");
        JsonNode interaction = pact.path("interactions").get(0);
        ((ObjectNode) interaction.path("request")).put("path", "/api/gwf_0123456789");

        PactReport report = check(pact);

        assertThat(report.count(Severity.FAULT)).isPositive();
        assertThat(report.text()).contains("gwf_…").doesNotContain("gwf_0123456789");
    }

    private PactReport check(JsonNode pact) throws IOException {
        Path file = directory.resolve("pact.json");
        Files.writeString(file, pact.toString());
        PactReport report = PactCheck.check(List.of(file));
        assertThat(report.isComplete()).as(report.text()).isTrue();
        return report;
    }

    private static List<Finding> findings(PactReport report, Severity severity) {
        return report.pacts().stream()
                .flatMap(pact -> pact.interactions().stream())
                .flatMap(interaction -> interaction.findings().stream())
                .filter(finding -> finding.severity() == severity)
                .toList();
    }
}
