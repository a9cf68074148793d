package dev.guestwifi.server.data;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The cells of one row by column; an empty cell is null. */
final class CsvRow {
    private static final long MAX_ID = (1L << 53) - 1;
    private static final int MAX_TEXT = 4096;
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,16}");
    private static final Pattern TIME =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?Z");

    private final List<String> cells;
    private final Map<String, Integer> header;

    CsvRow(List<String> cells, Map<String, Integer> header) {
        this.cells = cells;
        this.header = header;
    }

    int size() {
        return cells.size();
    }

    @Nullable
    String text(String column) {
        String cell = cells.get(Objects.requireNonNull(header.get(column)));
        if (cell.length() > MAX_TEXT && cell.codePointCount(0, cell.length()) > MAX_TEXT) {
            throw new BadCell(column, "has over " + MAX_TEXT + " characters");
        }
        return cell.isEmpty() ? null : cell;
    }

    String needed(String column) {
        String text = text(column);
        if (text == null) {
            throw new BadCell(column, "must not be empty");
        }
        return text;
    }

    String matching(String column, Pattern pattern, String reason) {
        String text = needed(column);
        if (!pattern.matcher(text).matches()) {
            throw new BadCell(column, reason);
        }
        return text;
    }

    long id(String column) {
        return number(column, 1, MAX_ID);
    }

    @Nullable
    Long optionalId(String column) {
        return text(column) == null ? null : Long.valueOf(id(column));
    }

    int integer(String column, int minimum, int maximum) {
        return (int) number(column, minimum, maximum);
    }

    boolean flag(String column) {
        return switch (needed(column)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new BadCell(column, "must be true or false");
        };
    }

    Instant time(String column) {
        Instant time = optionalTime(column);
        if (time == null) {
            throw new BadCell(column, "must not be empty");
        }
        return time;
    }

    @Nullable
    Instant optionalTime(String column) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        if (TIME.matcher(text).matches()) {
            try {
                return Instant.parse(text);
            } catch (DateTimeParseException e) {
                // Told below.
            }
        }
        throw new BadCell(column, "must be a time like 2025-08-22T03:10:12.000000Z");
    }

    private long number(String column, long minimum, long maximum) {
        String text = needed(column);
        if (!DIGITS.matcher(text).matches()) {
            throw new BadCell(column, "must be a whole number");
        }
        long number = Long.parseLong(text);
        if (number < minimum || number > maximum) {
            throw new BadCell(column, "must be from " + minimum + " to " + maximum);
        }
        return number;
    }

    /** What is wrong with a cell; never the cell itself, which may be personal. */
    static final class BadCell extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final String column;

        BadCell(String column, String reason) {
            super(reason, null, false, false);
            this.column = column;
        }

        String column() {
            return column;
        }

        String reason() {
            return String.valueOf(getMessage());
        }
    }
}
