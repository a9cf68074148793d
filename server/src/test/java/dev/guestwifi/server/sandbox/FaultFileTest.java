package dev.guestwifi.server.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guestwifi.server.contract.Contract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of faults, right and wrong. */
class FaultFileTest {
    @TempDir
    private Path directory;

    private Sandbox load(String json) throws IOException {
        Path file = Files.writeString(directory.resolve("faults.json"), json);
        Sandbox sandbox = Sandbox.active(Duration.ZERO);
        FaultFile.load(file, Contract.load(), sandbox);
        return sandbox;
    }

    @Test
    void faults_are_read_in_order() throws IOException {
        Sandbox sandbox = load("""
                [{"kind": "latency", "milliseconds": 500, "percent": 10, "operation": null},
                 {"operation": "createVoucher", "kind": "reset"}]""");
        assertThat(sandbox.faults())
                .containsExactly(
                        new InjectedFault(null, InjectedFault.Kind.LATENCY, 10, Duration.ofMillis(500)),
                        new InjectedFault("createVoucher", InjectedFault.Kind.RESET, 100, Duration.ZERO));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[{                                        | is not JSON, by line 1",
                "[] x                                      | is not JSON, by line 1",
                "[{\"kind\":\"reset\",\"kind\":\"reset\"}] | is not JSON, by line 1",
                "{}                                        | must be a JSON array of faults",
                "[1]                                       | fault 1: must be a JSON object",
                "[{\"kind\":\"reset\"},{\"percent\":1}]    | fault 2: kind is required",
                "[{\"kind\":\"flood\"}]                    | fault 1: kind must be one of latency, rate_limited,",
                "[{\"kind\":[]}]                           | fault 1: kind must be one of",
                "[{\"kind\":\"reset\",\"share\":1}]        | fault 1: share is unknown; known are operation, kind,",
                "[{\"kind\":\"reset\",\"percent\":0}]      | fault 1: percent must be",
                "[{\"kind\":\"reset\",\"percent\":1.5}]    | fault 1: percent must be",
                "[{\"kind\":\"latency\"}]                  | fault 1: milliseconds must be from 1 to 30000",
                "[{\"kind\":\"reset\",\"operation\":\"x\"}] | fault 1: operation must be one of createVoucher, ",
            })
    void what_is_wrong_is_told_with_its_place(String json, String message) {
        assertThatThrownBy(() -> load(json))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(directory.resolve("faults.json") + ": " + message);
    }

    @Test
    void a_file_that_is_missing_or_too_long_is_refused() {
        assertThatThrownBy(() -> FaultFile.load(directory, Contract.load(), Sandbox.active(Duration.ZERO)))
                .hasMessage(directory + ": must be a file of at most 64 KB");
        assertThatThrownBy(() -> load(" ".repeat(65_537))).hasMessageEndingWith("must be a file of at most 64 KB");
        assertThatThrownBy(() -> load("[" + "{\"kind\":\"reset\"},".repeat(20) + "{\"kind\":\"reset\"}]"))
                .hasMessageEndingWith("there may be at most 20 faults");
    }
}
