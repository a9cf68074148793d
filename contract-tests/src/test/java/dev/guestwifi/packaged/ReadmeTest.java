package dev.guestwifi.packaged;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("packaged")
class ReadmeTest {
    private static final Path README = Path.of("../README.md");
    private static final Pattern CURL = Pattern.compile("(curl .*?) +# ([0-9]{3})\\b.*");
    private static final String WRITTEN_FOR = "http://127.0.0.1:8080";

    @Test
    void every_curl_line_of_the_readme_answers_as_it_says() throws Exception {
        assumeTrue(hasCurl() || System.getenv("CI") != null, "skipped: this machine has no curl");
        List<Matcher> lines = Files.readString(README)
                .lines()
                .map(CURL::matcher)
                .filter(Matcher::matches)
                .toList();
        assertThat(lines).hasSizeGreaterThanOrEqualTo(6);
        try (JarProcess server = JarProcess.start("--port", "0")) {
            String uri = server.uri();
            for (Matcher line : lines) {
                assertThat(line.group(1)).contains(server.instanceKey(), WRITTEN_FOR);
                String status = run(line.group(1).replace(WRITTEN_FOR, uri) + " -s -o /dev/null -w '%{http_code}'");
                assertThat(status).as(line.group(1)).isEqualTo(line.group(2));
            }
        }
    }

    private static boolean hasCurl() throws Exception {
        return run("command -v curl || true").endsWith("curl");
    }

    private static String run(String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sh", "-c", command).start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
        process.waitFor();
        return output;
    }
}
