package dev.guestwifi.spec.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of change is told apart: those that break somebody, each with its line, and those that break nobody. */
class ComparisonTest {
    private static final Path TABLE = Path.of("released", "edits.md");
    private static final String HEAD = """
            # What the comparison says to edits of the contract

            Written by `ComparisonTest`, which also checks it. After a change:
            `cp target/contract-edits.md released/edits.md`.
            """;

    static List<Case> breaking() {
        return Cases.breaking();
    }

    static List<Case> harmless() {
        return Cases.harmless();
    }

    static List<Case> spelling() {
        return SpellingCases.all();
    }

    @ParameterizedTest
    @MethodSource("breaking")
    void what_breaks_somebody_is_caught(Case edit) {
        assertThat(edit.changes()).as(edit.what()).extracting(Change::effect).contains(Effect.BREAKING);
    }

    @ParameterizedTest
    @MethodSource("harmless")
    void what_breaks_nobody_is_let_through(Case edit) {
        assertThat(edit.changes()).as(edit.what()).extracting(Change::effect).doesNotContain(Effect.BREAKING);
    }

    @ParameterizedTest
    @MethodSource("spelling")
    void what_only_spells_the_same_differently_is_no_change(Case edit) {
        assertThat(edit.changes()).as(edit.what()).isEmpty();
        assertThat(edit.changesWhenUndone()).as(edit.what() + ", undone").isEmpty();
    }

    /** The committed table is what these edits get, word for word, so that a changed rule is seen. */
    @Test
    void every_edit_gets_the_line_that_the_table_shows() throws IOException {
        StringBuilder table = new StringBuilder(HEAD);
        rows(table, "Breaking", breaking());
        rows(table, "Harmless", harmless());
        rows(table, "No change", spelling());
        Path written = Path.of("target", "contract-edits.md");
        Files.writeString(written, table);

        assertThat(written).as("the committed table").hasSameTextualContentAs(TABLE);
    }

    private static void rows(StringBuilder table, String title, List<Case> cases) {
        table.append("\n## ").append(title).append("\n\n| Edit | Line |\n|---|---|\n");
        for (Case edit : cases) {
            String lines = edit.changes().stream().map(ComparisonTest::cell).collect(Collectors.joining(" <br> "));
            table.append("| ")
                    .append(edit.what())
                    .append(" | ")
                    .append(lines.isEmpty() ? "(none)" : lines)
                    .append(" |\n");
        }
    }

    private static String cell(Change change) {
        String prefix = change.effect() == Effect.BREAKING ? "" : "new: ";
        return prefix + change.line().replace("|", "\\|");
    }
}
