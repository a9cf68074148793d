package dev.guestwifi.server.store.sql;

import java.sql.SQLException;

/** What SQLite's error codes mean. */
final class SqliteFailure {
    private static final int PRIMARY_CODE = 0xff;
    private static final int BUSY = 5;
    private static final int LOCKED = 6;
    private static final int READ_ONLY = 8;
    private static final int IO_ERROR = 10;
    private static final int CORRUPT = 11;
    private static final int FULL = 13;
    private static final int CANNOT_OPEN = 14;
    private static final int CONSTRAINT = 19;
    private static final int NOT_A_DATABASE = 26;

    private SqliteFailure() {}

    static boolean isConflict(SQLException e) {
        int code = code(e);
        return code == BUSY || code == LOCKED || code == CONSTRAINT;
    }

    static boolean isHopeless(SQLException e) {
        int code = code(e);
        return code == NOT_A_DATABASE || code == CANNOT_OPEN || code == CORRUPT || code == READ_ONLY;
    }

    static String reason(SQLException e) {
        int code = code(e);
        return switch (code) {
            case BUSY, LOCKED -> "another process has locked the file";
            case READ_ONLY -> "the file is read-only";
            case IO_ERROR -> "the file cannot be read or written";
            case FULL -> "the disk is full";
            case CANNOT_OPEN -> "the file cannot be opened";
            case CORRUPT -> "the file is damaged";
            case NOT_A_DATABASE -> "the file is not a SQLite database";
            default -> "SQLite reports error " + code;
        };
    }

    /** The primary code of the failure; of a pool that has no connection, of why it could not open one. */
    private static int code(SQLException e) {
        int code = e.getErrorCode() == 0 && e.getCause() instanceof SQLException cause
                ? cause.getErrorCode()
                : e.getErrorCode();
        return code & PRIMARY_CODE;
    }
}
