package dev.guestwifi.server.data;

/** The reason why a cell is invalid; never its value, which may be personal. */
final class BadCell extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String column;

    BadCell(String column, String reason) {
        // There may be millions of invalid rows: no stack trace.
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
