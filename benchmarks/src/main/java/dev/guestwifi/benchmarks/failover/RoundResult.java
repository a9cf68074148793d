package dev.guestwifi.benchmarks.failover;

import java.util.List;
import java.util.Locale;

/**
 * A line of the table of results.
 *
 * @param acknowledged vouchers whose creation was confirmed in this round
 * @param unknown vouchers without a final response
 * @param present of these, the ones that exist
 * @param lost vouchers of this and earlier rounds that were acknowledged and are not there
 * @param faults what else is wrong; empty if nothing is
 * @param gapMillis the longest time without an acknowledgement
 * @param wholeMillis from the fault until every node worked again
 * @param note figures of this kind alone; empty for none
 */
record RoundResult(
        String kind,
        int round,
        int acknowledged,
        int unknown,
        int present,
        int lost,
        List<String> faults,
        long gapMillis,
        long wholeMillis,
        String note) {
    static final String HEADER =
            "kind\tround\tacknowledged\tunknown\tpresent\tlost\tfaults\tgap_ms\twhole_ms\tdetails\tnote";

    boolean isGood() {
        return lost == 0 && faults.isEmpty();
    }

    String line() {
        return String.join(
                "\t",
                kind,
                "" + round,
                "" + acknowledged,
                "" + unknown,
                "" + present,
                "" + lost,
                "" + faults.size(),
                "" + gapMillis,
                "" + wholeMillis,
                String.join("; ", faults),
                note);
    }

    /** A result with what a verification found. */
    static RoundResult of(String kind, int round, Verification verification, Timing timing, String note) {
        return new RoundResult(
                kind,
                round,
                timing.acknowledged(),
                verification.unknown(),
                verification.present(),
                verification.lost(),
                List.copyOf(verification.faults()),
                timing.gapMillis(),
                timing.wholeMillis(),
                note);
    }

    /** The same under the name of the control. */
    RoundResult asControl() {
        return new RoundResult(
                kind + " (control)", round, acknowledged, unknown, present, lost, faults, gapMillis, wholeMillis, note);
    }

    static RoundResult parse(String line) {
        String[] cells = line.split("\t", -1);
        return new RoundResult(
                cells[0],
                Integer.parseInt(cells[1]),
                Integer.parseInt(cells[2]),
                Integer.parseInt(cells[3]),
                Integer.parseInt(cells[4]),
                Integer.parseInt(cells[5]),
                cells[9].isEmpty() ? List.of() : List.of(cells[9].split("; ", -1)),
                Long.parseLong(cells[7]),
                Long.parseLong(cells[8]),
                cells[10]);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s %d: %d acknowledged, %d unknown (%d there), %d lost, gap %.1f s, whole after %.1f s%s%s",
                kind,
                round,
                acknowledged,
                unknown,
                present,
                lost,
                gapMillis / 1000.0,
                wholeMillis / 1000.0,
                note.isEmpty() ? "" : ", " + note,
                faults.isEmpty() ? "" : ", WRONG: " + String.join("; ", faults));
    }
}
