package dev.guestwifi.server.data;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Finds the first invalid cell of a file that is not valid CSV. The CSV reader fails only where it cannot continue,
 * which may be megabytes after a missing quotation mark.
 *
 * @param line the line on which the cell begins, from 1
 * @param isTooLong whether the cell is too long; otherwise there is a quotation mark too few or too many
 */
record BrokenQuotes(long line, boolean isTooLong) {
    static final String QUOTES = "is not valid CSV from this row on: a quotation mark is missing, or one too many";

    private enum State {
        START,
        PLAIN,
        QUOTED,
        CLOSED
    }

    /** The fault as a sentence. */
    String fault(int mostCharacters) {
        return isTooLong
                ? "has a cell of more than " + mostCharacters + " characters, which begins in this row; if it should be"
                        + " shorter, its closing quotation mark is missing"
                : QUOTES;
    }

    /**
     * @param text the text of the file, from its start
     * @param mostCharacters the maximum length of a cell
     * @return null if all cells are valid
     */
    static @Nullable BrokenQuotes find(Reader text, int mostCharacters) throws IOException {
        State state = State.START;
        long line = 1;
        long cellLine = 1;
        long length = 0;
        boolean isAfterReturn = false;
        for (int c = text.read(); c >= 0; c = text.read()) {
            if (state == State.START) {
                cellLine = line;
                length = 0;
            }
            boolean isBreak = c == '\r' || (c == '\n' && !isAfterReturn);
            line += isBreak ? 1 : 0;
            isAfterReturn = c == '\r';
            boolean isEnd = c == ',' || c == '\n' || c == '\r';
            switch (state) {
                case START -> state = c == '"' ? State.QUOTED : isEnd ? State.START : State.PLAIN;
                case PLAIN -> state = isEnd ? State.START : State.PLAIN;
                case QUOTED -> state = c == '"' ? State.CLOSED : State.QUOTED;
                case CLOSED -> {
                    if (c != '"' && !isEnd) {
                        return new BrokenQuotes(cellLine, false);
                    }
                    state = c == '"' ? State.QUOTED : State.START;
                }
            }
            if (++length > mostCharacters) {
                return new BrokenQuotes(cellLine, true);
            }
        }
        return state == State.QUOTED ? new BrokenQuotes(cellLine, false) : null;
    }
}
