package dev.guestwifi.conformance.report;

import dev.guestwifi.conformance.known.Assessment;
import dev.guestwifi.conformance.known.Assessment.Remark;
import dev.guestwifi.conformance.known.KnownFailure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Known failures, and entries about them that need attention, as lines of text. */
record KnownFailuresText(Report report) {
    /** By title, each with its lines. */
    Map<String, List<String>> sections() {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        sections.put("known failures", known());
        sections.put("stale: the law passes, remove it from the known failures", entries(Remark.STALE));
        sections.put("known failures that passed this time: flaky, or a quick run missed them", entries(Remark.PASSED_THIS_TIME));
        sections.put("known failures not seen, as the law failed in another way", entries(Remark.NOT_SEEN));
        sections.put("known failures not checked", entries(Remark.NOT_CHECKED));
        sections.values().removeIf(List::isEmpty);
        return sections;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        sections().forEach((title, content) -> {
            lines.add("");
            lines.add(title);
            content.forEach(line -> lines.add("  " + line));
        });
        return lines;
    }

    private List<String> known() {
        return report.knownFailures().stream()
                .map(result -> result.law().qualifiedName() + ": "
                        + report.assessment().failure(result).stream()
                                .flatMap(failure -> failure.known().stream())
                                .map(KnownFailure::terms)
                                .distinct()
                                .collect(Collectors.joining("; ")))
                .toList();
    }

    private List<String> entries(Remark remark) {
        return report.assessment().with(remark).stream()
                .map(Assessment.Entry::known)
                .map(entry -> entry.law() + ": " + entry.terms())
                .toList();
    }
}
