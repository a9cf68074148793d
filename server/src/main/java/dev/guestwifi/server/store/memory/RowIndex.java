package dev.guestwifi.server.store.memory;

import java.time.Instant;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The positions of packed rows, in the order of lists: three columns, 24 bytes per row.
 *
 * @param createdAt microseconds since 1970
 * @param positions as {@link Blocks#append} returned them
 */
record RowIndex(long[] createdAt, long[] ids, long[] positions) {
    int size() {
        return ids.length;
    }

    /** The first row that is not before an instant; the number of rows when there is none. */
    int firstNotBefore(Instant instant) {
        long bound = Micros.of(instant);
        int low = 0;
        int high = createdAt.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (createdAt[middle] < bound) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Takes rows in any order, and sorts only if they need it. */
    static final class Builder {
        private long[] createdAt = new long[16];
        private long[] ids = new long[16];
        private long[] positions = new long[16];
        private int size;
        private boolean isSorted = true;

        void add(long micros, long id, long position) {
            if (size == ids.length) {
                int more = size + (size >> 1);
                createdAt = Arrays.copyOf(createdAt, more);
                ids = Arrays.copyOf(ids, more);
                positions = Arrays.copyOf(positions, more);
            }
            createdAt[size] = micros;
            ids[size] = id;
            positions[size] = position;
            isSorted &= size == 0 || compare(size - 1, size) <= 0;
            size++;
        }

        RowIndex build() {
            if (isSorted) {
                return new RowIndex(
                        Arrays.copyOf(createdAt, size), Arrays.copyOf(ids, size), Arrays.copyOf(positions, size));
            }
            int[] order = IntStream.range(0, size)
                    .boxed()
                    .sorted(this::compare)
                    .mapToInt(Integer::intValue)
                    .toArray();
            return new RowIndex(by(order, createdAt), by(order, ids), by(order, positions));
        }

        private int compare(int a, int b) {
            return createdAt[a] != createdAt[b]
                    ? Long.compare(createdAt[a], createdAt[b])
                    : Long.compare(ids[a], ids[b]);
        }

        private static long[] by(int[] order, long[] values) {
            return IntStream.of(order).mapToLong(i -> values[i]).toArray();
        }
    }
}
