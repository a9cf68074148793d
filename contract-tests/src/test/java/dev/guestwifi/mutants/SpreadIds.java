package dev.guestwifi.mutants;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Callers see other ids of rows than the server has: larger ones, with gaps, in the same order. */
final class SpreadIds implements Change {
    private static final long FACTOR = 1000;
    private static final long OFFSET = 7_000_000_007L;
    private static final long MAX_ID = (1L << 53) - 1;
    /** Other ids would make the body longer or shorter, and so decide whether it is too long. */
    private static final int LARGE = 60_000;

    private static final long UNKNOWN = 999_999_999_999L;
    private static final Pattern VENUE =
            Pattern.compile("(?U)^(venue_id=)\\s*(?=[0-9]{1,19}\\s*$)0*([1-9][0-9]{0,15})\\s*$");
    private static final Pattern VOUCHER = Pattern.compile("^(/v(?:o|%6F)uchers/)([1-9][0-9]{0,15})$");

    @Override
    public Reply response(Request request, Upstream server) throws IOException {
        Request inner = request.is("DELETE")
                ? request.path(VOUCHER.matcher(request.path()).replaceAll(SpreadIds::inner))
                : request;
        inner = request.isCreate() && request.body().length < LARGE
                ? inner.pairs(inner.pairs().map(SpreadIds::inner))
                : inner;
        return server.send(inner).rows(SpreadIds::spread);
    }

    /** White space around the number is none of the server's, and it may be encoded; what is out of range stays so. */
    private static String inner(String pair) {
        Matcher venue = VENUE.matcher(Request.decoded(pair));
        return venue.matches() && Long.parseLong(venue.group(2)) <= MAX_ID ? inner(venue.toMatchResult()) : pair;
    }

    private static String inner(MatchResult match) {
        long outer = Long.parseLong(match.group(2));
        boolean isKnown = outer > OFFSET && (outer - OFFSET) % FACTOR == 0;
        return match.group(1) + (isKnown ? (outer - OFFSET) / FACTOR : UNKNOWN);
    }

    private static void spread(ObjectNode row) {
        for (String name : List.of("id", "venue_id", "customer_id")) {
            if (row.hasNonNull(name)) {
                row.put(name, row.path(name).asLong() * FACTOR + OFFSET);
            }
        }
    }
}
