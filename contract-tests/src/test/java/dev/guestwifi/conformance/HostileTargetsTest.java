package dev.guestwifi.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guestwifi.conformance.call.Limits;
import dev.guestwifi.conformance.transport.Bounds;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;

/** Whatever a target sends, or does not: the kit comes to an end in time, says why, and writes its reports. */
class HostileTargetsTest {
    private static final Map<String, HostileScripts.Case> CASES = HostileScripts.all();
    /** What is endless, or never comes, ends sooner than by default. */
    private static final Limits LIMITS = new Limits(
            Limits.DEFAULT.requests(),
            Limits.DEFAULT.time(),
            Duration.ofSeconds(10),
            new Bounds(64 << 10, 200, 10, 128 << 10));

    private static final int AT_ONCE = 6;
    /** Enough for the first look and two laws, which see the same as all others. */
    private static final int MOST_REQUESTS = 16;

    @TempDir
    private static Path directory;

    private static final Map<String, Future<Ended>> RUNS = new LinkedHashMap<>();
    private static ExecutorService threads;

    private record Ended(int exit, String printed, Path reports) {}

    /** Together, since most of them wait. */
    @BeforeAll
    static void start() {
        threads = Executors.newFixedThreadPool(AT_ONCE);
        CASES.forEach((name, one) -> RUNS.put(name, threads.submit(() -> run(name, one))));
    }

    @AfterAll
    static void stop() {
        threads.shutdownNow();
    }

    private static Ended run(String name, HostileScripts.Case one) throws IOException {
        StringWriter printed = new StringWriter();
        PrintWriter out = new PrintWriter(printed, true);
        Path reports = directory.resolve(name.replaceAll("\\W", "-"));
        try (HostileTarget target = new HostileTarget(one.script())) {
            int exit = Main.run(
                    LIMITS,
                    Map.of(),
                    out,
                    out,
                    "--url=" + target.url(),
                    "--key=a-key-of-sixteen",
                    "--only=http",
                    "--quick",
                    "--max-requests=" + MOST_REQUESTS,
                    "--time-limit=" + one.seconds(),
                    "--report=" + reports);
            return new Ended(exit, printed.toString(), reports);
        }
    }

    static Stream<String> names() {
        return CASES.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void the_kit_ends_and_reports(String name) throws Exception {
        HostileScripts.Case expected = Objects.requireNonNull(CASES.get(name));
        Ended ended = Objects.requireNonNull(RUNS.get(name)).get();

        assertThat(ended.exit()).as(ended.printed()).isEqualTo(expected.exit());
        assertThat(ended.printed())
                .contains(expected.told())
                .doesNotContain("\tat ", "the kit failed", "Exception")
                .satisfies(HostileTargetsTest::mustBeHarmless);
        if (expected.exit() == 2) {
            assertThat(ended.printed().lines()).as(ended.printed()).hasSize(1);
            assertThat(ended.reports()).isEmptyDirectory();
            return;
        }
        String conclusion = expected.exit() == 1 ? "violates" : "inconclusive";
        JsonNode json = new ObjectMapper()
                .readTree(ended.reports().resolve("conformance.json").toFile());
        assertThat(json.path("conclusion").asText()).isEqualTo(conclusion);
        json.findValuesAsText("actual").forEach(HostileTargetsTest::mustBeHarmless);
        json.findValuesAsText("reason").forEach(HostileTargetsTest::mustBeHarmless);
        Document xml = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(ended.reports().resolve("conformance.xml").toFile());
        assertThat(xml.getElementsByTagName("testcase").getLength())
                .isEqualTo(json.path("laws").size());
        for (String report : new String[] {"html", "xml", "json"}) {
            mustBeHarmless(Files.readString(ended.reports().resolve("conformance." + report), UTF_8));
        }
    }

    private static void mustBeHarmless(String text) {
        assertThat(text.codePoints().filter(HostileTargetsTest::isSteering).mapToObj(Integer::toHexString))
                .isEmpty();
    }

    private static boolean isSteering(int point) {
        return (Character.isISOControl(point) && point != '\n')
                || (point >= 0x2028 && point <= 0x202e)
                || (point >= 0x2066 && point <= 0x2069)
                || Character.getType(point) == Character.SURROGATE;
    }
}
