package dev.guestwifi.server.data;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The cells of a row by column; an empty cell is null. Each getter returns a valid value or throws {@link BadCell}. */
final class CsvRow {
    private final List<String> cells;
    private final Map<String, Place> places;
    private final Consumer<Assumption> assumptions;

    /** The position of a column in a file. */
    record Place(Column column, int index) {}

    /**
     * @param places the positions by the names of the columns
     * @param assumptions receives what is assumed about cells
     */
    CsvRow(List<String> cells, Map<String, Place> places, Consumer<Assumption> assumptions) {
        this.cells = cells;
        this.places = places;
        this.assumptions = assumptions;
    }

    /** All invalid cells of the row. */
    List<BadCell> badCells() {
        List<BadCell> bad = new ArrayList<>();
        for (Place place : places.values()) {
            String fault = place.column().fault(cells.get(place.index()));
            if (fault != null) {
                bad.add(new BadCell(place.column().name(), fault));
            }
        }
        return bad;
    }

    /** The cell, or null if it is empty or the file does without the column. */
    @Nullable
    String text(String name) {
        Place place = places.get(name);
        if (place == null) {
            return null;
        }
        String cell = cells.get(place.index());
        String fault = place.column().fault(cell);
        if (fault != null) {
            throw new BadCell(name, fault);
        }
        return cell.isEmpty() ? null : cell;
    }

    /** The cell of a required column. */
    String needed(String name) {
        return Objects.requireNonNull(text(name), name);
    }

    long id(String name) {
        return Long.parseLong(needed(name));
    }

    @Nullable
    Long optionalId(String name) {
        String text = text(name);
        return text == null ? null : Long.valueOf(text);
    }

    int integer(String name) {
        return Integer.parseInt(needed(name));
    }

    BigDecimal decimal(String name) {
        return new BigDecimal(needed(name));
    }

    boolean flag(String name) {
        String text = needed(name);
        boolean flag = Boolean.parseBoolean(text);
        if (!text.equals(Boolean.toString(flag))) {
            assumptions.accept(Assumption.FLAG_CASE);
        }
        return flag;
    }

    Instant time(String name) {
        return Objects.requireNonNull(instant(needed(name)));
    }

    @Nullable
    Instant optionalTime(String name) {
        String text = text(name);
        return text == null ? null : instant(text);
    }

    private @Nullable Instant instant(String text) {
        Instant usual = UtcTime.parse(text);
        if (usual != null) {
            return usual;
        }
        assumptions.accept(Assumption.TIME_FORM);
        return UtcTime.parseOffset(text);
    }
}
