package dev.guestwifi.server.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The dashboard and the alert rules ask for metrics that the server has. */
@Timeout(180)
class DeployedFilesTest {
    private static final Path DASHBOARD = Path.of("../deploy/grafana/guest-wifi.json");
    private static final Path ALERTS = Path.of("../deploy/prometheus/alerts.yml");
    /** Without labels, durations and texts, what is left of a query are names, functions and numbers. */
    private static final Pattern NO_NAMES = Pattern.compile("\\{[^}]*}|\\[[^]]*]|\"[^\"]*\"");

    private static final Pattern GROUPING = Pattern.compile("\\b(by|without|on)\\s*\\([^)]*\\)");
    private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]*(?!\\s*\\(|[a-z0-9_])");
    private static final Set<String> WORDS = Set.of("sum", "by", "max", "or");
    private static final OperatedServer SERVER = new OperatedServer(OperatedServer.WATCHED);

    @AfterAll
    static void close() {
        SERVER.close();
    }

    /** The names of all series, after one request and one garbage collection. */
    private static Set<String> shown() {
        SERVER.call("GET", "/venues?slug=default");
        System.gc();
        return OperatedServer.await(
                () -> SERVER.metrics().keySet().stream()
                        .map(series -> series.replaceFirst("\\{.*", ""))
                        .collect(Collectors.toCollection(TreeSet::new)),
                names -> names.containsAll(Set.of("jvm_gc_pause_seconds_sum", "http_server_requests_seconds_count")));
    }

    private static Set<String> namesIn(String query) {
        String bare = GROUPING.matcher(NO_NAMES.matcher(query).replaceAll("")).replaceAll("");
        Set<String> names = new TreeSet<>();
        Matcher matcher = NAME.matcher(bare);
        while (matcher.find()) {
            names.add(matcher.group());
        }
        names.removeAll(WORDS);
        return names;
    }

    @Test
    void every_query_of_the_dashboard_names_only_metrics_that_are_there() throws IOException {
        JsonNode dashboard = new ObjectMapper().readTree(DASHBOARD.toFile());
        List<String> queries = new ArrayList<>();
        dashboard.findValues("expr").forEach(query -> queries.add(query.asText()));
        assertThat(queries).hasSizeGreaterThan(15);
        Set<String> asked = queries.stream()
                .flatMap(query -> namesIn(query).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(asked).contains("http_server_requests_seconds_bucket", "guest_wifi_rows");
        assertThat(shown()).containsAll(asked).contains("guest_wifi_build_info");
    }

    @Test
    void every_panel_has_an_id_a_title_and_a_place_of_its_own() throws IOException {
        JsonNode panels = new ObjectMapper().readTree(DASHBOARD.toFile()).path("panels");
        assertThat(panels).isNotEmpty().allSatisfy(panel -> {
            assertThat(panel.path("title").asText()).isNotEmpty();
            assertThat(panel.path("fieldConfig").path("defaults").path("unit").asText())
                    .isNotEmpty();
        });
        assertThat(panels.findValuesAsText("id")).doesNotHaveDuplicates();
        assertThat(panels.findValues("gridPos")).doesNotHaveDuplicates();
    }

    @Test
    void every_alert_names_only_metrics_that_are_there() throws IOException {
        String rules = Files.readString(ALERTS);
        List<String> queries = Pattern.compile("expr: ([^|\n]+|\\|(\n {10,}[^\n]+)+)")
                .matcher(rules)
                .results()
                .map(match -> match.group(1).replace("|\n", ""))
                .toList();
        assertThat(queries).hasSize(8);
        Set<String> asked = queries.stream()
                .flatMap(query -> namesIn(query).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(asked.remove("up")).as("Prometheus's own").isTrue();
        assertThat(asked).contains("jvm_memory_max_bytes", "executor_queued_tasks");
        assertThat(shown()).containsAll(asked);
    }

    @Test
    void promtool_accepts_the_alert_rules_and_their_examples() throws Exception {
        assertThat(PrometheusTool.run("", "check", "rules", ALERTS.toString())).contains("8 rules found");
        String examples = ALERTS.resolveSibling("alerts-test.yml").toString();
        assertThat(PrometheusTool.run("", "test", "rules", examples)).contains("SUCCESS");
        for (String config : List.of("prometheus.yml", "compose.yml")) {
            String file = ALERTS.resolveSibling(config).toString();
            assertThat(PrometheusTool.run("", "check", "config", file)).contains("SUCCESS");
        }
    }

    @Test
    void promtool_finds_nothing_to_improve_in_the_metrics() throws Exception {
        shown();
        assertThat(PrometheusTool.run(SERVER.manage("GET", "/metrics").body(), "check", "metrics"))
                .isEmpty();
    }
}
