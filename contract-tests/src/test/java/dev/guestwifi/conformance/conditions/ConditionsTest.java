package dev.guestwifi.conformance.conditions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.guestwifi.conformance.Conformance;
import dev.guestwifi.conformance.call.Limits;
import dev.guestwifi.conformance.deployment.Target;
import dev.guestwifi.conformance.deployment.TargetBuilder;
import dev.guestwifi.conformance.result.Family;
import dev.guestwifi.conformance.result.LawResult;
import dev.guestwifi.conformance.result.Options;
import dev.guestwifi.conformance.result.Outcome;
import dev.guestwifi.conformance.result.Verdict;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Conforming servers are found conforming, wherever they are met. Each build looks at one condition; the long one at
 * real proxies for two minutes, with {@code -Dconditions=all} at everything, which takes hours, or at the conditions
 * named with commas. {@code -Dconditions.seeds=20} sets how many quick runs there are of each kind.
 */
class ConditionsTest {
    private static final Path JAR =
            Path.of(System.getProperty("conditions.server", "../server/target/guest-wifi-server.jar"));
    private static final int SEEDS = Integer.getInteger("conditions.seeds", 1);
    /** For 300 ms a request. */
    private static final Limits LIMITS = new Limits(20_000, Duration.ofHours(2), Duration.ofSeconds(30));

    @TempDir
    private static Path directory;

    @Test
    void a_server_behind_a_proxy_that_now_and_then_fails_is_accused_of_nothing() {
        try (Host model = Host.model();
                Gate gate = Gate.start(model.uri(), Gate.Kind.shaky())) {
            URI api = URI.create(gate.uri() + "/guest");
            Verdict own = Conformance.check(
                    model.at(api).build(), Options.quick().withSeed(1).only(Set.of(Family.HTTP)));
            mustConform(own);
            assertThat(own.proxied()).isGreaterThan(2);
            mustConform(Conformance.check(
                    guest(model.at(api)), Options.quick().withSeed(2).only(Set.of(Family.KEYS, Family.TEAMS))));
        }
    }

    private static Target guest(TargetBuilder target) {
        return target.ownData(false).exclusive(false).build();
    }

    private static void mustConform(Verdict verdict) {
        assertThat(verdict.conclusion())
                .as(() -> Stream.of(Outcome.FAILED, Outcome.INCONCLUSIVE)
                        .flatMap(outcome -> verdict.with(outcome).stream())
                        .map(ConditionsTest::told)
                        .collect(Collectors.joining(
                                "\n", "seed " + verdict.options().seed() + "\n", "")))
                .isEqualTo(Verdict.Conclusion.CONFORMS);
    }

    private static String told(LawResult result) {
        return result.law().name() + ": " + result.reason()
                + (result.violation() == null
                        ? ""
                        : String.valueOf(result.violation().getMessage()));
    }

    @TestFactory
    @Tag("long")
    Stream<DynamicTest> conforming_servers_conform_in_all_conditions() {
        String chosen = System.getProperty("conditions", "some").toUpperCase(Locale.ROOT);
        boolean isBounded = chosen.equals("SOME");
        Set<Condition> conditions = isBounded
                ? EnumSet.of(Condition.NGINX, Condition.HAPROXY, Condition.CLOSED)
                : chosen.equals("ALL")
                        ? EnumSet.allOf(Condition.class)
                        : Arrays.stream(chosen.split(","))
                                .map(Condition::valueOf)
                                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Condition.class)));
        return conditions.stream()
                .flatMap(condition -> (isBounded ? Stream.of("server") : Stream.of("model", "server"))
                        .flatMap(host -> (isBounded ? Stream.of(false) : Stream.of(false, true))
                                .map(isThorough -> DynamicTest.dynamicTest(
                                        condition + ", " + host + (isThorough ? ", thorough" : ", quick"),
                                        () -> mustConform(condition, host, isThorough)))));
    }

    private static void mustConform(Condition condition, String name, boolean isThorough) throws IOException {
        boolean isThere = condition.lack().isEmpty() && (name.equals("model") || Files.exists(JAR));
        assumeTrue(
                isThere || System.getenv("CI") != null,
                "skipped: no " + (condition.lack().isEmpty() ? JAR : condition.lack()));
        Path files = Files.createTempDirectory(directory, "run");
        try (Host host = name.equals("model") ? Host.model() : Host.jar(JAR, files.resolve("data"));
                Condition.Met met = condition.begin(host.uri(), files.resolve("front"))) {
            for (boolean isOwn : List.of(true, false)) {
                int seeds = isThorough ? 1 : SEEDS;
                long start = System.nanoTime();
                List<Verdict> verdicts = IntStream.rangeClosed(1, seeds)
                        .mapToObj(seed -> {
                            Target target = isOwn ? host.at(met.api()).build() : guest(host.at(met.api()));
                            Options options = Options.quick().withSeed(seed).within(LIMITS);
                            Verdict verdict = Conformance.check(target, isThorough ? options.thorough() : options);
                            mustConform(verdict);
                            return verdict;
                        })
                        .toList();
                System.out.printf(
                        Locale.ROOT,
                        "| %s | %s | %s, %s | %d of %d conform | %d requests | %.1f s a run |%n",
                        condition.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        name,
                        isOwn ? "own" : "guest",
                        isThorough ? "thorough" : "quick",
                        verdicts.size(),
                        seeds,
                        verdicts.get(0).requests(),
                        (System.nanoTime() - start) / 1e9 / seeds);
            }
        }
    }
}
