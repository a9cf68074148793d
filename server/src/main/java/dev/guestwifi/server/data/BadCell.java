package dev.guestwifi.server.data;

/** What is wrong with a cell; never the cell itself, which may be personal. */
final class BadCell extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String column;

    BadCell(String column, String reason) {
        // Thrown once a bad row, of which there may be millions: no stack trace.
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
