package dev.guestwifi.server.data;

import java.io.PrintStream;
import java.util.EnumSet;
import java.util.Set;

/** Reports the assumptions about one file, each kind once, where it first occurs. */
final class Assumptions {
    private final DataFile file;
    private final PrintStream progress;
    private final Set<Assumption> told = EnumSet.noneOf(Assumption.class);

    Assumptions(DataFile file, PrintStream progress) {
        this.file = file;
        this.progress = progress;
    }

    void add(Assumption assumption, long line) {
        if (told.add(assumption)) {
            progress.println(file.fileName() + ":" + line + ": " + assumption.text());
        }
    }
}
