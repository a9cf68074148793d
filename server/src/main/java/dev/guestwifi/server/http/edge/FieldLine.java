package dev.guestwifi.server.http.edge;

import dev.guestwifi.server.generated.contract.ProblemCode;
import dev.guestwifi.server.problem.ProblemException;
import java.util.Locale;

/**
 * A field of the header or the trailer (RFC 9112, 5).
 *
 * @param name in lower case
 * @param value without white space around it
 */
record FieldLine(String name, String value) {
    /** @throws ProblemException if the line is no field; a folded line is none */
    static FieldLine parse(String line) {
        int colon = ByteSet.TOKEN.skip(line, 0);
        if (colon == 0 || colon == line.length() || line.charAt(colon) != ':') {
            throw malformed();
        }
        int start = ByteSet.WHITE_SPACE.skip(line, colon + 1);
        if (ByteSet.FIELD_TEXT.skip(line, start) != line.length()) {
            throw malformed();
        }
        String value = ByteSet.WHITE_SPACE.strippedFromEnd(line.substring(start));
        return new FieldLine(line.substring(0, colon).toLowerCase(Locale.ROOT), value);
    }

    private static ProblemException malformed() {
        return ProblemException.of(ProblemCode.MALFORMED_REQUEST, "A header field is malformed.");
    }
}
