package dev.guestwifi.server.data;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** A set of ids, one bit each in blocks: ids are mostly consecutive, and there may be millions. */
final class IdSet {
    private static final int BLOCK_BITS = 10;
    private static final long IN_BLOCK = (1L << BLOCK_BITS) - 1;

    private final Map<Long, BitSet> blocks = new HashMap<>();

    /** Adds an id; returns false if it is already in the set. */
    boolean add(long id) {
        BitSet block = blocks.computeIfAbsent(id >> BLOCK_BITS, number -> new BitSet());
        int bit = (int) (id & IN_BLOCK);
        boolean isNew = !block.get(bit);
        block.set(bit);
        return isNew;
    }

    boolean contains(long id) {
        BitSet block = blocks.get(id >> BLOCK_BITS);
        return block != null && block.get((int) (id & IN_BLOCK));
    }
}
