package dev.guestwifi.server.store.memory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Packs the fields of a row: numbers as variable-length integers, texts as length and UTF-8. Zero stands for null. */
final class PackedWriter {
    /** Bounds what texts that never repeat can waste, and lets a shared text take two bytes at most. */
    private static final int MAX_SHARED = (1 << 14) - 2;

    private final Map<String, Integer> shared = new LinkedHashMap<>();
    private byte[] bytes = new byte[256];
    private int size;

    void text(@Nullable String text) {
        if (text == null) {
            number(0);
            return;
        }
        byte[] utf8 = text.getBytes(UTF_8);
        number(utf8.length + 1L);
        reserve(utf8.length);
        System.arraycopy(utf8, 0, bytes, size, utf8.length);
        size += utf8.length;
    }

    /** A text that other rows probably have, too, such as an address: stored once, then referred to by number. */
    void sharedText(@Nullable String text) {
        if (text == null) {
            number(0);
            return;
        }
        Integer known = shared.get(text);
        if (known == null && shared.size() < MAX_SHARED) {
            known = shared.size();
            shared.put(text, known);
        }
        if (known == null) {
            number(1);
            text(text);
        } else {
            number(known + 2L);
        }
    }

    /** The shared texts of all rows so far, by number. */
    List<String> shared() {
        return List.copyOf(shared.keySet());
    }

    void id(@Nullable Long id) {
        number(id == null ? 0 : id + 1);
    }

    void flag(boolean flag) {
        number(flag ? 1 : 0);
    }

    /** A difference, small in both directions. */
    void difference(long value) {
        number((value << 1) ^ (value >> 63));
    }

    private void number(long value) {
        reserve(10);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    int size() {
        return size;
    }

    /** Copies what was written to a target, resets the writer, and returns the number of bytes. */
    int drainTo(byte[] target, int offset) {
        System.arraycopy(bytes, 0, target, offset, size);
        int drained = size;
        size = 0;
        return drained;
    }

    private void reserve(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
        }
    }
}
