package dev.guestwifi.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guestwifi.conformance.result.LawResult;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fault that breaks many laws is one failure in the report; the other laws are only listed. */
class OneCauseTest {
    /** The races of vouchers read pages, too, and none of their snapshots fits together. */
    private static final Variant ROUNDED_DOWN = Variant.of(
            "the last page is rounded down", Change.replying(Request::isList, reply -> reply.json(OneCauseTest::cut)));

    private static void cut(ObjectNode page) {
        if (page.path("meta") instanceof ObjectNode meta) {
            long full = meta.path("total").asLong() / meta.path("per_page").asLong(1);
            meta.put("last_page", Math.max(1, full));
        }
    }

    @Test
    void laws_that_fail_after_one_of_their_family_are_listed_below_it(@TempDir Path directory) throws Exception {
        Finding finding = new Experiment(directory).quick(List.of(ROUNDED_DOWN)).get(0);
        assertThat(finding.broken()).as(finding.toString()).hasSizeGreaterThan(4);
        assertThat(finding.broken()).filteredOn(result -> !result.follows()).hasSizeLessThanOrEqualTo(2);
        assertThat(finding.broken()).extracting(LawResult::follows).startsWith(false);
    }
}
