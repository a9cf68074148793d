package dev.guestwifi.conformance.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.conformance.Conformance;
import dev.guestwifi.conformance.law.LawCatalog;
import dev.guestwifi.conformance.result.LawResult;
import dev.guestwifi.conformance.result.Options;
import dev.guestwifi.conformance.result.Outcome;
import dev.guestwifi.conformance.result.Selection;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A comparison sends reads at the same time. */
class ConcurrentReadsTest {
    private static final String PAGES = "paging.a_page_is_what_the_reference_model_expects_whatever_its_parameters";

    @Test
    void a_quick_run_finds_a_server_that_fails_while_it_serves_another_request_and_says_so() {
        assertThat(LawCatalog.names()).contains(PAGES);
        try (ModelServer server = ModelServer.start(ZoneOffset.UTC)) {
            server.failIfConcurrent();
            Options options = Options.quick().selecting(Selection.only(List.of(PAGES)));
            List<LawResult> failed =
                    Conformance.check(server.target().build(), options).with(Outcome.FAILED);
            assertThat(failed)
                    .singleElement()
                    .satisfies(law -> assertThat(law.violation())
                            .hasMessageContaining("500")
                            .hasMessageContaining("but only while other reads were in progress"));
        }
    }
}
