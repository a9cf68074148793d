package dev.guestwifi.conformance.report;

import dev.guestwifi.conformance.known.Assessment.Standing;
import dev.guestwifi.conformance.result.Outcome;
import dev.guestwifi.conformance.text.XmlText;

/** The result of a run as a small picture for a README. */
final class Badge {
    private static final String LABEL = "Guest WiFi API";
    private static final String GREEN = "#1a6b3a";
    private static final String AMBER = "#7a5200";
    private static final String RED = "#a5231b";
    /** Of a character of 11 px; the font of the reader varies, so the text is stretched to fit. */
    private static final double WIDTH = 6.4;

    private static final int PADDING = 6;
    private static final int HEIGHT = 20;

    private final Report report;
    private final XmlText xml = new XmlText();

    private Badge(Report report) {
        this.report = report;
    }

    static String of(Report report) {
        Badge badge = new Badge(report);
        badge.write();
        return badge.xml.document();
    }

    private String message() {
        long failed = report.unknownFailures().size();
        long known = report.assessment().count(Standing.KNOWN);
        if (failed > 0) {
            return failed + (failed == 1 ? " law" : " laws") + " violated";
        }
        if (report.exitCode() == 1) {
            return "known failures are stale";
        }
        if (report.exitCode() != 0) {
            return "inconclusive";
        }
        return known == 0 ? "conforms" : "conforms, " + known + (known == 1 ? " known failure" : " known failures");
    }

    private String colour() {
        return switch (report.exitCode()) {
            case 0 -> report.with(Outcome.FAILED).isEmpty() ? GREEN : AMBER;
            case 1 -> RED;
            default -> AMBER;
        };
    }

    private static int width(String text) {
        return (int) Math.round(text.length() * WIDTH) + 2 * PADDING;
    }

    private void write() {
        String message = message();
        int left = width(LABEL);
        int right = width(message);
        xml.start("svg");
        xml.attribute("xmlns", "http://www.w3.org/2000/svg");
        xml.attribute("width", left + right);
        xml.attribute("height", HEIGHT);
        xml.attribute("role", "img");
        xml.attribute("aria-label", LABEL + ": " + message);
        xml.start("title");
        xml.text(LABEL + ": " + message);
        xml.end();
        part(0, left, "#333e48", LABEL);
        part(left, right, colour(), message);
        xml.end();
    }

    private void part(int x, int width, String colour, String text) {
        xml.start("rect");
        xml.attribute("x", x);
        xml.attribute("width", width);
        xml.attribute("height", HEIGHT);
        xml.attribute("fill", colour);
        xml.end();
        xml.start("text");
        xml.attribute("x", x + PADDING);
        xml.attribute("y", 14);
        xml.attribute("fill", "#fff");
        xml.attribute("font-family", "Verdana,DejaVu Sans,sans-serif");
        xml.attribute("font-size", 11);
        xml.attribute("textLength", width - 2 * PADDING);
        xml.text(text);
        xml.end();
    }
}
