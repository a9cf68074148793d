package dev.guestwifi.conformance.known;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.conformance.SyntheticRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** The badge says how a run ended. */
class BadgeTest {
    private static final String LAW = "keys.no_answer_carries_a_key";
    private static final String OTHER = "http.no_page_of_another_site_may_use_the_API";

    @TempDir
    private Path directory;

    private String message(SyntheticRun run, KnownFailure... known) throws Exception {
        Assessment assessment = known.length == 0
                ? Assessment.UNUSED
                : new Assessor(new KnownFailures(List.of(known)), run.verdict(), LocalDate.EPOCH).assess();
        run.report(directory, assessment);
        Element badge = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(directory.resolve("badge.svg").toFile())
                .getDocumentElement();
        assertThat(badge.getTagName()).isEqualTo("svg");
        assertThat(badge.getAttribute("aria-label")).startsWith("Guest WiFi API: ");
        return badge.getElementsByTagName("text").item(1).getTextContent();
    }

    private static KnownFailure known() {
        return new KnownFailure(LAW, List.of("A"), "reason", "owner", null, false);
    }

    @Test
    void it_says_how_the_run_ended() throws Exception {
        assertThat(message(new SyntheticRun(1))).isEqualTo("conforms");
        assertThat(message(new SyntheticRun(1).inconclusive(OTHER))).isEqualTo("inconclusive");
        assertThat(message(new SyntheticRun(1).failed(LAW, "A"))).isEqualTo("1 law violated");
        assertThat(message(new SyntheticRun(1).failed(LAW, "A").failed(OTHER, "B"), known()))
                .isEqualTo("1 law violated");
        assertThat(message(new SyntheticRun(1).failed(LAW, "A"), known())).isEqualTo("conforms, 1 known failure");
        assertThat(message(new SyntheticRun(1), known())).isEqualTo("known failures are stale");
    }

    @Test
    void reports_name_the_version_of_the_target_only_if_it_is_known() throws IOException {
        new SyntheticRun(1).report(directory);
        assertThat(Files.readString(directory.resolve("conformance.json"))).contains("\"version\" : null");
    }
}
