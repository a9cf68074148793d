package dev.guestwifi.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Damage to a directory of data files: to bytes, to cells, to rows, and to the files themselves. */
final class DataDamage {
    private final FuzzRandom random;
    private final ByteMutations mutations;
    private final Path directory;

    DataDamage(FuzzRandom random, Path directory) {
        this.random = random;
        this.mutations = new ByteMutations(random);
        this.directory = directory;
    }

    /** What was done, to be told with a failure. */
    List<String> damage() throws IOException {
        List<String> done = new ArrayList<>();
        for (int i = random.below(2); i >= 0; i--) {
            List<Path> files = files();
            if (!files.isEmpty()) {
                done.add(damage(random.of(files)));
            }
        }
        return done;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private String damage(Path file) throws IOException {
        int kind = random.below(10);
        switch (kind) {
            case 0, 1 -> Files.write(file, mutations.damage(Files.readAllBytes(file)));
            case 3, 4, 5 -> replaceCell(file, anyCell());
            case 6 -> replaceCell(file, "a".repeat(random.below(300_000)));
            case 2, 7 -> shuffleRows(file);
            case 8 -> replaceFile(file);
            default -> Files.write(file, random.bytes(random.below(500)));
        }
        return file.getFileName() + " by way " + kind;
    }

    private String anyCell() {
        String text = OddText.any(random);
        return random.percent(50) ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private void replaceCell(Path file, String cell) throws IOException {
        List<String> rows = new ArrayList<>(lines(file));
        int row = random.below(rows.size());
        String[] cells = rows.get(row).split(",", -1);
        cells[random.below(cells.length)] = cell;
        rows.set(row, String.join(",", cells));
        Files.write(file, String.join("\n", rows).getBytes(UTF_8));
    }

    private void shuffleRows(Path file) throws IOException {
        List<String> rows = new ArrayList<>(lines(file));
        String moved = rows.remove(random.below(rows.size()));
        for (int i = random.below(3); i > 0; i--) {
            rows.add(random.below(rows.size() + 1), moved);
        }
        Files.write(
                file,
                (random.of("", "\uFEFF", "\n") + String.join(random.of("\n", "\r\n", "\r"), rows)).getBytes(UTF_8));
    }

    private void replaceFile(Path file) throws IOException {
        Files.delete(file);
        switch (random.below(6)) {
            case 0 -> Files.createDirectory(file);
            case 1 -> Files.createSymbolicLink(file, file);
            case 2 -> Files.createSymbolicLink(file, Path.of("nowhere"));
            case 3 -> Files.createSymbolicLink(file, directory);
            case 4 -> Files.createFile(file);
            default -> Files.write(directory.resolve("others.csv"), new byte[0]);
        }
    }

    /** At least one; its characters are those of the text if there are any. */
    private static List<String> lines(Path file) throws IOException {
        return List.of(new String(Files.readAllBytes(file), ISO_8859_1).split("\n", -1));
    }
}
