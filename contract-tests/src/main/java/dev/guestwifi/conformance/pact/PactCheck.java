package dev.guestwifi.conformance.pact;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Holds pacts against the contract, without a server. */
public final class PactCheck {
    private static final int MOST_FILES = 1000;
    private static final int DEEPEST = 8;

    private final List<PactResult> pacts = new ArrayList<>();
    private final List<String> ignored = new ArrayList<>();

    private PactCheck() {}

    /**
     * Checks pacts.
     *
     * @param paths files, and directories whose {@code .json} files are checked: at most 1000 of them, and 8 levels
     *     deep; those that are no pacts are ignored
     */
    public static PactReport check(List<Path> paths) {
        PactCheck check = new PactCheck();
        paths.forEach(check::checkPath);
        return new PactReport(check.pacts, check.ignored);
    }

    private void checkPath(Path path) {
        if (!Files.isDirectory(path)) {
            checkFile(path, path.toString(), true);
            return;
        }
        List<Path> files = List.of();
        try (Stream<Path> found =
                Files.find(path, DEEPEST, (file, attributes) -> attributes.isRegularFile() && isJson(file))) {
            files = found.sorted().limit(MOST_FILES + 1L).toList();
        } catch (IOException | UncheckedIOException e) {
            pacts.add(PactResult.unreadable(path.toString(), "cannot be read"));
        }
        if (files.size() > MOST_FILES) {
            pacts.add(PactResult.unreadable(path.toString(), "has more than " + MOST_FILES + " JSON files"));
            return;
        }
        int before = pacts.size();
        files.forEach(file -> checkFile(file, path.relativize(file).toString(), false));
        if (pacts.size() == before) {
            pacts.add(PactResult.unreadable(path.toString(), "has no pact"));
        }
    }

    private static boolean isJson(Path file) {
        return file.getFileName().toString().endsWith(".json");
    }

    private void checkFile(Path file, String name, boolean isNamed) {
        try {
            JsonNode json = PactReader.json(file);
            if (PactReader.isPact(json) || isNamed) {
                pacts.add(result(name, PactReader.pact(json)));
            } else {
                ignored.add(name);
            }
        } catch (UnreadablePactException e) {
            pacts.add(PactResult.unreadable(name, String.valueOf(e.getMessage())));
        }
    }

    private static PactResult result(String name, PactFile pact) {
        List<PactResult.InteractionResult> results = pact.interactions().stream()
                .map(one -> new PactResult.InteractionResult(one.description(), InteractionCheck.findings(one)))
                .toList();
        return new PactResult(name, "", pact.consumer(), results, pact.skipped());
    }
}
