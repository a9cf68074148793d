package dev.guestwifi.spec.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.spec.Edit;
import java.time.LocalDate;
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
        return contract(version, Case.base().set("/info/description", "Guest WiFi."));
    }

    private static Contract maxLength(int length, String version) {
        return contract(version, Case.base().set(MAX_LENGTH, "" + length));
    }

    private static Contract contract(String version, Edit edit) {
        return new Contract(edit.set("/info/version", "'" + version + "'").document());
    }

    private static ReleaseCheck check(Contract contract) {
        return check(contract, List.of(unchanged("1.4.2")));
    }

    private static ReleaseCheck check(Contract contract, List<Contract> releases) {
        return ReleaseCheck.of(contract, releases, new Waivers(List.of(), LocalDate.EPOCH));
    }

    @Test
    void an_unchanged_contract_keeps_its_version() {
        assertThat(check(unchanged("1.4.2")).faults()).isEmpty();
    }

    @Test
    void reworded_texts_ask_for_a_patch() {
        assertThat(check(reworded("1.4.2")).faults())
                .containsExactly("the contract changed since 1.4.2, so its info.version must be 1.4.3 or later and not"
                        + " 1.4.2: only texts, examples or spelling changed");
        assertThat(check(reworded("1.4.3")).faults()).isEmpty();
    }

    @Test
    void a_compatible_change_asks_for_a_minor_version() {
        assertThat(check(maxLength(LONGER, "1.4.9")).faults())
                .containsExactly(
                        "the contract changed since 1.4.2, so its info.version must be 1.5.0 or later and not 1.4.9",
                        "new: request field code (POST /vouchers): maxLength 64 → 128");
        assertThat(check(maxLength(LONGER, "1.5.0")).faults()).isEmpty();
    }

    @Test
    void a_breaking_change_asks_for_a_major_version() {
        assertThat(check(maxLength(SHORTER, "1.9.0")).faults())
                .containsExactly(
                        "the contract changed since 1.4.2, so its info.version must be 2.0.0 or later and not 1.9.0",
                        "breaking: request field code (POST /vouchers): maxLength 64 → 32:"
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

        assertThat(check(unchanged("1.10.0"), releases).released()).hasToString("1.10.0");
        assertThat(check(unchanged("2.0.1"), releases).released()).hasToString("2.0.0");
        assertThat(check(unchanged("3.0.0"), releases).released()).hasToString("2.0.0");
    }

    @Test
    void the_change_log_gets_a_section_to_copy() {
        Edit edit = Case.base().remove("/paths/~1venues").set(MAX_LENGTH, "" + LONGER);

        assertThat(check(contract("2.0.0", edit)).markdown()).isEqualTo("""
                        ## Contract 2.0.0, since 1.4.2

                        ### Breaking

                        - GET /venues: removed: callers get 404 or 405

                        ### Compatible

                        - request field code (POST /vouchers): maxLength 64 → 128
                        """);
    }

    @Test
    void pre_releases_are_not_compared_with_once_there_is_a_release() {
        List<Contract> releases =
                List.of(unchanged("1.4.2"), maxLength(SHORTER, "1.5.0-rc.1"), unchanged("2.0.0-rc.1"));

        assertThat(check(unchanged("1.4.2"), releases).released()).hasToString("1.4.2");
        assertThat(check(unchanged("2.0.0"), releases).released()).hasToString("1.4.2");
        assertThat(check(unchanged("2.0.0-rc.2"), List.of(unchanged("2.0.0-rc.1")))
                        .released())
                .hasToString("2.0.0-rc.1");
    }

    @Test
    void a_pre_release_of_the_version_needed_is_enough() {
        assertThat(check(maxLength(LONGER, "1.5.0-rc.1")).faults()).isEmpty();
        assertThat(check(maxLength(SHORTER, "2.0.0-rc.1")).faults()).isEmpty();
        assertThat(check(reworded("1.4.3-rc.1")).faults()).isEmpty();
    }

    @Test
    void a_pre_release_of_a_lower_version_is_refused() {
        assertThat(check(maxLength(LONGER, "1.4.3-rc.1")).faults()).isNotEmpty();
        assertThat(check(maxLength(SHORTER, "1.5.0-rc.1")).faults()).isNotEmpty();
        assertThat(check(unchanged("1.4.2-rc.1")).faults()).isNotEmpty();
    }

    @Test
    void the_last_line_says_what_to_do() {
        assertThat(check(maxLength(LONGER, "1.4.2")).next())
                .isEqualTo("Next: set info.version in api-spec/openapi.yaml to 1.5.0."
                        + " All changes: api-spec/target/contract-changes.md");
        assertThat(check(maxLength(SHORTER, "1.4.2")).next())
                .isEqualTo(
                        "Next: set info.version in api-spec/openapi.yaml to 2.0.0, undo the breaking changes, or waive"
                                + " them in api-spec/released/waivers.yaml."
                                + " All changes: api-spec/target/contract-changes.md");
        assertThat(check(maxLength(LONGER, "1.5.0")).next())
                .isEqualTo("Passed: version 1.5.0 allows all changes since 1.4.2. Next: copy"
                        + " api-spec/target/contract-changes.md into CHANGELOG.md, then run ./mvnw verify");
        assertThat(check(unchanged("1.4.2")).next())
                .isEqualTo("Passed: version 1.4.2 allows all changes since 1.4.2. Next: run ./mvnw verify");
    }
}
