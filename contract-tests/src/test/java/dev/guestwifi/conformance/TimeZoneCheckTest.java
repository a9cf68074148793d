package dev.guestwifi.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.conformance.call.Limits;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** An instance is not accused of wrong days because nobody has said in which time zone it is. */
class TimeZoneCheckTest {
    private static final Duration BETWEEN_ROWS = Duration.ofMinutes(53);
    private static final String[] A_YEAR = LongStream.range(
                    0, Duration.ofDays(365).dividedBy(BETWEEN_ROWS))
            .mapToObj(i -> Instant.parse("2025-01-01T00:00:01Z").plus(BETWEEN_ROWS.multipliedBy(i)))
            .map(Instant::toString)
            .toArray(String[]::new);
    private static final Pattern SUGGESTED = Pattern.compile("such as (\\S+)");

    private static String check(int exit, String zone, String... more) {
        try (TestServer server = new TestServer().customerAt(A_YEAR).start(zone)) {
            StringWriter printed = new StringWriter();
            PrintWriter out = new PrintWriter(printed, true);
            List<String> arguments = new ArrayList<>(List.of(
                    "--url=" + server.uri() + "/api", "--key=" + server.instanceKey, "--only=dates", "--quick"));
            arguments.addAll(List.of(more));
            assertThat(Main.run(Limits.DEFAULT, Map.of(), out, out, arguments.toArray(String[]::new)))
                    .as(printed.toString())
                    .isEqualTo(exit);
            return printed.toString();
        }
    }

    @Test
    void a_zone_that_explains_the_days_is_suggested() {
        Instant summer = Instant.parse("2025-07-01T00:00:00Z");
        for (String zone : List.of("Asia/Tokyo", "America/New_York")) {
            Matcher suggested = SUGGESTED.matcher(check(2, zone));
            assertThat(suggested.find()).isTrue();
            assertThat(ZoneId.of(suggested.group(1)).getRules().getOffset(summer))
                    .isEqualTo(ZoneId.of(zone).getRules().getOffset(summer));
        }
    }

    @Test
    void the_right_zone_conforms_and_so_does_an_instance_in_utc() {
        check(0, "Asia/Tokyo", "--timezone=Asia/Tokyo");
        check(0, "UTC");
    }

    @Test
    void a_zone_that_was_given_is_what_the_instance_is_held_to() {
        assertThat(check(1, "Asia/Tokyo", "--timezone=UTC")).contains("FAILED dates");
    }
}
