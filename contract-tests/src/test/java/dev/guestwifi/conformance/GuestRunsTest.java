package dev.guestwifi.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.conformance.deployment.Target;
import dev.guestwifi.conformance.deployment.TargetBuilder;
import dev.guestwifi.conformance.result.Family;
import dev.guestwifi.conformance.result.LawResult;
import dev.guestwifi.conformance.result.Options;
import dev.guestwifi.conformance.result.Verdict;
import dev.guestwifi.conformance.result.Verdict.Conclusion;
import java.net.URI;
import java.util.Collections;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The kit accuses no conformant server whose data and keys are not the kit's own. */
class GuestRunsTest {
    private static final int ROWS = 3_100;
    private static final TestServer SERVER = new TestServer()
            .customerAt(Collections.nCopies(ROWS, "2025-03-01T00:00:00Z").toArray(String[]::new))
            .start("UTC");

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private static TargetBuilder target() {
        return Target.at(URI.create(SERVER.uri() + "/api"), SERVER.instanceKey);
    }

    private static void mustConform(TargetBuilder target, long seed, Family family) {
        Verdict verdict =
                Conformance.check(target.build(), Options.quick().withSeed(seed).only(Set.of(family)));
        assertThat(verdict.conclusion())
                .as(() -> verdict.results().stream()
                        .map(LawResult::violation)
                        .filter(violation -> violation != null)
                        .toList()
                        .toString())
                .isEqualTo(Conclusion.CONFORMS);
    }

    @Test
    void the_same_seed_does_again_although_the_server_remembers_the_first_run() {
        mustConform(target(), 7, Family.VOUCHERS);
        mustConform(target(), 7, Family.VOUCHERS);
    }

    @Test
    void lists_may_be_so_long_that_a_part_of_them_is_no_page() {
        mustConform(target(), 8, Family.PAGING);
    }

    @Test
    void the_key_for_the_other_team_may_be_one_that_only_reads() {
        mustConform(target().otherTeam("south-shore", SERVER.readOnlyKey), 9, Family.VOUCHERS);
    }
}
