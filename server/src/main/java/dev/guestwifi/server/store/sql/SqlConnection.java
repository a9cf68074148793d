package dev.guestwifi.server.store.sql;

import dev.guestwifi.server.store.CallBudget.Call;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends statements through one connection, in the time of a call. At level TRACE it logs them, without their parameters. */
record SqlConnection(Connection jdbc, Dialect dialect, Call call) {
    private static final Logger LOG = LoggerFactory.getLogger(SqlConnection.class);

    /** Makes a value of the current row. */
    interface RowMapper<T> {
        T map(ResultRow row) throws SQLException;
    }

    /** Takes the current row. */
    interface RowSink {
        void accept(ResultRow row) throws SQLException;
    }

    <T> List<T> list(String sql, RowMapper<T> mapper, @Nullable Object... parameters) throws SQLException {
        List<T> rows = new ArrayList<>();
        each(sql, row -> rows.add(mapper.map(row)), parameters);
        return rows;
    }

    <T> Optional<T> first(String sql, RowMapper<T> mapper, @Nullable Object... parameters) throws SQLException {
        return list(sql, mapper, parameters).stream().findFirst();
    }

    boolean exists(String sql, @Nullable Object... parameters) throws SQLException {
        return !list(sql, row -> true, parameters).isEmpty();
    }

    void each(String sql, RowSink sink, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(sql, parameters)) {
            statement.setFetchSize(1000);
            try (ResultSet result = statement.executeQuery()) {
                ResultRow row = new ResultRow(result, dialect);
                while (result.next()) {
                    sink.accept(row);
                }
            }
        }
    }

    /** Returns how many rows were changed. */
    int update(String sql, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(sql, parameters)) {
            return statement.executeUpdate();
        }
    }

    /** Makes what is sent next end in that time. */
    void limit() throws SQLException {
        if (call != Call.UNLIMITED) {
            int left = call.millisLeft();
            if (left <= 0) {
                throw new SQLTimeoutException("The time of the call is over");
            }
            dialect.limit(jdbc, left);
        }
    }

    PreparedStatement prepare(String sql, @Nullable Object... parameters) throws SQLException {
        LOG.trace("{}", sql);
        limit();
        PreparedStatement statement = jdbc.prepareStatement(sql);
        try {
            bind(statement, parameters);
            return statement;
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }

    void bind(PreparedStatement statement, @Nullable Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            Object value = parameters[i];
            if (value instanceof Instant instant) {
                // PostgreSQL would round what is more precise.
                value = dialect.parameter(instant.truncatedTo(ChronoUnit.MICROS));
            } else if (value instanceof LocalDate day) {
                value = dialect.parameter(day);
            }
            statement.setObject(i + 1, value);
        }
    }
}
