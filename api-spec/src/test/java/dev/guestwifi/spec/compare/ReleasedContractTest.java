package dev.guestwifi.spec.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** The contract of this build against those that were released. */
class ReleasedContractTest {
    private static final Path MODULE = Path.of("");

    @Test
    void the_contract_has_a_version_that_its_changes_allow() throws IOException {
        ReleaseCheck check = ContractCheck.check(MODULE, LocalDate.now(ZoneOffset.UTC));
        ContractCheck.write(check, MODULE);

        assertThat(check.faults()).as(check.next()).isEmpty();
    }

    @Test
    void a_released_contract_is_named_by_its_version() throws IOException {
        assertThat(ContractCheck.releases(MODULE.resolve("released")))
                .allSatisfy((file, contract) -> assertThat(file).isEqualTo(contract.version() + ".yaml"))
                .isNotEmpty();
    }
}
