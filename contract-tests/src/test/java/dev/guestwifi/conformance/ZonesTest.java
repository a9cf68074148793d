package dev.guestwifi.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.conformance.result.Family;
import dev.guestwifi.conformance.result.Options;
import dev.guestwifi.conformance.result.Outcome;
import dev.guestwifi.conformance.result.Verdict;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The laws of dates, wherever the instance is. */
class ZonesTest {
    @TempDir
    private Path directory;

    @Test
    void a_day_begins_and_ends_where_the_instance_is() {
        mustKeepItsDays("America/Sao_Paulo", Options.quick());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Etc/GMT+12", "Pacific/Kiritimati", "Europe/London", "America/Sao_Paulo"})
    @Tag("long")
    void a_day_begins_and_ends_where_any_instance_is(String zone) {
        mustKeepItsDays(zone, Options.quick().thorough());
    }

    private void mustKeepItsDays(String zone, Options options) {
        try (OwnServer server = OwnServer.start(directory, ZoneId.of(zone))) {
            Verdict verdict = Conformance.check(server.target().build(), options.only(Set.of(Family.DATES)));
            assertThat(verdict.with(Outcome.FAILED)).isEmpty();
            assertThat(verdict.conclusion()).isEqualTo(Verdict.Conclusion.CONFORMS);
        }
    }
}
