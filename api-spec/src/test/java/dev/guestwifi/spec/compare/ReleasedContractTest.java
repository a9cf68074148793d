package dev.guestwifi.spec.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The contract of this build against those that were released. */
class ReleasedContractTest {
    private static final Path CHANGES = Path.of("target", "contract-changes.md");

    private static Map<String, Contract> released() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("released"))) {
            Map<String, Contract> released = new TreeMap<>();
            files.filter(file -> file.toString().endsWith(".yaml"))
                    .forEach(file -> released.put(file.getFileName().toString(), read(file)));
            return released;
        }
    }

    private static Contract read(Path file) {
        try {
            return Contract.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void the_contract_has_a_version_that_its_changes_allow() throws IOException {
        ReleaseCheck check = ReleaseCheck.of(
                read(Path.of("openapi.yaml")), List.copyOf(released().values()));
        Files.writeString(CHANGES, check.markdown());

        assertThat(check.faults())
                .as("changes of the contract, see released/README.md")
                .isEmpty();
    }

    @Test
    void a_released_contract_is_named_by_its_version() throws IOException {
        assertThat(released())
                .allSatisfy((file, contract) -> assertThat(file).isEqualTo(contract.version() + ".yaml"))
                .isNotEmpty();
    }
}
