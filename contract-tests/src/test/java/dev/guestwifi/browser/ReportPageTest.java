package dev.guestwifi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.conformance.Conformance;
import dev.guestwifi.conformance.OwnServer;
import dev.guestwifi.conformance.report.Report;
import dev.guestwifi.conformance.result.Family;
import dev.guestwifi.conformance.result.Options;
import dev.guestwifi.conformance.result.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The HTML report of a run that went well and of one that did not. */
@Tag("browser")
@Tag("long")
class ReportPageTest {
    @TempDir
    private static Path directory;

    private static Browser browser;

    @BeforeAll
    static void report() throws Exception {
        browser = Browser.start();
        try (OwnServer server = OwnServer.start(directory.resolve("data"), ZoneId.of("Europe/Berlin"))) {
            Options some = Options.quick().only(EnumSet.of(Family.PAGING, Family.DATES, Family.KEYS));
            write("conforms", Conformance.check(server.target().build(), some));
            // Days begin elsewhere than the run believes; without a read-only key some laws are not run.
            write(
                    "violates",
                    Conformance.check(
                            server.target()
                                    .zone(ZoneId.of("Pacific/Kiritimati"))
                                    .readOnlyKey(null)
                                    .build(),
                            some));
        }
    }

    private static void write(String name, Verdict verdict) throws Exception {
        String conclusion = verdict.conclusion().toString();
        assertThat(conclusion).isEqualTo(name);
        Report.Period period = new Report.Period(Instant.parse("2026-11-01T12:00:00Z"), Duration.ofSeconds(5));
        new Report(verdict, "", period, "java -jar guest-wifi-conformance.jar --url …").write(directory.resolve(name));
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"conforms,false,1440", "violates,true,390"})
    void a_report_is_quiet_fits_and_can_be_read_by_everybody(String name, boolean dark, int width) {
        mustSuitEverybody(name, dark, width);
    }

    @ParameterizedTest
    @CsvSource({"conforms,true,390", "violates,false,390", "violates,false,1440", "violates,true,1440"})
    void a_report_is_so_in_every_window(String name, boolean dark, int width) {
        mustSuitEverybody(name, dark, width);
    }

    private static void mustSuitEverybody(String name, boolean dark, int width) {
        String page =
                directory.resolve(name).resolve("conformance.html").toUri().toString();
        try (Visit visit = browser.visit(page, dark, width)) {
            visit.picture("report-" + name + (dark ? "-dark-" : "-light-") + width);
            visit.assertQuiet();
            visit.assertFits();
            assertThat(visit.violations()).isEmpty();
        }
    }
}
