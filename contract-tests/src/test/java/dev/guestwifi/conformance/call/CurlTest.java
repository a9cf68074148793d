package dev.guestwifi.conformance.call;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Words of the commands that repeat a request. */
class CurlTest {
    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no sh")
    void a_shell_makes_the_text_again_of_which_long_runs_were_left_out() throws IOException {
        for (String run : new String[] {"x".repeat(65_000), "0".repeat(200), "y".repeat(199)}) {
            String text = "a=" + run + "&b=%20" + run;
            String word = Curl.withoutRuns("'" + text + "'");
            assertThat(word.length()).isLessThan(500);
            Process shell = new ProcessBuilder("sh", "-c", "printf %s " + word).start();
            assertThat(new String(shell.getInputStream().readAllBytes(), UTF_8)).isEqualTo(text);
        }
    }
}
