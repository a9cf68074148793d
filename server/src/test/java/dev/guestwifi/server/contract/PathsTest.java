package dev.guestwifi.server.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathsTest {
    private final Contract contract = Contract.load();

    @Test
    void a_path_has_the_operations_of_the_contract() {
        assertThat(contract.operationsAt("/vouchers")).containsOnlyKeys("GET", "POST");
        assertThat(contract.operationsAt("/vouchers").get("POST")).isSameAs(contract.operation("createVoucher"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/vouchers/1", "/vouchers/x", "/vouchers/%2F", "/vouchers/{voucherId}"})
    void a_part_in_braces_is_any_text(String path) {
        assertThat(contract.operationsAt(path)).containsOnlyKeys("DELETE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/", "vouchers", "/Vouchers", "/vouchers/", "/vouchers//", "/vouchers/1/", "/vouchers/1/2"})
    void other_paths_have_none(String path) {
        assertThat(contract.operationsAt(path)).isEmpty();
    }
}
