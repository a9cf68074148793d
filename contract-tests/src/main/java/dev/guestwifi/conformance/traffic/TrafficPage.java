package dev.guestwifi.conformance.traffic;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import dev.guestwifi.conformance.contract.ContractReference;
import dev.guestwifi.conformance.text.Printable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The report as one HTML file that loads nothing. */
final class TrafficPage {
    private static final String STYLE = "/dev/guestwifi/conformance/report/style.css";

    private final TrafficReport report;

    private TrafficPage(TrafficReport report) {
        this.report = report;
    }

    static String of(TrafficReport report) {
        return Mustache.compiler()
                .withEscaper(text -> Escapers.HTML.escape(Printable.html(text)))
                .compile(resource("traffic.mustache"))
                .execute(new TrafficPage(report));
    }

    private static String resource(String name) {
        try (InputStream bytes = Objects.requireNonNull(TrafficPage.class.getResourceAsStream(name), name)) {
            return new String(bytes.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    String style() {
        return resource(STYLE);
    }

    /** The CSS class. */
    String conclusion() {
        return switch (report.exitCode()) {
            case 0 -> "conforms";
            case 1 -> "violates";
            default -> "inconclusive";
        };
    }

    String headline() {
        String line = report.headline();
        return Character.toUpperCase(line.charAt(0)) + line.substring(1);
    }

    String file() {
        return report.file();
    }

    List<View> faults() {
        return report.groups().stream().map(View::of).toList();
    }

    record View(String rule, String place, String shape, String operation, long exchanges, String entries) {
        static View of(TrafficReport.Group group) {
            return new View(
                    group.fault().rule(),
                    ContractReference.readable(group.fault().section()),
                    group.fault().shape(),
                    group.operation(),
                    group.exchanges(),
                    group.entries().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
    }
}
