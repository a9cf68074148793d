package dev.guestwifi.server.store.memory;

import dev.guestwifi.server.model.DateWindow;
import dev.guestwifi.server.model.Page;
import dev.guestwifi.server.model.PageRequest;
import dev.guestwifi.server.model.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An immutable list of rows in the order of lists, packed: two columns to search and one byte string a row, which becomes
 * a record only when a page needs it. A million customers are a handful of arrays to the garbage collector.
 */
final class PackedRows<T extends Row> {
    private final Codec<T> codec;
    private final long teamId;
    private final long[] createdAt;
    private final long[] ids;
    private final long[] positions;
    private final List<byte[]> blocks;

    private PackedRows(
            Codec<T> codec, long teamId, long[] createdAt, long[] ids, long[] positions, List<byte[]> blocks) {
        this.codec = codec;
        this.teamId = teamId;
        this.createdAt = createdAt;
        this.ids = ids;
        this.positions = positions;
        this.blocks = blocks;
    }

    /** A page of the rows inside a window: two binary searches, and the rows of the page. */
    Page<T> page(DateWindow window, PageRequest request) {
        int from = window.from() == null ? 0 : firstNotBefore(window.from());
        int until = window.until() == null ? ids.length : firstNotBefore(window.until());
        int total = Math.max(0, until - from);
        int start = (int) Math.min(total, request.offset());
        int end = Math.min(total, start + request.perPage());
        return new Page<>(
                IntStream.range(from + start, from + end).mapToObj(this::row).toList(), total, request);
    }

    private T row(int index) {
        long position = positions[index];
        PackedReader in = new PackedReader(blocks.get(Blocks.block(position)), Blocks.offset(position));
        return codec.read(in, ids[index], teamId, createdAt[index]);
    }

    private int firstNotBefore(Instant instant) {
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

    /** How rows of a kind are packed. Id, team and time of creation are kept beside the bytes. */
    interface Codec<T> {
        void write(T row, PackedWriter out);

        T read(PackedReader in, long id, long teamId, long createdAtMicros);
    }

    /** Takes rows in any order. */
    static final class Builder<T extends Row> {
        private final Codec<T> codec;
        private final long teamId;
        private final PackedWriter scratch = new PackedWriter();
        private final Blocks blocks = new Blocks();
        private final Column createdAt = new Column();
        private final Column ids = new Column();
        private final Column positions = new Column();
        private boolean isSorted = true;
        private @Nullable Row last;

        Builder(Codec<T> codec, long teamId) {
            this.codec = codec;
            this.teamId = teamId;
        }

        void add(T row) {
            isSorted &= last == null || Row.ORDER.compare(last, row) <= 0;
            last = row;
            codec.write(row, scratch);
            positions.add(blocks.append(scratch));
            createdAt.add(Micros.of(row.createdAt()));
            ids.add(row.id());
        }

        PackedRows<T> build() {
            long[] times = createdAt.toArray();
            long[] keys = ids.toArray();
            long[] places = positions.toArray();
            if (!isSorted) {
                int[] order = IntStream.range(0, keys.length)
                        .boxed()
                        .sorted((a, b) -> times[a] != times[b]
                                ? Long.compare(times[a], times[b])
                                : Long.compare(keys[a], keys[b]))
                        .mapToInt(Integer::intValue)
                        .toArray();
                return new PackedRows<>(
                        codec, teamId, by(order, times), by(order, keys), by(order, places), blocks.toList());
            }
            return new PackedRows<>(codec, teamId, times, keys, places, blocks.toList());
        }

        private static long[] by(int[] order, long[] values) {
            return IntStream.of(order).mapToLong(i -> values[i]).toArray();
        }
    }

    /** Byte strings, one after the other, in blocks that none of them crosses. */
    private static final class Blocks {
        private static final int SHIFT = 20;

        private final List<byte[]> blocks = new ArrayList<>();
        private byte[] current = new byte[0];
        private int used;

        long append(PackedWriter row) {
            if (used + row.size() > current.length) {
                current = new byte[Math.max(1 << SHIFT, row.size())];
                blocks.add(current);
                used = 0;
            }
            long position = ((long) (blocks.size() - 1) << SHIFT) | used;
            used += row.drainTo(current, used);
            return position;
        }

        List<byte[]> toList() {
            if (!blocks.isEmpty()) {
                blocks.set(blocks.size() - 1, Arrays.copyOf(current, used));
            }
            return List.copyOf(blocks);
        }

        static int block(long position) {
            return (int) (position >>> SHIFT);
        }

        static int offset(long position) {
            return (int) (position & ((1 << SHIFT) - 1));
        }
    }

    /** A growing array of longs. */
    private static final class Column {
        private long[] values = new long[16];
        private int size;

        void add(long value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size + (size >> 1));
            }
            values[size++] = value;
        }

        long[] toArray() {
            return Arrays.copyOf(values, size);
        }
    }
}
