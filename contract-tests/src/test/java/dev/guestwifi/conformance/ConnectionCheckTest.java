package dev.guestwifi.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.conformance.HostileTarget.Script;
import dev.guestwifi.conformance.call.Limits;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with the way to a target is told in one sentence, and never as a violation. */
class ConnectionCheckTest {
    private record Ended(int exit, String printed) {}

    private static Ended check(String head, String body, String... more) throws Exception {
        Script script = (method, socket, out) -> HostileTarget.write(
                out, "HTTP/1.1 " + head + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
        StringWriter printed = new StringWriter();
        PrintWriter out = new PrintWriter(printed, true);
        try (HostileTarget target = new HostileTarget(script)) {
            String url = target.url().replace("/api", "/wifi");
            List<String> arguments = new ArrayList<>(List.of(
                    "--url=" + url,
                    "--key=a-key-of-sixteen",
                    "--only=paging",
                    "--quick",
                    "--seed=1",
                    "--max-requests=40"));
            arguments.addAll(List.of(more));
            int exit = Main.run(Limits.DEFAULT, Map.of(), out, out, arguments.toArray(String[]::new));
            return new Ended(exit, printed.toString());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            301 -;Location: https://wifi.example.com/api | 2 | redirects (301) to https://wifi.example.com/api
            401 -;X: y                                   | 2 | refuses the key (401)
            401 -;WWW-Authenticate: Basic realm=x        | 2 | see --basic-auth
            404 -;X: y                                   | 2 | is /api missing in --url?
            407 -;X: y                                   | 2 | GUESTWIFI_PROXY_AUTH
            200 -;Content-Type: text/html                | 2 | returns an HTML page
            502 -;Server: nginx;Retry-After: 0           | 3 | status 502 from a proxy (nginx)
            """)
    void one_sentence_says_what_is_wrong(String head, int exit, String told) throws Exception {
        Ended ended = check(head.replace(";", "\r\n"), "<p>");
        assertThat(ended.exit()).as(ended.printed()).isEqualTo(exit);
        assertThat(ended.printed()).contains(told).doesNotContain("violates", "a-key-of-sixteen");
    }

    @Test
    void personal_values_are_masked_unless_they_are_asked_for() throws Exception {
        String body =
                "{\"data\":[{\"id\":1,\"first_name\":\"Zelda\",\"email\":\"z@example.com\"}],\"detail\":\"Zelda\"}";
        String head = "200 -\r\nContent-Type: application/json";
        assertThat(check(head, body).printed()).contains("violates").doesNotContain("Zelda", "z@example.com");
        assertThat(check(head, body, "--show-data").printed()).contains("violates");
    }
}
