package dev.guestwifi.server.data;

import dev.guestwifi.server.data.CsvRow.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The header of a file: the positions of its columns.
 *
 * @param places the positions by the names of the columns
 * @param width the number of cells, including those without a name
 */
record Header(Map<String, Place> places, int width) {
    private static final List<Character> SEPARATORS = List.of(';', '\t', '|');

    /**
     * Reads a header, or reports its faults. An unknown name is reported only by its position: if the header is
     * missing, it is personal data.
     *
     * @param faults receives a column and a reason
     * @return null if there are faults
     */
    static @Nullable Header of(
            List<String> names, List<Column> columns, Assumptions assumptions, BiConsumer<String, String> faults) {
        int named = names.size();
        while (named > 1 && names.get(named - 1).isBlank()) {
            named--;
        }
        if (named < names.size()) {
            assumptions.add(Assumption.EMPTY_COLUMN, 1);
        }
        List<String> told = new ArrayList<>();
        Map<String, Place> places = new LinkedHashMap<>();
        for (int i = 0; i < named; i++) {
            String name = fold(names.get(i));
            Column column = columns.stream()
                    .filter(known -> known.name().equals(name))
                    .findFirst()
                    .orElse(null);
            if (column == null) {
                told.add("header");
                faults.accept("header", "name " + (i + 1) + " is not one of " + known(columns));
            } else if (places.putIfAbsent(name, new Place(column, i)) != null) {
                told.add(name);
                faults.accept(name, "is there twice");
            } else if (!name.equals(names.get(i))) {
                assumptions.add(Assumption.HEADER_NAMES, 1);
            }
        }
        for (Column column : columns) {
            if (!places.containsKey(column.name()) && !column.isOptional()) {
                told.add(column.name());
                faults.accept(column.name(), "is missing");
            }
        }
        return told.isEmpty() ? new Header(places, names.size()) : null;
    }

    /** Returns a sentence about a separator other than commas, or null if there is none that is known. */
    static @Nullable String foreignSeparator(String line, List<Column> columns) {
        if (line.replace("\"", "").strip().toLowerCase(Locale.ROOT).startsWith("sep=")) {
            return "begins with a line sep= for spreadsheets: leave it out, and separate the columns with commas";
        }
        for (char separator : SEPARATORS) {
            List<String> names = List.of(line.replace("\"", "").split(Pattern.quote(String.valueOf(separator)), -1));
            long known = names.stream()
                    .filter(name ->
                            columns.stream().anyMatch(column -> column.name().equals(fold(name))))
                    .count();
            if (known >= 2) {
                return "separates its columns with " + inWords(separator) + ": separate them with commas";
            }
        }
        return null;
    }

    private static String inWords(char separator) {
        return switch (separator) {
            case ';' -> "semicolons";
            case '\t' -> "tabs";
            default -> "vertical bars";
        };
    }

    private static String fold(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static String known(List<Column> columns) {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    /** Whether a row has a cell for each column, and nothing beside them. */
    boolean fits(List<String> cells) {
        int size = places.size();
        return (cells.size() == size || cells.size() == width)
                && cells.subList(size, cells.size()).stream().allMatch(String::isBlank);
    }
}
