package dev.guestwifi.benchmarks.compare;

import java.util.List;
import java.util.Locale;

/** A bar for each server: what a page costs it. Text stays text, and colours follow the reader's light or dark mode. */
final class BarChart {
    private static final int WIDTH = 720;
    private static final int LABELS = 148;
    private static final int BARS = 440;
    private static final int TOP = 64;
    private static final int STEP = 38;
    private static final int BAR = 24;

    private static final String STYLE = """
              <style>
                text { font: 14px system-ui, -apple-system, "Segoe UI", Helvetica, Arial, sans-serif; fill: #1f2328 }
                .title { font-size: 16px; font-weight: 600 }
                .note { font-size: 12px; fill: #59636e }
                .axis { stroke: #d1d9e0 }
                rect { fill: #afb8c1 }
                .ours { fill: #0969da }
                @media (prefers-color-scheme: dark) {
                  text { fill: #f0f6fc }
                  .note { fill: #9198a1 }
                  .axis { stroke: #3d444d }
                  rect { fill: #656c76 }
                  .ours { fill: #4493f8 }
                }
              </style>
            """;

    private BarChart() {}

    /** @param pages one summary for each server */
    static String svg(List<Summary> pages, int rounds) {
        double longest = pages.stream()
                .mapToDouble(page -> page.cpuMicros().median())
                .max()
                .orElse(1);
        int height = TOP + STEP * pages.size() + 28;
        StringBuilder svg = new StringBuilder();
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\">%n"
                .formatted(WIDTH, height));
        svg.append("  <title>Processor time for a new page of 50 customers, by server</title>\n")
                .append(STYLE);
        text(svg, "title", 0, 20, "Processor time for a new page of 50 customers");
        text(svg, "note", 0, 42, "Microseconds per request, less is better; × is the ratio to the floor");
        for (int i = 0; i < pages.size(); i++) {
            Summary page = pages.get(i);
            int y = TOP + STEP * i;
            long length = Math.max(1, Math.round(page.cpuMicros().median() / longest * BARS));
            text(svg, "name", 0, y + 17, page.contender().title());
            String style = page.contender() == Contender.SERVER ? " class=\"ours\"" : "";
            svg.append("  <rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"2\"%s/>%n"
                    .formatted(LABELS, y, length, BAR, style));
            text(svg, "value", LABELS + length + 8, y + 17, value(page));
        }
        svg.append("  <line class=\"axis\" x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/>%n"
                .formatted(LABELS, TOP - 6, LABELS, TOP + STEP * pages.size() - 8));
        String note =
                "Median of %d rounds, 16 connections. Figures depend on the machine; ratios less so.".formatted(rounds);
        text(svg, "note", 0, height - 10, note);
        return svg.append("</svg>\n").toString();
    }

    private static String value(Summary page) {
        String micros = String.format(Locale.ROOT, "%.0f µs", page.cpuMicros().median());
        double ratio = page.ratio().median();
        return Double.isNaN(ratio) ? micros : micros + String.format(Locale.ROOT, " · %.1f×", ratio);
    }

    private static void text(StringBuilder svg, String style, long x, int y, String text) {
        svg.append("  <text class=\"%s\" x=\"%d\" y=\"%d\">%s</text>%n".formatted(style, x, y, text));
    }
}
