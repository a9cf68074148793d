package dev.guestwifi.conformance.traffic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guestwifi.conformance.InProcessKit;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command, from a file to its exit code and reports. */
class CheckTrafficTest {
    private static final String KEY = "gwf_0123456789abcdefghijklmnopqrstABCDEF";
    private static final String NAME = "Wilhelmina";
    private static final String ADDRESS = "44 Personal Street";

    @TempDir
    private Path directory;

    private Path reports() {
        return directory.resolve("reports");
    }

    private InProcessKit check(Path file, String... options) {
        String[] arguments = new String[options.length + 3];
        System.arraycopy(options, 0, arguments, 3, options.length);
        arguments[0] = "check-traffic";
        arguments[1] = file.toString();
        arguments[2] = "--report=" + reports();
        return InProcessKit.run(arguments);
    }

    private static String row(String name) {
        return "{\"id\":7,\"team_id\":1,\"first_name\":\"" + name
                + "\",\"last_name\":null,\"company\":null,\"email\":\""
                + name + "@example.com\",\"phone\":null,\"email_verified\":false,\"market_opt\":null,"
                + "\"aruba_site_id\":null,\"created_at\":\"2026-01-01T00:00:00.000000Z\","
                + "\"updated_at\":\"2026-01-01T00:00:00.000000Z\"}";
    }

    private static String link(int page) {
        return "\"https://api.example.com/api/customers?slug=default&page=" + page + "&per_page=1\"";
    }

    /** A page in the middle of three, as an HTTP/2 gateway records it: no Host, the names in lower case. */
    private static ObjectNode page(String meta) {
        ObjectNode entry =
                Recording.exchange("GET", "https://api.example.com/api/customers?slug=default&page=2&per_page=1", 200);
        Recording.header(entry, "request", ":authority", "api.example.com");
        Recording.header(entry, "request", "x-api-key", KEY);
        String links = "{\"first\":" + link(1) + ",\"last\":" + link(3) + ",\"prev\":" + link(1) + ",\"next\":"
                + link(3) + "}";
        Recording.header(entry, "response", "date", "Thu, 01 Jan 2026 00:00:00 GMT");
        entry.put("startedDateTime", "2026-01-01T01:00:00+01:00");
        Recording.header(entry, "response", "x-request-id", "a-1");
        Recording.header(entry, "response", "x-content-type-options", "nosniff");
        Recording.header(entry, "response", "vary", "X-API-Key, Accept-Encoding");
        Recording.header(entry, "response", "cache-control", "private, no-cache");
        Recording.header(entry, "response", "content-type", "application/json");
        Recording.header(entry, "response", "content-encoding", "gzip");
        Recording.header(entry, "response", "etag", "W/\"1\"");
        Recording.header(
                entry,
                "response",
                "link",
                "<" + link(1).replace("\"", "") + ">; rel=\"first\", <" + link(3).replace("\"", "")
                        + ">; rel=\"last\", <" + link(1).replace("\"", "") + ">; rel=\"prev\", <"
                        + link(3).replace("\"", "") + ">; rel=\"next\"");
        Recording.body(
                entry,
                "response",
                Recording.bytes("{\"success\":true,\"message\":\"Customers retrieved successfully\",\"data\":["
                        + row(NAME) + "],\"meta\":" + meta + ",\"links\":" + links + "}"));
        return entry;
    }

    private static String meta(int from) {
        return "{\"current_page\":2,\"per_page\":1,\"total\":3,\"last_page\":3,\"from\":" + from + ",\"to\":2}";
    }

    private Path lines(ObjectNode... entries) throws IOException {
        Path file = directory.resolve("traffic.jsonl");
        try (Recording recording = new Recording(file)) {
            for (ObjectNode entry : entries) {
                recording.add(entry);
            }
        }
        return file;
    }

    @Test
    void a_page_that_fits_together_has_no_fault() throws IOException {
        InProcessKit kit = check(lines(page(meta(2))));
        assertThat(kit.exitCode()).as(kit.printed()).isZero();
        assertThat(kit.printed()).contains("no fault in 1 exchanges");
    }

    @Test
    void a_path_may_be_written_with_escapes() throws IOException {
        ObjectNode entry = page(meta(2));
        ObjectNode request = (ObjectNode) entry.path("request");
        request.put("url", request.path("url").asText().replace("/customers", "/%63ustomers"));
        InProcessKit kit = check(lines(entry));
        assertThat(kit.exitCode()).as(kit.printed()).isZero();
    }

    @Test
    void faults_are_told_by_rule_and_entry_in_every_report_without_any_value() throws Exception {
        ObjectNode leaking = page(meta(2));
        leaking.putObject("response").put("status", 500).putArray("headers");
        Recording.body(leaking, "response", Recording.bytes("java.lang.IllegalStateException: " + ADDRESS));
        ObjectNode named =
                Recording.exchange("GET", "https://api.example.com/api/venues?slug=" + NAME + "&page=x", 200);
        Recording.header(named, "request", "X-API-Key", KEY);
        Recording.header(named, "response", "X-Echo", KEY);
        Recording.body(named, "response", Recording.bytes("{\"data\":[" + row(NAME) + "]}"));
        InProcessKit kit = check(lines(page(meta(2)), page(meta(1)), leaking, named));
        assertThat(kit.exitCode()).as(kit.printed()).isEqualTo(1);
        assertThat(kit.printed())
                .contains("3 with faults in 4 exchanges", "/meta/from number -> number", "GET /customers: [2]")
                .contains("No response reveals a stack trace", "status 422 -> 200");
        JsonNode json =
                new ObjectMapper().readTree(reports().resolve("traffic.json").toFile());
        assertThat(json.path("faulty").asInt()).isEqualTo(3);
        assertThat(DocumentBuilderFactory.newDefaultInstance()
                        .newDocumentBuilder()
                        .parse(reports().resolve("traffic.xml").toFile())
                        .getElementsByTagName("failure")
                        .getLength())
                .isEqualTo(json.path("faults").size());
        assertThat(reports().resolve("traffic.html")).content().contains("3 with faults", "2");
        for (String text : new String[] {
            kit.printed(),
            Files.readString(reports().resolve("traffic.json")),
            Files.readString(reports().resolve("traffic.xml")),
            Files.readString(reports().resolve("traffic.html"))
        }) {
            assertThat(text).doesNotContain(KEY, NAME, ADDRESS, KEY.substring(4));
        }
    }

    @Test
    void HAR_is_read_and_what_is_not_of_the_API_is_skipped() throws IOException {
        Path har = Files.writeString(
                directory.resolve("traffic.har"),
                "{\"log\":{\"version\":\"1.2\",\"creator\":{\"name\":\"x\",\"version\":\"1\"},\"entries\":["
                        + Recording.exchange("GET", "https://www.example.com/logo.png", 200) + ","
                        + page(meta(1)) + "],\"pages\":[]}}");
        InProcessKit kit = check(har);
        assertThat(kit.exitCode()).isEqualTo(1);
        assertThat(kit.printed()).contains("1 with faults in 1 exchanges; 1 other entries", "[2]");
        assertThat(check(har, "--base-path=/elsewhere").exitCode()).isEqualTo(3);
    }

    @Test
    void recorders_may_leave_out_keys_but_not_some_of_them() throws IOException {
        ObjectNode keyless = page(meta(2));
        ((ArrayNode) keyless.at("/request/headers")).remove(1);
        assertThat(check(lines(keyless)).printed()).contains("no fault in 1 exchanges");
        assertThat(check(lines(page(meta(2)), keyless)).printed()).contains("status 401 -> 200", "[2]");
    }

    @Test
    void a_key_may_lack_the_right() throws IOException {
        ObjectNode entry = Recording.exchange("GET", "https://api.example.com/api/customers?slug=default", 403);
        Recording.header(entry, "request", "x-api-key", KEY);
        Recording.header(entry, "response", "content-type", "application/problem+json");
        String problem = "{\"type\":\"https://api.example.com/problems/access_denied\",\"title\":\"Access denied\","
                + "\"status\":403,\"detail\":\"No.\",\"code\":\"access_denied\",\"request_id\":\"a-1\","
                + "\"success\":false,\"message\":\"No.\"}";
        Recording.body(entry, "response", Recording.bytes(problem));
        assertThat(check(lines(entry)).printed()).doesNotContain("access_denied", "status", "code");
    }

    /** What a single exchange cannot tell is no fault. */
    @ParameterizedTest
    @CsvSource({"502,''", "504,''", "429,rate_limited", "503,unavailable"})
    void gateways_and_limits_are_not_accused(int status, String code) throws IOException {
        ObjectNode entry = page(meta(2));
        ((ObjectNode) entry.path("response")).put("status", status);
        InProcessKit kit = check(lines(entry));
        if (code.isEmpty()) {
            assertThat(kit.exitCode()).as(kit.printed()).isZero();
        } else {
            assertThat(kit.printed()).doesNotContain("status 200 ->", "No request makes the server fail: ");
        }
    }

    @ParameterizedTest
    @CsvSource({"''", "not JSON", "[]", "{\"log\":{\"entries\":[", "{\"request\":{}}"})
    void files_that_cannot_be_read_are_usage_errors(String text) throws IOException {
        InProcessKit kit = check(Files.writeString(directory.resolve("bad.har"), text));
        assertThat(kit.exitCode()).as(kit.printed()).isEqualTo(2);
        assertThat(kit.printed().lines()).hasSize(1);
        assertThat(check(directory.resolve("no-such-file")).exitCode()).isEqualTo(2);
    }

    @Test
    void a_fault_at_the_end_of_a_large_compressed_file_is_found() throws IOException {
        Path file = directory.resolve("large.jsonl.gz");
        ObjectNode other = Recording.exchange("GET", "https://www.example.com/" + "x".repeat(20_000), 200);
        String line = other + "\n";
        try (BufferedWriter lines =
                new BufferedWriter(new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), UTF_8))) {
            for (int i = 0; i < 1_000; i++) {
                lines.write(line);
            }
            lines.write(page(meta(1)) + "\n");
        }
        long[] most = {0};
        TrafficCheck check = new TrafficCheck("/api", has -> true, Optional.empty(), entries -> most[0] = entries);
        TrafficReport report = check.check(file);
        assertThat(report.faulty()).isEqualTo(1);
        assertThat(most[0]).isEqualTo(1_001);
        assertThat(report.groups().get(0).entries()).containsExactly(1_001L);
    }
}
