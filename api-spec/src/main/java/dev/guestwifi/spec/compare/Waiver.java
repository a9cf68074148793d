package dev.guestwifi.spec.compare;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guestwifi.spec.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A breaking change that needs no major version, until a day.
 *
 * @param change the line that the check prints after {@code breaking:}
 * @param reason why no consumer breaks in practice; empty if the file gives none
 * @param expires the last day on which it counts, as written in the file
 */
record Waiver(String change, String reason, String expires) {
    private static final Set<String> MEMBERS = Set.of("change", "reason", "expires");

    /**
     * No file means no waivers.
     *
     * @throws IllegalArgumentException if an entry has a member that waivers do not have
     */
    static List<Waiver> read(Path file) throws IOException {
        List<Waiver> waivers = new ArrayList<>();
        for (JsonNode entry : Files.exists(file) ? YamlReader.read(file) : YamlReader.read("")) {
            entry.fieldNames().forEachRemaining(name -> {
                if (!MEMBERS.contains(name)) {
                    throw new IllegalArgumentException("a waiver has change, reason and expires, not " + name);
                }
            });
            waivers.add(new Waiver(text(entry, "change"), text(entry, "reason"), text(entry, "expires")));
        }
        return waivers;
    }

    /** Lines may be folded anywhere. */
    private static String text(JsonNode entry, String name) {
        return entry.path(name).asText("").replaceAll("\\s+", " ").strip();
    }

    boolean covers(Change breaking) {
        return change.equals(breaking.line());
    }

    /** What is wrong with it on its own, not counting whether it is used. */
    List<String> faults(LocalDate today) {
        List<String> faults = new ArrayList<>();
        if (reason.isEmpty()) {
            faults.add("has no reason");
        }
        try {
            if (LocalDate.parse(expires).isBefore(today)) {
                faults.add("expired on " + expires);
            }
        } catch (DateTimeParseException e) {
            faults.add("has no expiry date: expires must be a date such as 2027-01-31");
        }
        return faults;
    }
}
