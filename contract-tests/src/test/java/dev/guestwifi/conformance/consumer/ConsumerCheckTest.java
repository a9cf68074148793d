package dev.guestwifi.conformance.consumer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.conformance.InProcessKit;
import dev.guestwifi.conformance.consumer.ScenarioResult.Outcome;
import dev.guestwifi.conformance.contract.Body;
import dev.guestwifi.conformance.contract.ContractCheck;
import dev.guestwifi.conformance.contract.ContractDocument;
import dev.guestwifi.conformance.contract.ContractFault;
import dev.guestwifi.conformance.model.WireRequest;
import dev.guestwifi.conformance.transport.RawField;
import dev.guestwifi.conformance.transport.RawFields;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Clients without faults pass every scenario, and each fault fails the scenario that is about it. */
class ConsumerCheckTest {
    private static final Duration LIMIT = Duration.ofMinutes(2);
    /** The schema of long lists takes long to check. */
    private static final int FEW = 3;

    /** A program that gets its environment, prints lines and returns its exit code. */
    private interface Program {
        int run(Map<String, String> environment, Consumer<String> out);
    }

    private static ConsumerCommand command(Program program) {
        return (environment, limit, isEnough) -> {
            List<String> printed = new CopyOnWriteArrayList<>();
            int exitCode = program.run(environment, printed::add);
            return new ConsumerCommand.Ended(exitCode, String.join("\n", printed), "");
        };
    }

    private static ConsumerReport check(ConsumerCommand command, Predicate<String> isChosen) {
        return new ConsumerCheck(new ConsumerCheck.Options(LIMIT, 8, isChosen), Clock.systemUTC())
                .check(command, result -> {});
    }

    private static String text(ConsumerReport report) {
        return report.results().stream().map(ConsumerText::of).collect(Collectors.joining());
    }

    @Test
    void the_Java_client_has_no_fault_in_any_scenario_and_the_stub_none_either() throws Exception {
        passesAll(command((environment, out) -> JavaClientTour.run(environment, out, error -> {})));
    }

    @Test
    @Tag("long")
    void a_small_client_that_is_right_has_no_fault() throws Exception {
        passesAll(command((environment, out) -> SmallClient.run(environment, out, null)));
    }

    private static void passesAll(ConsumerCommand command) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> futures = new ArrayList<>();
            for (Scenario scenario : Scenarios.all()) {
                futures.add(threads.submit(() -> passes(scenario, command)));
            }
            for (Future<?> future : futures) {
                future.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static void passes(Scenario scenario, ConsumerCommand command) {
        ScenarioRun usual = new ScenarioRun(Scenarios.all().get(0), Clock.systemUTC());
        usual.run(command, LIMIT);
        ScenarioRun run = new ScenarioRun(scenario, Clock.systemUTC());
        ScenarioResult result = run.judge(run.run(command, LIMIT), usual.stub());
        assertThat(result.outcome()).as(ConsumerText.of(result)).isEqualTo(Outcome.PASSED);
        List<RecordedExchange> journal = run.stub().journal();
        journal.stream()
                .filter(exchange -> exchange.number() <= FEW || exchange.number() > journal.size() - FEW)
                .forEach(exchange -> conforms(scenario, exchange));
    }

    /** A server that breaks the contract must not be held against a client. */
    private static void conforms(Scenario scenario, RecordedExchange exchange) {
        Reply reply = exchange.reply();
        String body = reply.body().isMissingNode() ? "" : reply.body().toString();
        RawFields fields = new RawFields(reply.fields().stream()
                .map(field -> new RawField(field.name(), field.value().strip()))
                .toList());
        ContractCheck.Given given = new ContractCheck.Given(reply.status(), fields, Body.of(body.getBytes(UTF_8)));
        WireRequest request = exchange.request();
        assertThat(ContractCheck.faults(has -> true, request.method(), request.path(), given))
                .as(scenario.name() + " " + exchange.named())
                .filteredOn(fault -> fault.kind() != ContractFault.Kind.SERVER_ERROR)
                .filteredOn(fault -> !fault.message().matches(".* does not list the code: (moving_data|quota_used_up)"))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void each_mistake_is_found(Mistake mistake) {
        ConsumerReport report = check(
                command((environment, out) -> SmallClient.run(environment, out, mistake)), mistake.scenario()::equals);
        ScenarioResult result = report.results().stream()
                .filter(one -> one.name().equals(mistake.scenario()))
                .findFirst()
                .orElseThrow();
        assertThat(result.faults())
                .extracting(ConsumerFault::rule)
                .as(text(report))
                .contains(mistake.rule());
        assertThat(text(report)).doesNotContain(StubData.KEY);
    }

    /** Libraries do not send them. */
    @Test
    void characters_that_no_address_may_have_are_found() {
        ConsumerReport report = check(
                command((environment, out) -> {
                    URI url = URI.create(Objects.requireNonNull(environment.get("GUESTWIFI_URL")));
                    try (Socket socket = new Socket(url.getHost(), url.getPort())) {
                        String request = "GET /api/venues?slug=default&x={y} HTTP/1.0\r\nHost: x\r\nX-API-Key: "
                                + StubData.KEY + "\r\n\r\n";
                        socket.getOutputStream().write(request.getBytes(UTF_8));
                        return socket.getInputStream().readAllBytes().length > 0 ? 0 : 1;
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }),
                none -> false);
        assertThat(report.results().get(0).faults())
                .extracting(ConsumerFault::rule)
                .contains(ConsumerRule.ENCODING);
    }

    @Test
    void rules_and_scenarios_name_sections_that_exist() {
        ContractDocument contract = ContractDocument.load();
        for (ConsumerRule rule : ConsumerRule.values()) {
            assertThat(contract.hasSection(rule.section())).as(rule.section()).isTrue();
        }
        for (Scenario scenario : Scenarios.all()) {
            String section = scenario.source().section();
            assertThat(section.startsWith("RFC ") || contract.hasSection(section))
                    .as(section)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -- sh -c true                                | 3 | inconclusive: the command sent no request
            --time-limit 1s -- sh -c 'exec sleep 100'    | 3 | inconclusive: the command sent no request
            -- /no/such/command                          | 2 | cannot start the command
            --only nothing -- true                       | 2 | there is no scenario "nothing"
            --skip unavailible -- true                   | 2 | Did you mean unavailable?
            --jobs 0 -- true                             | 2 | --jobs must be from 1 to 16
            --jobs 2                                     | 2 | the command is missing
            --list                                       | 0 | lost-responses: the first response
            """)
    void exit_codes_tell_what_happened(String arguments, int exitCode, String told) {
        String[] words = ("consumer-check " + arguments)
                .replace("'exec sleep 100'", "sleep·100")
                .split(" ");
        for (int i = 0; i < words.length; i++) {
            words[i] = words[i].replace('·', ' ');
        }
        InProcessKit kit = InProcessKit.run(words);
        assertThat(kit.exitCode()).as(kit.printed()).isEqualTo(exitCode);
        assertThat(kit.printed()).contains(told);
    }

    @Test
    void reports_have_every_scenario_and_no_key(@TempDir Path directory) throws Exception {
        ConsumerReport report = check(
                command((environment, out) -> SmallClient.run(environment, out, Mistake.KEY_IN_ADDRESS)),
                "lost-responses"::equals);
        report.write(directory);
        assertThat(report.exitCode()).isEqualTo(1);
        assertThat(directory.resolve("consumer.json")).content().contains("\"lost-responses\"", "\"secret\"");
        assertThat(directory.resolve("consumer.xml")).content().contains("<failure", "failures=\"2\"");
        for (String file : List.of("consumer.json", "consumer.xml")) {
            assertThat(Files.readString(directory.resolve(file))).doesNotContain(StubData.KEY);
        }
    }
}
