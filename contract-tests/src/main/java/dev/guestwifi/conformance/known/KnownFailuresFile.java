package dev.guestwifi.conformance.known;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.guestwifi.conformance.text.Printable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads and writes known failures as YAML. */
public final class KnownFailuresFile {
    private static final long LARGEST = 1L << 20;
    private static final int SHOWN = 60;
    private static final String HEAD = """
            # Failures of the conformance kit that this project accepts for now.
            # law and fingerprints are what the kit reports. Give each entry its reason and owner, and until, the last
            # day on which it is accepted. flaky: true is for laws that do not fail in every run.
            """;
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build();
    private static final String FAILURES = "failures";
    private static final String LAW = "law";
    private static final String FINGERPRINTS = "fingerprints";
    private static final String FINGERPRINT = "fingerprint";
    private static final String REASON = "reason";
    private static final String OWNER = "owner";
    private static final String UNTIL = "until";
    private static final String FLAKY = "flaky";
    private static final Set<String> MEMBERS = Set.of(LAW, FINGERPRINTS, FINGERPRINT, REASON, OWNER, UNTIL, FLAKY);

    private KnownFailuresFile() {}

    /**
     * Reads a file.
     *
     * @throws IOException if it cannot be read
     * @throws IllegalArgumentException if it is not a file of known failures; the message says where
     */
    public static KnownFailures read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IllegalArgumentException("the file is larger than 1 MiB");
        }
        JsonNode root;
        try {
            root = YAML.readTree(Files.readString(file, UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "not YAML" + (e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNr()), e);
        }
        JsonNode failures = root.path(FAILURES);
        if (!failures.isArray() || root.size() != 1) {
            throw new IllegalArgumentException("it must have the member \"failures\", a list, and no other");
        }
        List<KnownFailure> entries = new ArrayList<>();
        for (JsonNode entry : failures) {
            entries.add(entry(entry, "entry " + (entries.size() + 1)));
        }
        return new KnownFailures(entries);
    }

    private static KnownFailure entry(JsonNode entry, String where) {
        entry.fieldNames().forEachRemaining(name -> {
            if (!MEMBERS.contains(name)) {
                throw new IllegalArgumentException(where + " has an unknown member \"" + shown(name) + '"');
            }
        });
        List<String> fingerprints = new ArrayList<>();
        entry.path(FINGERPRINTS).forEach(one -> fingerprints.add(one.asText()));
        if (entry.has(FINGERPRINT)) {
            fingerprints.add(entry.path(FINGERPRINT).asText());
        }
        if (fingerprints.isEmpty()) {
            throw new IllegalArgumentException(where + " has no fingerprints");
        }
        return new KnownFailure(
                text(entry, LAW, where),
                fingerprints,
                text(entry, REASON, where),
                text(entry, OWNER, where),
                until(entry, where),
                entry.path(FLAKY).asBoolean());
    }

    private static String text(JsonNode entry, String member, String where) {
        String text = entry.path(member).asText().strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException(where + " has no " + member);
        }
        return text;
    }

    private static @Nullable LocalDate until(JsonNode entry, String where) {
        if (!entry.has(UNTIL)) {
            return null;
        }
        try {
            return LocalDate.parse(entry.path(UNTIL).asText());
        } catch (DateTimeParseException e) {
            String written = shown(entry.path(UNTIL).asText());
            throw new IllegalArgumentException(where + ": until is a day like 2026-12-31, not " + written, e);
        }
    }

    private static String shown(String text) {
        return Printable.line(Printable.cut(text, SHOWN));
    }

    /** Replaces the file. */
    public static void write(KnownFailures known, Path file) throws IOException {
        List<Map<String, Object>> entries = new ArrayList<>();
        for (KnownFailure one : known.entries()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put(LAW, one.law());
            entry.put(FINGERPRINTS, one.fingerprints());
            entry.put(REASON, one.reason());
            entry.put(OWNER, one.owner());
            if (one.until() != null) {
                entry.put(UNTIL, one.until().toString());
            }
            if (one.isFlaky()) {
                entry.put(FLAKY, true);
            }
            entries.add(entry);
        }
        Files.writeString(file, HEAD + YAML.writeValueAsString(Map.of(FAILURES, entries)), UTF_8);
    }
}
