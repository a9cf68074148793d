package dev.guestwifi.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.conformance.call.Limits;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands before a target gets what it asks for, from every request, and none of it is printed if it is secret. */
class AccessTest {
    private static final String KEY = "a-key-of-sixteen";
    private static final String BASIC = "porter:open-sesame-9";
    private static final String AUTHORIZATION = "Basic " + Base64.getEncoder().encodeToString(BASIC.getBytes(UTF_8));

    @TempDir
    private static Path directory;

    private static Certificate certificate;

    private record Ended(int exit, String printed) {}

    @BeforeAll
    static void certify() throws Exception {
        certificate = Certificate.make(directory);
    }

    private static Ended check(Map<String, String> environment, String url, String... more) {
        StringWriter printed = new StringWriter();
        PrintWriter out = new PrintWriter(printed, true);
        List<String> arguments = new ArrayList<>(
                List.of("--url=" + url, "--key=" + KEY, "--only=http", "--quick", "--seed=1", "--max-requests=90"));
        arguments.addAll(List.of(more));
        int exit = Main.run(Limits.DEFAULT, environment, out, out, arguments.toArray(String[]::new));
        assertThat(printed.toString()).doesNotContain(KEY, "open-sesame", AUTHORIZATION.substring(6), "t0ps3cret");
        return new Ended(exit, printed.toString());
    }

    @Test
    void header_fields_go_with_every_request_and_into_every_curl_line() throws Exception {
        try (TestGateway way = TestGateway.open(headers -> true)) {
            Ended ended = check(
                    Map.of(), way.url("127.0.0.1"), "--header", "X-Tenant: north", "--header=X-Gate-Token: t0ps3cret");
            assertThat(ended.exit()).as(ended.printed()).isEqualTo(1);
            assertThat(way.received()).hasSizeGreaterThan(15).allSatisfy(headers -> {
                assertThat(headers).containsEntry("X-Tenant", "north").containsEntry("X-Gate-Token", "t0ps3cret");
            });
            assertThat(curls(ended))
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line).contains("X-Tenant: north", "X-Gate-Token: $X_GATE_TOKEN"));
            assertThat(curls(ended)).anySatisfy(line -> assertThat(line).contains("--path-as-is")); // the model's
            assertThat(ended.printed()).contains("--header 'X-Tenant: north' --header \"X-Gate-Token: $X_GATE_TOKEN\"");
        }
    }

    private static List<String> curls(Ended ended) {
        return ended.printed().lines().filter(line -> line.contains("curl -i")).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "t0ps3cret",
                ": t0ps3cret",
                "A B: t0ps3cret",
                "Host: t0ps3cret",
                "X-API-Key: t0ps3cret",
                "X: t0ps3cret\u0001",
                "Content-Length: t0ps3cret",
                "Accept-Encoding: t0ps3cret"
            })
    void a_bad_header_field_is_wrong_use_and_not_repeated(String field) {
        Ended ended = check(Map.of(), "http://127.0.0.1:1/api", "--header", field);
        assertThat(ended.exit()).as(ended.printed()).isEqualTo(2);
        assertThat(ended.printed()).contains("--header").hasLineCount(1);
    }

    @Test
    void a_user_and_password_come_from_the_environment_and_stay_there() throws Exception {
        Map<String, String> environment = Map.of("GUESTWIFI_BASIC_AUTH", BASIC);
        try (TestGateway way = TestGateway.open(headers -> AUTHORIZATION.equals(headers.get("Authorization")))) {
            Ended without = check(environment, way.url("127.0.0.1"));
            assertThat(without.exit()).as(without.printed()).isEqualTo(2);
            assertThat(without.printed()).contains("see --basic-auth").hasLineCount(1);

            way.received().clear();
            Ended ended = check(environment, way.url("127.0.0.1"), "--basic-auth");
            assertThat(ended.exit()).as(ended.printed()).isEqualTo(1);
            assertThat(way.received())
                    .hasSizeGreaterThan(15)
                    .allSatisfy(headers -> assertThat(headers).containsEntry("Authorization", AUTHORIZATION));
            assertThat(curls(ended))
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line)
                            .contains("-u \"$GUESTWIFI_BASIC_AUTH\"")
                            .doesNotContain("Authorization"));
        }
        Ended unset = check(Map.of(), "http://127.0.0.1:1/api", "--basic-auth");
        assertThat(unset.exit()).isEqualTo(2);
        assertThat(unset.printed()).contains("set GUESTWIFI_BASIC_AUTH to user:password");
    }

    @Test
    void a_certificate_is_trusted_by_a_file_alone() throws Exception {
        try (TestGateway way = TestGateway.tls(certificate.context())) {
            Ended unknown = check(Map.of(), way.url("127.0.0.1"));
            assertThat(unknown.exit()).as(unknown.printed()).isEqualTo(2);
            assertThat(unknown.printed())
                    .contains("not trusted", "--ca", "--insecure")
                    .hasLineCount(1);

            Ended known = check(Map.of(), way.url("127.0.0.1"), "--ca=" + certificate.pem());
            assertThat(known.exit()).as(known.printed()).isEqualTo(1);
            assertThat(curls(known))
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line).contains("--cacert " + certificate.pem()));

            Ended other = check(Map.of(), way.url("localhost"), "--ca=" + certificate.pem());
            assertThat(other.exit()).as(other.printed()).isEqualTo(2);
            assertThat(other.printed()).contains("not for this host");
        }
        Path none = Files.writeString(directory.resolve("none.pem"), "no certificate");
        for (Path file : List.of(none, directory.resolve("absent.pem"))) {
            Ended ended = check(Map.of(), "https://127.0.0.1:1/api", "--ca=" + file);
            assertThat(ended.exit()).as(ended.printed()).isEqualTo(2);
            assertThat(ended.printed()).contains("--ca: ").hasLineCount(1);
        }
    }

    @Test
    void no_certificate_is_checked_only_if_that_is_asked_for_and_the_report_says_so() throws Exception {
        try (TestGateway way = TestGateway.tls(certificate.context())) {
            Ended ended = check(Map.of(), way.url("localhost"), "--insecure");
            assertThat(ended.exit()).as(ended.printed()).isEqualTo(1);
            assertThat(ended.printed()).contains("Certificates were not checked");
            assertThat(curls(ended))
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line).contains("--insecure"));
        }
    }

    @Test
    void a_proxy_is_told_the_whole_address_or_makes_a_tunnel() throws Exception {
        Map<String, String> environment = Map.of("GUESTWIFI_PROXY_AUTH", BASIC);
        try (TestGateway way = TestGateway.open(headers -> true);
                TestProxy proxy = new TestProxy(way.port(), "")) {
            Ended ended = check(environment, "http://wifi.example.com/api", "--proxy=" + proxy.url());
            assertThat(ended.exit()).as(ended.printed()).isEqualTo(1);
            assertThat(proxy.heads())
                    .hasSizeGreaterThan(15)
                    .allSatisfy(head -> assertThat(head)
                            .containsPattern("^[A-Z]+ http://wifi\\.example\\.com(?:[:/?]| HTTP)")
                            .contains("Proxy-Authorization: " + AUTHORIZATION));
            assertThat(curls(ended))
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line)
                            .contains("--proxy " + proxy.url() + " --proxy-user \"$GUESTWIFI_PROXY_AUTH\""));
            assertThat(way.received())
                    .extracting(headers -> headers.containsKey("Proxy-Authorization"))
                    .contains(true); // the proxy of this test passes all on
        }
        try (TestGateway way = TestGateway.tls(certificate.context());
                TestProxy proxy = new TestProxy(way.port(), "")) {
            Ended ended =
                    check(environment, "https://127.0.0.1/api", "--proxy=" + proxy.url(), "--ca=" + certificate.pem());
            assertThat(ended.exit()).as(ended.printed()).isEqualTo(1);
            assertThat(proxy.heads())
                    .isNotEmpty()
                    .allSatisfy(head -> assertThat(head)
                            .startsWith("CONNECT 127.0.0.1:443 HTTP/1.1\r\n")
                            .contains("Proxy-Authorization: " + AUTHORIZATION)
                            .doesNotContain(KEY));
            assertThat(way.received()).isNotEmpty().noneMatch(headers -> headers.containsKey("Proxy-Authorization"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http,  407, 2, set GUESTWIFI_PROXY_AUTH to user:password",
        "https, 407, 2, set GUESTWIFI_PROXY_AUTH to",
        "https, 403, 2, refuses a connection to the target with the status 403",
        "https, 504, 3, refuses a connection to the target with the status 504"
    })
    void what_a_proxy_refuses_is_one_message(String scheme, String status, int exit, String told) throws Exception {
        try (TestProxy proxy = new TestProxy(0, status + " -")) {
            Ended ended = check(Map.of(), scheme + "://wifi.example.com/api", "--proxy=" + proxy.url());
            assertThat(ended.exit()).as(ended.printed()).isEqualTo(exit);
            assertThat(ended.printed()).contains(told).doesNotContain("violates");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://127.0.0.1:1", "http://user:t0ps3cret@127.0.0.1:1", "http://127.0.0.1:1/x", "socks://x:1"
            })
    void a_proxy_is_an_address_without_user_and_path(String url) {
        Ended ended = check(Map.of(), "http://127.0.0.1:1/api", "--proxy=" + url);
        assertThat(ended.exit()).as(ended.printed()).isEqualTo(2);
        assertThat(ended.printed()).contains("--proxy");
    }

    @Test
    void a_proxy_that_is_not_there_is_told_as_such() {
        Ended ended = check(Map.of(), "http://wifi.example.com/api", "--proxy=http://127.0.0.1:1");
        assertThat(ended.exit()).isEqualTo(3);
        assertThat(ended.printed()).contains("of the proxy http://127.0.0.1:1");
    }

    @Test
    void personal_values_are_masked_in_what_is_printed_and_written() throws Exception {
        try (TestGateway way = TestGateway.open(headers -> true)) {
            Path reports = directory.resolve("masked");
            check(Map.of(), way.url("127.0.0.1"), "--only=contract", "--report=" + reports);
            assertThat(files(reports))
                    .allSatisfy(file -> assertThat(file).content().doesNotContain("Zelda"))
                    .anySatisfy(file -> assertThat(file).content().contains("masked: "));
            Path shown = directory.resolve("shown");
            check(Map.of(), way.url("127.0.0.1"), "--only=contract", "--report=" + shown, "--show-data");
            assertThat(files(shown))
                    .allSatisfy(file -> assertThat(file).content().doesNotContain("masked: "))
                    .anySatisfy(file -> assertThat(file).content().contains("Zelda"));
        }
    }

    private static List<Path> files(Path directory) throws Exception {
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(5);
            return all;
        }
    }
}
