package dev.guestwifi.server.store.sql;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyManager;

/** Rows in the text format of COPY, sent when there are many. */
final class CopyBuffer {
    private static final int CHARACTERS = 1 << 20;

    private final CopyManager manager;
    private final String command;
    private final StringBuilder rows = new StringBuilder(CHARACTERS + CHARACTERS / 4);

    CopyBuffer(CopyManager manager, String command) {
        this.manager = manager;
        this.command = command;
    }

    void add(@Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                rows.append('\t');
            }
            append(values[i]);
        }
        rows.append('\n');
        if (rows.length() >= CHARACTERS) {
            flush();
        }
    }

    void flush() throws SQLException {
        if (rows.length() == 0) {
            return;
        }
        try {
            manager.copyIn(command, new ByteArrayInputStream(rows.toString().getBytes(UTF_8)));
        } catch (IOException e) {
            throw new SQLException("The connection broke", "08006", e);
        }
        rows.setLength(0);
    }

    private void append(@Nullable Object value) {
        if (value == null) {
            rows.append("\\N");
        } else if (value instanceof String text) {
            appendEscaped(text);
        } else if (value instanceof Instant instant) {
            appendTime(instant);
        } else {
            rows.append(value);
        }
    }

    private void appendEscaped(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> rows.append("\\\\");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                case '\t' -> rows.append("\\t");
                default -> rows.append(c);
            }
        }
    }

    /** Year 0 is 1 BC. */
    private void appendTime(Instant instant) {
        if (instant.atOffset(ZoneOffset.UTC).get(ChronoField.YEAR) < 1) {
            DateTimeFormatter format = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z BC'");
            rows.append(format.format(instant.atOffset(ZoneOffset.UTC)));
        } else {
            rows.append(instant);
        }
    }
}
