package dev.guestwifi.spec.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.spec.Edit;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReleaseCheckTest {
    private static final String MAX_LENGTH = "/components/schemas/NewVoucher/properties/code/maxLength";
    private static final int LONGER = 128;
    private static final int SHORTER = 32;

    private static Contract unchanged(String version) {
        return contract(version, Case.base());
    }

    private static Contract reworded(String version) {
        return contract(version, Case.base().set("/info/description", "Guest Wi-Fi."));
    }

    private static Contract maxLength(int length, String version) {
        return contract(version, Case.base().set(MAX_LENGTH, "" + length));
    }

    private static Contract contract(String version, Edit edit) {
        return new Contract(edit.set("/info/version", "'" + version + "'").document());
    }

    private static ReleaseCheck check(Contract contract) {
        return ReleaseCheck.of(contract, List.of(unchanged("1.4.2")));
    }

    @Test
    void an_unchanged_contract_keeps_its_version() {
        assertThat(check(unchanged("1.4.2")).faults()).isEmpty();
    }

    @Test
    void reworded_texts_ask_for_a_patch() {
        assertThat(check(reworded("1.4.2")).faults())
                .containsExactly("the contract changed since 1.4.2, so its info.version must be 1.4.3 or later and not"
                        + " 1.4.2: texts or examples changed");
        assertThat(check(reworded("1.4.3")).faults()).isEmpty();
    }

    @Test
    void a_compatible_change_asks_for_a_minor_version() {
        assertThat(check(maxLength(LONGER, "1.4.9")).faults())
                .containsExactly(
                        "the contract changed since 1.4.2, so its info.version must be 1.5.0 or later and not 1.4.9",
                        "new: POST /vouchers: request field code: maxLength 64 → 128");
        assertThat(check(maxLength(LONGER, "1.5.0")).faults()).isEmpty();
    }

    @Test
    void a_breaking_change_asks_for_a_major_version() {
        assertThat(check(maxLength(SHORTER, "1.9.0")).faults())
                .containsExactly(
                        "the contract changed since 1.4.2, so its info.version must be 2.0.0 or later and not 1.9.0",
                        "breaking: POST /vouchers: request field code: maxLength 64 → 32:"
                                + " callers that send longer texts are refused");
        assertThat(check(maxLength(SHORTER, "2.0.0")).faults()).isEmpty();
    }

    @Test
    void an_older_version_is_refused() {
        assertThat(check(unchanged("1.4.1")).faults()).isNotEmpty();
    }

    @Test
    void the_newest_release_of_the_same_major_version_is_what_counts() {
        List<Contract> releases = List.of(unchanged("1.9.0"), unchanged("1.10.0"), unchanged("2.0.0"));

        assertThat(ReleaseCheck.of(unchanged("1.10.0"), releases).released()).hasToString("1.10.0");
        assertThat(ReleaseCheck.of(unchanged("2.0.1"), releases).released()).hasToString("2.0.0");
        assertThat(ReleaseCheck.of(unchanged("3.0.0"), releases).released()).hasToString("2.0.0");
    }

    @Test
    void the_change_log_gets_a_section_to_copy() {
        Edit edit = Case.base().remove("/paths/~1venues").set(MAX_LENGTH, "" + LONGER);

        assertThat(check(contract("2.0.0", edit)).markdown()).isEqualTo("""
                        ## Contract 2.0.0, since 1.4.2

                        ### Breaking

                        - GET /venues: removed: callers get 404 or 405

                        ### Compatible

                        - POST /vouchers: request field code: maxLength 64 → 128
                        """);
    }
}
