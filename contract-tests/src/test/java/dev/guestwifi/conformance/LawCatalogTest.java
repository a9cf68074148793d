package dev.guestwifi.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.conformance.contract.ContractDocument;
import dev.guestwifi.conformance.law.CatalogedLaw;
import dev.guestwifi.conformance.law.LawCatalog;
import dev.guestwifi.conformance.result.LawResult;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** What the kit says about its laws without a target. */
class LawCatalogTest {
    static Stream<CatalogedLaw> laws() {
        return LawCatalog.all().stream();
    }

    @Test
    void the_catalog_has_every_law_that_a_run_checks() {
        TestPlan plan = LauncherFactory.create()
                .discover(LauncherDiscoveryRequestBuilder.request()
                        .selectors(DiscoverySelectors.selectClass(RunSuite.class))
                        .build());
        List<String> checked = plan.getRoots().stream()
                .flatMap(root -> plan.getDescendants(root).stream())
                .filter(TestIdentifier::isTest)
                .map(TestIdentifier::getDisplayName)
                .toList();
        assertThat(laws().map(CatalogedLaw::id).map(LawResult.Id::sentence))
                .containsExactlyInAnyOrderElementsOf(checked);
    }

    @ParameterizedTest
    @MethodSource("laws")
    void explain_says_what_why_where_and_gives_an_example_with_its_cause(CatalogedLaw law) {
        InProcessKit kit = InProcessKit.run("explain", law.id().name());
        assertThat(kit.exitCode()).isZero();
        assertThat(kit.printed())
                .contains(law.id().qualifiedName(), law.id().sentence(), law.why(), law.example(), law.cause())
                .contains(law.id().sections());
        assertThat(List.of(law.why(), law.example(), law.cause()))
                .allSatisfy(text -> assertThat(text).endsWith(".").hasSizeBetween(15, 130));
        assertThat(law.id().sections())
                .anySatisfy(section ->
                        assertThat(section.startsWith("#/") || !ContractDocument.load().text(section).isEmpty())
                                .isTrue());
    }

    @Test
    void list_names_every_law_with_its_sections() {
        InProcessKit kit = InProcessKit.run("list");
        assertThat(kit.exitCode()).isZero();
        assertThat(kit.printed())
                .contains(LawCatalog.names())
                .contains("needs: writing, a second team (--other-team)", "the capability idempotency", "requests: about");
    }

    @Test
    void the_numbers_of_requests_are_those_of_laws_that_exist() throws IOException {
        Properties requests = new Properties();
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(CatalogedLaw.class.getResourceAsStream("requests.properties")),
                StandardCharsets.UTF_8)) {
            requests.load(file);
        }
        assertThat(requests.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(LawCatalog.names());
    }
}
