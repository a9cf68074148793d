package dev.guestwifi.server.http.edge;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Bytes that come one after another. The memory follows what has come, never what was announced. */
final class GrowingBytes {
    private static final int SMALL = 256;
    private static final byte[] NONE = {};

    private byte[] bytes = NONE;
    private int size;

    int size() {
        return size;
    }

    byte at(int index) {
        return bytes[index];
    }

    void add(byte next) {
        makeRoom(1);
        bytes[size++] = next;
    }

    /** Takes a number of bytes that the input has. */
    void add(ByteBuffer input, int length) {
        makeRoom(length);
        input.get(bytes, size, length);
        size += length;
    }

    private void makeRoom(int length) {
        if (bytes.length - size < length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + length, Math.max(SMALL, 2 * bytes.length)));
        }
    }

    byte[] copy() {
        return Arrays.copyOf(bytes, size);
    }

    /** Starts anew; the array is given up, so that an idle connection keeps little, and no key at all. */
    void clear() {
        size = 0;
        bytes = NONE;
    }

    /** Starts anew and keeps the array for bytes that follow at once. */
    void rewind() {
        size = 0;
    }
}
