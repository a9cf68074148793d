package dev.guestwifi.server.data;

import dev.guestwifi.server.contract.Field;
import dev.guestwifi.server.contract.LinearPattern;
import dev.guestwifi.server.contract.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a data file.
 *
 * @param isNullable whether a cell may be empty
 * @param isOptional whether a file may do without the column: then all its cells are empty
 * @param check returns what is wrong with a cell that is not empty, or null
 */
record Column(String name, boolean isNullable, boolean isOptional, Check check) {
    /** A column that every file has. */
    Column(String name, boolean isNullable, Check check) {
        this(name, isNullable, false, check);
    }

    /** Returns what is wrong with a cell, in words, or null. */
    @FunctionalInterface
    interface Check {
        @Nullable
        String fault(String cell);
    }

    /** The column for a field of the contract. */
    static Column of(Field field) {
        if (field.isTime()) {
            return time(field.name(), field.isNullable());
        }
        if (field.isFlag()) {
            return new Column(field.name(), field.isNullable(), matching("(?i)true|false", "must be true or false"));
        }
        Column column = new Column(field.name(), field.isNullable(), keeping(field.rule()));
        return field.isText() ? column.also(Column::control) : column;
    }

    static Column time(String name, boolean isNullable) {
        return new Column(
                name,
                isNullable,
                cell -> UtcTime.parse(cell) == null && UtcTime.parseOffset(cell) == null
                        ? "must be a time like 2025-08-22T03:10:12.000000Z"
                        : null);
    }

    /** Allows line breaks and tabs, which occur in addresses, but no other control characters. */
    private static @Nullable String control(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            // A surrogate pair is one code point, so it is not reported.
            if (Character.getType(c) == Character.CONTROL && c != '\n' && c != '\r' && c != '\t') {
                return "must not contain a control character";
            }
        }
        return null;
    }

    static Check matching(String pattern, String fault) {
        LinearPattern form = new LinearPattern(pattern);
        return cell -> form.matches(cell) ? null : fault;
    }

    static Check keeping(Rule rule) {
        return cell -> {
            List<Rule.Finding> findings = rule.check(cell);
            return findings.isEmpty() ? null : findings.get(0).detail();
        };
    }

    Column nullable() {
        return new Column(name, true, check);
    }

    /** The same column in files that may do without it. */
    Column optional() {
        return new Column(name, true, true, check);
    }

    Column also(Check other) {
        return new Column(name, isNullable, cell -> {
            String fault = check.fault(cell);
            return fault == null ? other.fault(cell) : fault;
        });
    }

    /** Returns what is wrong with a cell, empty ones included, or null. */
    @Nullable
    String fault(String cell) {
        if (cell.isEmpty()) {
            return isNullable ? null : "must not be empty";
        }
        return check.fault(cell);
    }
}
