package dev.guestwifi.server.store.memory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what {@link PackedWriter} wrote, field by field in the same order. */
final class PackedReader {
    private final byte[] bytes;
    private final List<String> shared;
    private int position;

    /** @param shared {@link PackedWriter#shared} */
    PackedReader(byte[] bytes, int position, List<String> shared) {
        this.bytes = bytes;
        this.position = position;
        this.shared = shared;
    }

    @Nullable
    String text() {
        int length = (int) number() - 1;
        if (length < 0) {
            return null;
        }
        String text = new String(bytes, position, length, UTF_8);
        position += length;
        return text;
    }

    @Nullable
    String sharedText() {
        int number = (int) number();
        return switch (number) {
            case 0 -> null;
            case 1 -> text();
            default -> shared.get(number - 2);
        };
    }

    @Nullable
    Long id() {
        long number = number();
        return number == 0 ? null : number - 1;
    }

    boolean flag() {
        return number() == 1;
    }

    long difference() {
        long number = number();
        return (number >>> 1) ^ -(number & 1);
    }

    private long number() {
        long number = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes[position++];
            number |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return number;
            }
        }
    }
}
