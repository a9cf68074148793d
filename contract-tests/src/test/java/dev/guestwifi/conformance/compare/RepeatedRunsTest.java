package dev.guestwifi.conformance.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.conformance.Conformance;
import dev.guestwifi.conformance.model.ModelServer;
import dev.guestwifi.conformance.result.Options;
import dev.guestwifi.conformance.result.Outcome;
import dev.guestwifi.conformance.result.Selection;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A run deletes vouchers that were loaded, and the next run on the same server knows. */
class RepeatedRunsTest {
    private static final Options OPTIONS = Options.quick()
            .selecting(Selection.only(List.of("vouchers.vouchers_live_and_die_as_the_reference_model_expects")));

    @Test
    void a_server_is_accused_of_nothing_that_an_earlier_run_has_deleted() {
        try (ModelServer server = ModelServer.start(ZoneOffset.UTC)) {
            for (int seed = 1; seed <= 3; seed++) {
                assertThat(Conformance.check(server.target().build(), OPTIONS.withSeed(seed))
                                .with(Outcome.FAILED))
                        .as("run " + seed)
                        .isEmpty();
            }
        }
    }
}
