package dev.guestwifi.server.store.sql;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What PostgreSQL's error codes mean for operators. */
final class PostgresFailure {
    private static final Set<String> HOPELESS = Set.of("28000", "28P01", "3D000", "42501", "0A000", "08004");

    private PostgresFailure() {}

    static boolean isHopeless(SQLException e) {
        String state = state(e);
        return state != null && HOPELESS.contains(state);
    }

    static String reason(SQLException e) {
        String state = state(e);
        if (state == null) {
            return e instanceof SQLTransientConnectionException ? "no free connection in time" : "no connection";
        }
        return switch (state) {
            case "25006" -> "the database is a read-only standby";
            case "28000", "28P01" -> "the database refuses the user or the password";
            case "3D000" -> "the server has no such database";
            case "42501" -> "the user has no right to do that";
            case "53100" -> "the disk of the database is full";
            case "53300" -> "the database has too many connections";
            case "55P03" -> "a lock was not free in time";
            case "57P03" -> "the database is starting or stopping";
            case "01000" -> "a commit was not confirmed by the standby";
            default -> state.startsWith("08") ? "no connection" : "the database reports error " + state;
        };
    }

    /** The code of the failure; of a pool that has no connection, why it could not open one. */
    private static @Nullable String state(SQLException e) {
        Throwable cause = e.getCause();
        boolean isPools = e instanceof SQLTransientConnectionException;
        return isPools && cause instanceof SQLException inner && inner.getSQLState() != null
                ? inner.getSQLState()
                : e.getSQLState();
    }
}
