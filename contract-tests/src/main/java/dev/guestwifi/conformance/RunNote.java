package dev.guestwifi.conformance;

import dev.guestwifi.conformance.law.Run;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What else readers of a report must know. */
final class RunNote {
    private RunNote() {}

    static String of(Run run) {
        int proxied = run.api().proxied();
        String linkBase = run.connection().linkBase();
        boolean isAtUrl = linkBase.equals(run.target().url().toString());
        String responses = proxied == 1 ? "1 response was" : proxied + " responses were";
        return Stream.of(
                        run.target().access().note(),
                        isAtUrl ? "" : "The target's links begin with " + linkBase + ", not with --url",
                        proxied == 0 ? "" : responses + " from a proxy and not judged",
                        run.leftovers())
                .filter(note -> !note.isEmpty())
                .collect(Collectors.joining(". "));
    }
}
