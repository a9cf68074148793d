package dev.guestwifi.server.http.edge;

import dev.guestwifi.server.generated.contract.ProblemCode;
import dev.guestwifi.server.problem.ProblemException;

/**
 * The line before the data of a chunk (RFC 9112, 7.1 and 7.1.1).
 *
 * @param bytes how many follow
 * @param padding how many bytes the line has beyond what the size needs
 */
record ChunkSize(long bytes, int padding) {
    private static final int MAX_DIGITS = 8;
    private static final ByteSet QUOTED = ByteSet.FIELD_TEXT;

    /** @throws ProblemException if the line is no size with well-formed extensions */
    static ChunkSize parse(String line) {
        int end = ByteSet.HEX.skip(line, 0);
        int start = 0;
        while (start < end - 1 && line.charAt(start) == '0') {
            start++;
        }
        if (end == 0 || end - start > MAX_DIGITS) {
            throw malformed();
        }
        checkExtensions(line, end);
        return new ChunkSize(Long.parseLong(line.substring(start, end), 16), line.length() - (end - start));
    }

    private static void checkExtensions(String line, int start) {
        int index = start;
        while (index < line.length()) {
            int semicolon = ByteSet.WHITE_SPACE.skip(line, index);
            int name = ByteSet.WHITE_SPACE.skip(line, after(line, semicolon, ';'));
            int nameEnd = ByteSet.TOKEN.skip(line, name);
            if (nameEnd == name) {
                throw malformed();
            }
            int equals = ByteSet.WHITE_SPACE.skip(line, nameEnd);
            boolean hasValue = equals < line.length() && line.charAt(equals) == '=';
            index = hasValue ? valueEnd(line, ByteSet.WHITE_SPACE.skip(line, equals + 1)) : nameEnd;
        }
    }

    private static int valueEnd(String line, int start) {
        if (start < line.length() && line.charAt(start) == '"') {
            return quotedEnd(line, start + 1);
        }
        int end = ByteSet.TOKEN.skip(line, start);
        if (end == start) {
            throw malformed();
        }
        return end;
    }

    private static int quotedEnd(String line, int start) {
        int index = start;
        while (index < line.length() && line.charAt(index) != '"') {
            index += line.charAt(index) == '\\' ? 1 : 0;
            if (index == line.length() || !QUOTED.has(line.charAt(index))) {
                throw malformed();
            }
            index++;
        }
        return after(line, index, '"');
    }

    private static int after(String line, int index, char expected) {
        if (index >= line.length() || line.charAt(index) != expected) {
            throw malformed();
        }
        return index + 1;
    }

    static ProblemException malformed() {
        return ProblemException.of(ProblemCode.MALFORMED_REQUEST, "The chunks of the body are malformed.");
    }
}
