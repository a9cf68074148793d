package dev.guestwifi.server.data;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The cells of one row by column; an empty cell is null. */
final class CsvRow {
    private static final long MAX_ID = (1L << 53) - 1;
    private static final int MAX_TEXT = 4096;
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");

    private final List<String> cells;
    private final Map<Column, Integer> cellOf;

    /** @param cellOf which cell is a column's own */
    CsvRow(List<String> cells, Map<Column, Integer> cellOf) {
        this.cells = cells;
        this.cellOf = cellOf;
    }

    @Nullable
    String text(Column column) {
        String cell = cells.get(Objects.requireNonNull(cellOf.get(column)));
        if (cell.length() > MAX_TEXT && cell.codePointCount(0, cell.length()) > MAX_TEXT) {
            throw new BadCell(column, "must have at most " + MAX_TEXT + " characters");
        }
        return cell.isEmpty() ? null : cell;
    }

    boolean isNull(Column column) {
        return text(column) == null;
    }

    String needed(Column column) {
        String text = text(column);
        if (text == null) {
            throw new BadCell(column, "must not be empty");
        }
        return text;
    }

    String matching(Column column, Pattern pattern, String reason) {
        String text = needed(column);
        if (!pattern.matcher(text).matches()) {
            throw new BadCell(column, reason);
        }
        return text;
    }

    long id(Column column) {
        return number(column, 1, MAX_ID);
    }

    @Nullable
    Long optionalId(Column column) {
        return isNull(column) ? null : Long.valueOf(id(column));
    }

    int integer(Column column, int minimum, int maximum) {
        return (int) number(column, minimum, maximum);
    }

    boolean flag(Column column) {
        return switch (needed(column)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new BadCell(column, "must be true or false");
        };
    }

    Instant time(Column column) {
        Instant time = UtcTime.parse(needed(column));
        if (time == null) {
            throw new BadCell(column, "must be a time like 2025-08-22T03:10:12.000000Z");
        }
        return time;
    }

    @Nullable
    Instant optionalTime(Column column) {
        return isNull(column) ? null : time(column);
    }

    private long number(Column column, long minimum, long maximum) {
        String text = needed(column);
        long number = DIGITS.matcher(text).matches() ? Long.parseLong(text) : -1;
        if (number < minimum || number > maximum) {
            throw new BadCell(column, "must be a whole number from " + minimum + " to " + maximum);
        }
        return number;
    }
}
