package dev.guestwifi.spec.legal;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The licence texts and notices of artifacts: those that an artifact carries, those kept for it in a folder of its
 * name, and where neither has a licence, the texts of the licences it declares.
 *
 * @param repository where the artifacts are
 * @param kept the folder of kept texts: {@code <SPDX identifier>.txt} and {@code <artifact>/<any name>}
 */
record Texts(Repository repository, Path kept) {
    private static final Pattern LEGAL = Pattern.compile(
            "(META-INF/)?(licenses/)?[^/]*(LICEN[CS]E|NOTICE|COPYING|COPYRIGHT|THIRD-?PARTY|ABOUT\\.HTML)[^/]*",
            CASE_INSENSITIVE);
    private static final Pattern LICENCE = Pattern.compile("(.*/)?(LICEN[CS]E|COPYING)[^/]*", CASE_INSENSITIVE);

    /** In bytes: the ISC licence has about 700. */
    private static final int SHORTEST_LICENCE = 600;

    /** The files of an artifact by name. */
    SortedMap<String, byte[]> of(Component component) throws IOException {
        SortedMap<String, byte[]> texts = carried(component);
        Path own = kept.resolve(component.name());
        for (Path file : Files.isDirectory(own) ? files(own) : List.<Path>of()) {
            texts.putIfAbsent(String.valueOf(file.getFileName()), Files.readAllBytes(file));
        }
        if (!hasText(texts)) {
            declared(component, texts);
        }
        return texts;
    }

    /** A licence file shorter than any licence only refers to those that the artifact declares. */
    private static boolean hasText(SortedMap<String, byte[]> texts) {
        return texts.entrySet().stream()
                .anyMatch(
                        file -> LICENCE.matcher(file.getKey()).matches() && file.getValue().length >= SHORTEST_LICENCE);
    }

    private SortedMap<String, byte[]> carried(Component component) throws IOException {
        SortedMap<String, byte[]> texts = new TreeMap<>();
        try (ZipFile jar = new ZipFile(repository.jar(component.artifact()).toFile())) {
            for (ZipEntry entry : jar.stream().toList()) {
                if (LEGAL.matcher(entry.getName()).matches() && !entry.getName().endsWith(".class")) {
                    String name = entry.getName().replaceFirst("^META-INF/", "");
                    byte[] text = jar.getInputStream(entry).readAllBytes();
                    if (texts.put(name, text) != null) {
                        throw new IllegalStateException(component + " carries two files " + name);
                    }
                }
            }
        }
        return texts;
    }

    private void declared(Component component, SortedMap<String, byte[]> texts) throws IOException {
        int before = texts.size();
        for (String licence : component.licences()) {
            Path text = kept.resolve(licence + ".txt");
            if (Files.exists(text)) {
                texts.put("LICENSE-" + licence + ".txt", Files.readAllBytes(text));
            }
        }
        if (texts.size() == before) {
            throw new IllegalStateException(component + " carries no licence text and declares " + component.licences()
                    + ": put its text into " + kept.resolve(component.name()));
        }
    }

    private static List<Path> files(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
