package dev.guestwifi.conformance.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

/**
 * Ids of the rows of a team, in no order, each kind of row apart from the others.
 *
 * @param first of venues
 * @param firstVoucher one after it must stay free for vouchers that are made
 * @param step from one to the next
 * @param reach of the ids that are not near the first
 */
record Ids(long first, long firstVoucher, int step, Reach reach) {
    /** The largest number that every JSON parser reads exactly. */
    static final long LARGEST = (1L << 53) - 1;

    private static final int APART = 20_000;
    /** As many digits as an id may have, and room for those that are made. */
    private static final long LARGE_VOUCHER = LARGEST - (1L << 40);

    private static final long BEYOND_INT = 1L << 32;
    private static final long SIGN_OF_INT = 3L << 30;

    enum Reach {
        NONE,
        /** The later half of a kind is beyond the numbers of 32 bits with a sign. */
        BEYOND_INT,
        /** The last of a kind has the largest id there may be, but for vouchers. */
        LARGEST
    }

    /** What ids are for. */
    enum Kind {
        VENUE("venues", 0),
        CUSTOMER("customers", 1),
        VISIT("customer-visits", 2),
        VOUCHER("vouchers", 3);

        private final String list;
        private final int place;

        Kind(String list, int place) {
            this.list = list;
            this.place = place;
        }

        /** The path of the list without its slash, and the name of the file without its end. */
        String list() {
            return list;
        }
    }

    static Ids from(long first) {
        return new Ids(first, first + 3 * APART, 3, Reach.NONE);
    }

    /** Small ones, and others that do not fit into 32 bits. */
    static Ids mixed(long first) {
        return new Ids(first, first + 3 * APART, 1, Reach.BEYOND_INT);
    }

    /** Vouchers whose ids have few digits. */
    static Ids small() {
        return new Ids(900_000, 1, 3, Reach.NONE);
    }

    /** Without gaps. */
    static Ids dense(long first) {
        return new Ids(first, first + 3 * APART, 1, Reach.NONE);
    }

    /** Vouchers that are made get larger ids than these, so theirs end before. */
    static Ids upToLargest() {
        return new Ids(LARGEST - 4 * APART, LARGE_VOUCHER, 3, Reach.LARGEST);
    }

    /** The same on every call. */
    List<Long> of(Kind kind, int count) {
        long start = kind == Kind.VOUCHER ? firstVoucher : first + (long) kind.place * APART;
        List<Long> ids = new ArrayList<>(LongStream.range(0, count)
                .map(index -> start + index * step + (isBeyond(index, count) ? beyond(index) : 0))
                .boxed()
                .toList());
        if (reach == Reach.LARGEST && kind != Kind.VOUCHER && count > 0) {
            ids.set(count - 1, LARGEST);
        }
        Collections.shuffle(ids, new Random(kind.place));
        return ids;
    }

    /** What is added to a small id: 2^32 is lost where ids are cut to 32 bits, and 3·2^30 changes their sign there. */
    private static long beyond(long index) {
        return index % 2 == 0 ? BEYOND_INT : SIGN_OF_INT;
    }

    private boolean isBeyond(long index, int count) {
        return reach == Reach.BEYOND_INT && index >= count / 2;
    }
}
