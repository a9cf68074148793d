package dev.guestwifi.server.store.sql;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The current row of a result. Columns count from 1. */
record ResultRow(ResultSet result, Dialect dialect) {
    long id(int column) throws SQLException {
        return result.getLong(column);
    }

    int number(int column) throws SQLException {
        return result.getInt(column);
    }

    boolean flag(int column) throws SQLException {
        return result.getBoolean(column);
    }

    @Nullable
    Long idOrNull(int column) throws SQLException {
        long value = result.getLong(column);
        return result.wasNull() ? null : value;
    }

    String text(int column) throws SQLException {
        return required(result.getString(column));
    }

    @Nullable
    String textOrNull(int column) throws SQLException {
        return result.getString(column);
    }

    BigDecimal decimal(int column) throws SQLException {
        return required(result.getBigDecimal(column));
    }

    byte[] bytes(int column) throws SQLException {
        return required(result.getBytes(column));
    }

    Instant instant(int column) throws SQLException {
        return required(dialect.instant(result, column));
    }

    @Nullable
    Instant instantOrNull(int column) throws SQLException {
        return dialect.instant(result, column);
    }

    private static <T> T required(@Nullable T value) throws SQLException {
        if (value == null) {
            throw new SQLException("A column that must have a value has none");
        }
        return value;
    }
}
