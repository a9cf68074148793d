package dev.guestwifi.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guestwifi.conformance.SavedReports;
import dev.guestwifi.conformance.data.DataSet;
import dev.guestwifi.conformance.data.OwnData;
import dev.guestwifi.conformance.deployment.Secret;
import dev.guestwifi.conformance.deployment.Target;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/** The kit's jar and the server's jar, as two processes. */
@Tag("packaged")
class KitJarTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    private static Path own;

    @TempDir
    private Path reports;

    private static JarProcess server;
    private static String url;
    private static Target target;

    @BeforeAll
    static void start() throws Exception {
        try (JarProcess data = JarProcess.kit("data", own.toString(), "--timezone", "Europe/Berlin")) {
            assertThat(data.ended()).isZero();
        }
        // One run after another sends more bad keys than an address may.
        server = JarProcess.start(
                "--port", "0", "--timezone", "Europe/Berlin", "--data", own.toString(), "--bad-keys-per-minute", "0");
        url = server.uri() + "/api";
        target = OwnData.read(own, URI.create(url)).build();
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Tag("long")
    @Test
    void the_server_conforms_and_every_report_can_be_read() throws Exception {
        try (JarProcess kit =
                JarProcess.kit("--url", url, "--own", own.toString(), "--quick", "--report", reports.toString())) {
            assertThat(kit.ended()).as(kit.lines().toString()).isZero();
            assertThat(kit.lines())
                    .anyMatch(line -> line.matches("checked paging: [0-9]+ passed, [0-9]+ skipped"))
                    .anyMatch(line ->
                            line.matches("conforms: [0-9]+ requests, [0-9.]+ s, seed [0-9]+; reproduce: java .*"))
                    .allMatch(line -> line.chars().noneMatch(Character::isISOControl));
            assertNoKeyIn(kit.lines());
        }
        SavedReports.valid(reports.resolve("conformance.json"));
        JsonNode json =
                new ObjectMapper().readTree(reports.resolve("conformance.json").toFile());
        assertThat(json.path("conclusion").asText()).isEqualTo("conforms");
        assertThat(json.path("laws")).isNotEmpty();
        Document xml = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(reports.resolve("conformance.xml").toFile());
        assertThat(xml.getDocumentElement().getAttribute("tests"))
                .isEqualTo(String.valueOf(json.path("laws").size()));
        assertThat(xml.getElementsByTagName("testsuite")
                        .item(0)
                        .getAttributes()
                        .getNamedItem("timestamp")
                        .getNodeValue())
                .matches("[0-9-]{10}T[0-9:]{8}");
        assertThat(xml.getElementsByTagName("testcase").getLength())
                .isEqualTo(json.path("laws").size());
        assertThat(xml.getElementsByTagName("failure").getLength()).isZero();
        assertThat(reports.resolve("conformance.html")).content().contains("Conforms to the contract", url);
        for (String report : List.of("conformance.html", "conformance.xml", "conformance.json")) {
            assertNoKeyIn(Files.readAllLines(reports.resolve(report)));
        }
    }

    @Tag("long")
    @Test
    void whoever_gives_a_wrong_key_reads_of_violations_with_lines_to_repeat_them_and_no_key() throws Exception {
        Map<String, String> keys = Map.of("GUESTWIFI_API_KEY", target.key().value());
        try (JarProcess kit = JarProcess.kit(
                keys,
                "--url=" + url,
                "--team=south-shore",
                "--timezone=Europe/Berlin",
                "--other-team=default",
                "--other-team-key=" + target.otherTeamKey().map(Secret::value).orElseThrow(), // of the wrong team
                "--only=keys,teams",
                "--report=" + reports)) {
            assertThat(kit.ended()).as(kit.lines().toString()).isEqualTo(1);
            assertThat(kit.lines())
                    .contains("The commands below take their keys from variables: export GUESTWIFI_OTHER_TEAM_KEY=…")
                    .anyMatch(line -> line.startsWith("  reproduce curl -i "));
            assertNoKeyIn(kit.lines());
        }
        for (String report : List.of("conformance.html", "conformance.xml", "conformance.json")) {
            SavedReports.valid(reports.resolve("conformance.json"));
            assertThat(reports.resolve(report)).content().contains("$GUESTWIFI_OTHER_TEAM_KEY");
            assertNoKeyIn(Files.readAllLines(reports.resolve(report)));
        }
    }

    private static void assertNoKeyIn(List<String> lines) {
        for (Secret secret : target.secrets()) {
            assertThat(lines).noneMatch(line -> line.contains(secret.value().substring(8)));
        }
    }

    @Tag("long")
    @Test
    void of_a_target_out_of_reach_or_one_that_refuses_the_key_nothing_is_said() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        try (JarProcess kit = JarProcess.kit("--url", "http://127.0.0.1:" + free + "/api", "--own", own.toString())) {
            assertThat(kit.ended()).isEqualTo(3);
            assertThat(kit.lines().toString()).contains("inconclusive: no response", "Connection refused");
        }
        try (JarProcess kit = JarProcess.kit(Map.of("GUESTWIFI_API_KEY", "unknown-to-it"), "--url", url)) {
            assertThat(kit.ended()).isEqualTo(2);
            assertThat(kit.lines()).singleElement().asString().contains("The target refuses the key (401)");
            assertThat(kit.lines().toString()).doesNotContain("unknown-to-it");
        }
    }

    @Tag("long")
    @Test
    void a_read_only_run_sends_nothing_unsafe_and_leaves_every_list_as_it_was() throws Exception {
        List<String> before = lists();
        try (RecordingRelay relay = new RecordingRelay(URI.create(url));
                JarProcess kit = JarProcess.kit(
                        "--url", relay.uri() + "/api", "--own", own.toString(), "--quick", "--read-only")) {
            assertThat(kit.ended()).as(kit.lines().toString()).isZero();
            assertThat(relay.methods()).contains("GET").isSubsetOf("GET", "HEAD", "OPTIONS");
        }
        assertThat(lists()).isEqualTo(before);
    }

    @Tag("long")
    @Test
    void a_run_that_is_stopped_midway_leaves_no_voucher_behind() throws Exception {
        List<String> before = lists();
        List<String> vouchers = vouchers();
        try (JarProcess kit =
                JarProcess.kit("--url", url, "--own", own.toString(), "--only", "vouchers", "--time-limit", "5m")) {
            while (kit.isAlive() && vouchers().equals(vouchers)) { // until the first voucher is there
                Thread.onSpinWait();
            }
            kit.terminate();
            assertThat(kit.ended()).isEqualTo(143);
            assertThat(kit.lines())
                    .anyMatch(line ->
                            line.matches("stopped by a signal after [0-9]+ requests; no voucher of it is left"));
        }
        assertThat(lists()).isEqualTo(before);
    }

    /** Connections are made for it, but nobody ever reads them. */
    @Tag("long")
    @Test
    void a_run_that_is_stopped_while_nothing_comes_ends_at_once_and_writes_its_reports() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                JarProcess kit = JarProcess.kit(
                        "--url=http://127.0.0.1:" + silent.getLocalPort() + "/api",
                        "--own=" + own,
                        "--report=" + reports)) {
            silent.accept().getInputStream().read(); // the first byte of the first request
            kit.terminate();
            assertThat(kit.ended()).isEqualTo(143);
            assertThat(kit.lines()).contains("stopped by a signal after 1 requests; no voucher of it is left");
        }
        SavedReports.valid(reports.resolve("conformance.json"));
        JsonNode json =
                new ObjectMapper().readTree(reports.resolve("conformance.json").toFile());
        assertThat(json.path("conclusion").asText()).isEqualTo("inconclusive");
        assertThat(json.at("/laws/0/reason").asText()).isEqualTo("the run was stopped");
        assertThat(reports.resolve("conformance.html")).content().contains("Inconclusive");
    }

    /** All rows of three teams. */
    private static List<String> lists() throws IOException, InterruptedException {
        return rows("customers", "customer-visits", "venues", "vouchers");
    }

    private static List<String> vouchers() throws IOException, InterruptedException {
        return rows("vouchers");
    }

    private static List<String> rows(String... lists) throws IOException, InterruptedException {
        List<String> bodies = new ArrayList<>();
        for (String team : List.of(target.team(), target.otherTeam().orElseThrow(), DataSet.NO_VOUCHERS)) {
            for (String list : lists) {
                HttpRequest request = HttpRequest.newBuilder(
                                URI.create(url + "/" + list + "?per_page=1000&slug=" + team))
                        .header("X-API-Key", target.key().value())
                        .build();
                bodies.add(HTTP.send(request, BodyHandlers.ofString()).body());
            }
        }
        return bodies;
    }

    @Test
    void the_keys_of_its_own_data_are_for_its_owner_alone() throws Exception {
        Path file = own.resolve("target.properties");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
