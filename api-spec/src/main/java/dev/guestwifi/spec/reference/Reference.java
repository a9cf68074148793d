package dev.guestwifi.spec.reference;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import dev.guestwifi.spec.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Writes the reference. */
public final class Reference {
    private static final Mustache.Compiler MUSTACHE = Mustache.compiler()
            .emptyStringIsFalse(true)
            .withLoader(name -> new InputStreamReader(open(name + ".mustache"), UTF_8));

    private Reference() {}

    /**
     * @param arguments the contract, the directory of the Java samples, the directory to write into, and the contract
     *     of the admin API, of which only the problems get pages
     */
    public static void main(String[] arguments) throws IOException {
        Document contract = read(Path.of(arguments[0]));
        Page page = Page.of(contract, samples(Path.of(arguments[1])));
        Path directory = Path.of(arguments[2]);
        Path problems = Files.createDirectories(directory.resolve("problems"));
        Files.writeString(
                directory.resolve("index.html"), linked(template("page").execute(page), "admin"));
        Template problemPage = template("problem");
        Map<String, ProblemView> views = new TreeMap<>();
        page.problems().forEach(problem -> views.put(problem.code(), problem));
        ProblemView.all(read(Path.of(arguments[3])), "")
                .forEach(problem -> views.merge(problem.code(), problem, ProblemView::and));
        for (ProblemView problem : views.values()) {
            Files.writeString(
                    problems.resolve(problem.code() + ".html"), linked(problemPage.execute(problem), "../admin"));
        }
        Files.writeString(
                directory.resolve("problems.html"),
                linked(template("problems").execute(Map.of("problems", views.values())), "admin"));
        for (String file : new String[] {"style.css", "copy.js"}) {
            try (InputStream bytes = open(file)) {
                Files.write(directory.resolve(file), bytes.readAllBytes());
            }
        }
    }

    /** What the contract calls the Admin page is one here. */
    private static String linked(String html, String admin) {
        return html.replace("the Admin page", "the <a href=\"" + admin + "\">Admin page</a>");
    }

    private static Document read(Path yaml) throws IOException {
        return new Document(YamlReader.read(yaml));
    }

    private static Map<String, String> samples(Path directory) throws IOException {
        Map<String, String> samples = new TreeMap<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                String name = String.valueOf(file.getFileName());
                samples.put(name.replace(".java", ""), Files.readString(file).stripTrailing());
            }
        }
        return samples;
    }

    private static Template template(String name) throws IOException {
        try (InputStreamReader text = new InputStreamReader(open(name + ".mustache"), UTF_8)) {
            return MUSTACHE.compile(text);
        }
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(Reference.class.getResourceAsStream(name), name);
    }
}
