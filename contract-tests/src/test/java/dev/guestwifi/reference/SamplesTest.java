package dev.guestwifi.reference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guestwifi.server.Server;
import dev.guestwifi.server.ServerConfig;
import dev.guestwifi.server.key.DemoKeys;
import dev.guestwifi.server.model.Team;
import dev.guestwifi.server.model.Venue;
import dev.guestwifi.server.model.Voucher;
import dev.guestwifi.server.model.VoucherTerms;
import dev.guestwifi.server.store.StoresBuilder;
import dev.guestwifi.server.store.memory.MemoryStores;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.math.BigDecimal;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SamplesTest {
    private static final Instant TIME = Instant.parse("2026-11-01T00:00:00Z");
    private static final String WRITTEN_FOR = "https://guest-wifi.example/api";
    /** The ampersand last, or what it stands before would be read twice. */
    private static final List<Map.Entry<String, String>> ENTITIES = List.of(
            Map.entry("&lt;", "<"),
            Map.entry("&gt;", ">"),
            Map.entry("&quot;", "\""),
            Map.entry("&#39;", "'"),
            Map.entry("&#x3D;", "="),
            Map.entry("&amp;", "&"));

    private Server server;

    /** The venue and the voucher that the contract's examples speak of. */
    @BeforeEach
    void start() throws IOException {
        StoresBuilder store = MemoryStores.builder(Clock.systemUTC());
        store.add(new Team(1, Team.DEFAULT_SLUG, "Default"));
        store.add(new Venue(11, 1, 1, "1 Harbour Road", null, null, null, null, TIME, TIME));
        VoucherTerms terms = new VoucherTerms(11, "OLD", 1, 0, 0, BigDecimal.ZERO, 0);
        store.add(new Voucher(9001, 1, null, terms, TIME, TIME));
        store.add(DemoKeys.INSTANCE.stored());
        server = Server.start(ServerConfig.onAnyPort(ZoneOffset.UTC), store.build(), Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    static Stream<String> operations() throws IOException {
        return resource("openapi.json").findValuesAsText("operationId").stream();
    }

    private static JsonNode resource(String name) throws IOException {
        return new ObjectMapper().readTree(bytes(name));
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream bytes = SamplesTest.class.getResourceAsStream("/guest-wifi/" + name)) {
            return Objects.requireNonNull(bytes, name).readAllBytes();
        }
    }

    /** A sample as it is on the page, for this server. */
    private String sample(String kind, String operation) throws IOException {
        String page = new String(bytes("reference/index.html"), UTF_8);
        Matcher sample = Pattern.compile(
                        "<pre class=\"copy " + kind + "\"[^>]*data-operation=\"" + operation + "\"><code>(.*?)</code>",
                        Pattern.DOTALL)
                .matcher(page);
        assertThat(sample.find()).as(kind + " of " + operation).isTrue();
        return forThisServer(sample.group(1));
    }

    private String forThisServer(String html) {
        String text = html.replaceAll("</?(?:var|wbr)[^>]*>", "");
        for (Map.Entry<String, String> entity : ENTITIES) {
            text = text.replace(entity.getKey(), entity.getValue());
        }
        return text.replace(WRITTEN_FOR, server.uri() + "/api")
                .replace("System.getenv(\"GUESTWIFI_API_KEY\")", '"' + DemoKeys.INSTANCE.key() + '"');
    }

    @ParameterizedTest
    @MethodSource("operations")
    void each_curl_line_succeeds(String operation) throws Exception {
        if (!"true".equals(System.getenv("CI"))) {
            Assumptions.assumeTrue(runs("curl --version"), "skipped: this machine has no curl");
        }
        String line = sample("curl", operation) + " -s -o /dev/null -w '%{http_code}'";
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", line);
        builder.environment().put("GUESTWIFI_API_KEY", DemoKeys.INSTANCE.key());
        Process process = builder.start();
        String status = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(status).as(line).isEqualTo(operation.startsWith("create") ? "201" : "200");
        assertThat(line).as("a field of the header is none of the query").doesNotContain("Idempotency-Key");
    }

    private static boolean runs(String command) throws Exception {
        return new ProcessBuilder("sh", "-c", command + " >/dev/null 2>&1")
                        .start()
                        .waitFor()
                == 0;
    }

    @ParameterizedTest
    @MethodSource("operations")
    void each_java_sample_compiles_and_succeeds(String operation, @TempDir Path directory) throws Exception {
        String client = forThisServer(new String(bytes("reference/index.html"), UTF_8)
                .replaceAll("(?s).*?<code>(GuestWifiClient wifi .*?)</code>.*", "$1"));
        Path source = directory.resolve("Sample.java");
        Files.writeString(
                source,
                "import dev.guestwifi.client.*;\nimport dev.guestwifi.client.error.*;\n"
                        + "import dev.guestwifi.client.generated.model.*;\nimport java.time.*;\nimport java.util.*;\n"
                        + "public class Sample {\n    public static void run() {\n"
                        + client + "\n" + sample("java", operation) + "\n    }\n}\n");
        int compiled = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-cp", System.getProperty("java.class.path"), source.toString());
        assertThat(compiled).as(Files.readString(source)).isZero();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {directory.toUri().toURL()})) {
            loader.loadClass("Sample").getMethod("run").invoke(null);
        } catch (InvocationTargetException e) {
            throw new AssertionError("the sample of " + operation + " failed", e.getCause());
        }
    }
}
