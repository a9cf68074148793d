package dev.guestwifi.server.store.memory;

import dev.guestwifi.server.model.DateWindow;
import dev.guestwifi.server.model.Page;
import dev.guestwifi.server.model.PageRequest;
import dev.guestwifi.server.model.Row;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An immutable, packed list of rows in the order of lists: a searchable index, and a byte string per row, which becomes
 * a record only when a page needs it. A million customers are only a few hundred arrays for the garbage collector.
 */
final class PackedRows<T extends Row> {
    private final Codec<T> codec;
    private final long teamId;
    private final RowIndex index;
    private final List<byte[]> blocks;
    private final List<String> shared;

    private PackedRows(Codec<T> codec, long teamId, RowIndex index, List<byte[]> blocks, List<String> shared) {
        this.codec = codec;
        this.teamId = teamId;
        this.index = index;
        this.blocks = blocks;
        this.shared = shared;
    }

    /** A page of the rows inside a window: two binary searches, and the rows of the page. */
    Page<T> page(DateWindow window, PageRequest request) {
        int from = window.from() == null ? 0 : index.firstNotBefore(window.from());
        int until = window.until() == null ? index.size() : index.firstNotBefore(window.until());
        int total = Math.max(0, until - from);
        int start = (int) Math.min(total, request.offset());
        int end = (int) Math.min(total, request.offset() + request.perPage());
        return new Page<>(
                IntStream.range(from + start, from + end).mapToObj(this::row).toList(), total, request);
    }

    private T row(int i) {
        long position = index.positions()[i];
        PackedReader in = new PackedReader(blocks.get(Blocks.block(position)), Blocks.offset(position), shared);
        return codec.read(in, index.ids()[i], teamId, index.createdAt()[i]);
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
        private final PackedWriter writer = new PackedWriter();
        private final Blocks blocks = new Blocks();
        private final RowIndex.Builder index = new RowIndex.Builder();

        Builder(Codec<T> codec, long teamId) {
            this.codec = codec;
            this.teamId = teamId;
        }

        void add(T row) {
            codec.write(row, writer);
            index.add(Micros.of(row.createdAt()), row.id(), blocks.append(writer));
        }

        PackedRows<T> build() {
            return new PackedRows<>(codec, teamId, index.build(), blocks.toList(), writer.shared());
        }
    }
}
