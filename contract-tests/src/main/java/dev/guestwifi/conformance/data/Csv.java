package dev.guestwifi.conformance.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Writes files as RFC 4180 has them, with the line breaks of Unix or those of the RFC. */
final class Csv {
    private static final String SPECIAL = ",\"\r\n";

    private Csv() {}

    /** @param rows a missing value is an empty cell */
    static void write(Path file, List<String> columns, List<Map<String, Object>> rows) throws IOException {
        Files.writeString(file, text(columns, rows, "\n"), UTF_8);
    }

    /** The same with a byte-order mark, and line breaks as Windows has them. */
    static void writeLikeWindows(Path file, List<String> columns, List<Map<String, Object>> rows) throws IOException {
        Files.writeString(file, "\uFEFF" + text(columns, rows, "\r\n"), UTF_8);
    }

    private static String text(List<String> columns, List<Map<String, Object>> rows, String lineBreak) {
        StringBuilder text = new StringBuilder(String.join(",", columns)).append(lineBreak);
        for (Map<String, Object> row : rows) {
            String separator = "";
            for (String column : columns) {
                text.append(separator);
                append(text, String.valueOf(row.getOrDefault(column, "")));
                separator = ",";
            }
            text.append(lineBreak);
        }
        return text.toString();
    }

    private static void append(StringBuilder text, String cell) {
        boolean isPlain = cell.chars().noneMatch(c -> SPECIAL.indexOf(c) >= 0) && cell.equals(cell.strip());
        if (isPlain) {
            text.append(cell);
        } else {
            text.append('"').append(cell.replace("\"", "\"\"")).append('"');
        }
    }
}
