package dev.guestwifi.conformance.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.conformance.data.OwnData;
import dev.guestwifi.conformance.deployment.Target;
import dev.guestwifi.conformance.model.WireRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is generated for a run that is read-only. */
class ReadOnlyCasesTest {
    private static final List<String> SAFE = List.of("GET", "HEAD", "OPTIONS");
    private static final int SEEDS = 5;

    @TempDir
    static Path directory;

    @Test
    void no_case_of_any_kind_has_a_method_that_may_be_unsafe() throws IOException {
        OwnData.write(directory, ZoneOffset.UTC);
        Target target = OwnData.read(directory, URI.create("http://127.0.0.1:8080/api"))
                .readOnly(true)
                .build();
        // Laws of the other two kinds need a target to write to, and are skipped.
        Set<SequenceKind> kinds =
                EnumSet.complementOf(EnumSet.of(SequenceKind.VOUCHER_FORMS, SequenceKind.VOUCHER_LIVES));
        for (SequenceKind kind : kinds) {
            for (int seed = 0; seed < SEEDS; seed++) {
                GeneratorContext context =
                        GeneratorContext.of(target, OwnState.of(target), "127.0.0.1:8080", new Random(seed), seed == 0);
                for (Sequence sequence : kind.sequences().apply(context)) {
                    assertThat(sequence.requests())
                            .as("%s, seed %d", kind, seed)
                            .extracting(WireRequest::method)
                            .isSubsetOf(SAFE);
                }
            }
        }
    }
}
