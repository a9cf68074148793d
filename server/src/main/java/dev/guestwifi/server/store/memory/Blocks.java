package dev.guestwifi.server.store.memory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Byte strings in blocks; no string crosses the end of a block. */
final class Blocks {
    /**
     * At most 256 KB per block: G1 gives an array of half a region (512 KB or more) whole regions and wastes the rest
     * of the last one, which was half the memory with blocks of 1 MB.
     */
    private static final int SHIFT = 18;

    /** The first block; the next ones double, so that a thousand small teams stay small. */
    private static final int FIRST = 1 << 10;

    private final List<byte[]> blocks = new ArrayList<>();
    private byte[] current = new byte[0];
    private int used;

    /** Appends what was written, and returns its position. */
    long append(PackedWriter row) {
        if (used + row.size() > current.length) {
            int next = Math.min(1 << SHIFT, Math.max(FIRST, current.length * 2));
            current = new byte[Math.max(next, row.size())];
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
