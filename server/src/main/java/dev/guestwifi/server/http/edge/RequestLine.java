package dev.guestwifi.server.http.edge;

import dev.guestwifi.server.generated.contract.ProblemCode;
import dev.guestwifi.server.problem.ProblemException;

/** The first line of a request (RFC 9112, 3), its three parts as they were sent. */
record RequestLine(String method, String target, String version) {
    /** @throws ProblemException if the line is not method, target and version, a single space between them */
    static RequestLine parse(String line) {
        int methodEnd = ByteSet.TOKEN.skip(line, 0);
        int targetEnd = ByteSet.VISIBLE.skip(line, Math.min(methodEnd + 1, line.length()));
        String version = line.substring(Math.min(targetEnd + 1, line.length()));
        boolean isLine = isSpace(line, methodEnd)
                && isSpace(line, targetEnd)
                && methodEnd > 0
                && targetEnd > methodEnd + 1
                && (version.equals(RequestHead.HTTP_1_0) || version.equals(RequestHead.HTTP_1_1));
        if (!isLine) {
            throw ProblemException.of(
                    ProblemCode.MALFORMED_REQUEST, "The request line is not a request line of HTTP/1.1.");
        }
        return new RequestLine(line.substring(0, methodEnd), line.substring(methodEnd + 1, targetEnd), version);
    }

    private static boolean isSpace(String line, int index) {
        return index < line.length() && line.charAt(index) == ' ';
    }
}
