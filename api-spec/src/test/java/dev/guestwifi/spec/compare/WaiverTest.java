package dev.guestwifi.spec.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WaiverTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    private static final String CHANGE =
            "request field code (POST /vouchers): maxLength 64 → 32: callers that send longer" + " texts are refused";

    @TempDir
    private Path directory;

    private ReleaseCheck check(String version, String waivers) throws IOException {
        Path file = Files.writeString(directory.resolve("waivers.yaml"), waivers);
        Contract current = new Contract(Case.base()
                .set("/components/schemas/NewVoucher/properties/code/maxLength", "32")
                .set("/info/version", "'" + version + "'")
                .document());
        Contract released = new Contract(Case.base().document());
        return ReleaseCheck.of(current, List.of(released), new Waivers(Waiver.read(file), TODAY));
    }

    private static String waiver(String change, String rest) {
        return "- change: '" + change + "'\n" + rest;
    }

    @Test
    void a_waived_change_needs_a_minor_version_only() throws IOException {
        String waiver = waiver(CHANGE, "  reason: Codes are never so long.\n  expires: 2026-06-15\n");

        assertThat(check("1.1.0", waiver).faults()).isEmpty();
        assertThat(check("1.0.1", waiver).faults())
                .hasSize(1)
                .first()
                .asString()
                .contains("must be 1.1.0 or later");
        assertThat(check("1.1.0", waiver).markdown()).isEqualTo("""
                ## Contract 1.1.0, since 1.0.0

                ### Breaking, but waived

                - %s (waived until 2026-06-15: Codes are never so long.)
                """.formatted(CHANGE));
    }

    @Test
    void lines_of_a_waiver_may_be_folded() throws IOException {
        String folded = "- change: >-\n    " + CHANGE.replace(": callers", ":\n    callers")
                + "\n  reason: Codes are never so long.\n  expires: '2026-12-31'\n";

        assertThat(check("1.1.0", folded).faults()).isEmpty();
    }

    @Test
    void a_waiver_that_has_expired_fails() throws IOException {
        assertThat(check("1.1.0", waiver(CHANGE, "  reason: So.\n  expires: 2026-06-14\n"))
                        .faults())
                .contains("breaking: " + CHANGE, "waiver \"" + CHANGE + "\" expired on 2026-06-14");
        assertThat(check("2.0.0", waiver(CHANGE, "  reason: So.\n  expires: 2026-06-14\n"))
                        .faults())
                .containsExactly("waiver \"" + CHANGE + "\" expired on 2026-06-14");
    }

    @Test
    void a_waiver_without_a_reason_fails() throws IOException {
        for (String reason : List.of("", "  reason: ''\n", "  reason: '  '\n", "  reason:\n")) {
            assertThat(check("1.1.0", waiver(CHANGE, reason + "  expires: 2026-12-31\n"))
                            .faults())
                    .contains("breaking: " + CHANGE, "waiver \"" + CHANGE + "\" has no reason");
        }
    }

    @Test
    void a_waiver_without_an_expiry_date_fails() throws IOException {
        for (String expires : List.of("", "  expires: never\n", "  expires: 2026-02-30\n")) {
            assertThat(check("1.1.0", waiver(CHANGE, "  reason: So.\n" + expires))
                            .faults())
                    .contains("breaking: " + CHANGE)
                    .anyMatch(fault -> fault.startsWith("waiver \"" + CHANGE + "\" has no expiry date"));
        }
    }

    @Test
    void an_unused_waiver_fails() throws IOException {
        String used = waiver(CHANGE, "  reason: So.\n  expires: 2026-12-31\n");

        assertThat(check("1.1.0", used + waiver("GET /venues: removed", "  reason: So.\n  expires: 2026-12-31\n"))
                        .faults())
                .containsExactly(
                        "waiver \"GET /venues: removed\" is unused: no breaking change reads like this, so remove it");
        assertThat(check("1.1.0", used).next()).startsWith("Passed");
        assertThat(check("2.0.0", waiver("x", "  reason: So.\n  expires: 2026-12-31\n"))
                        .next())
                .startsWith("Next: correct api-spec/released/waivers.yaml");
    }

    @Test
    void an_unknown_member_is_refused() {
        assertThatThrownBy(() -> check("1.1.0", waiver(CHANGE, "  until: 2026-12-31\n")))
                .hasMessage("a waiver has change, reason and expires, not until");
    }

    @Test
    void no_file_and_an_empty_file_have_no_waivers() throws IOException {
        assertThat(Waiver.read(directory.resolve("absent.yaml"))).isEmpty();
        assertThat(Waiver.read(Files.writeString(directory.resolve("empty.yaml"), "# none\n")))
                .isEmpty();
    }
}
