package dev.guestwifi.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Damage to the bytes of requests, wherever it falls. */
final class ByteMutations {
    private static final int REMEMBERED = 50;
    private static final byte[] ODD = {
        0, 7, '\t', '\n', '\r', ' ', '%', '&', ':', ';', '=', '?', '#', '"', 127, -128, -1
    };

    private final FuzzRandom random;
    private final List<byte[]> others = new ArrayList<>();

    ByteMutations(FuzzRandom random) {
        this.random = random;
    }

    byte[] damage(byte[] request) {
        byte[] damaged = request;
        for (int i = random.below(4); i >= 0; i--) {
            damaged = once(damaged);
        }
        if (others.size() < REMEMBERED) {
            others.add(request);
        } else {
            others.set(random.below(REMEMBERED), request);
        }
        return damaged;
    }

    private byte[] once(byte[] bytes) {
        int from = random.below(bytes.length + 1);
        int to = Math.min(bytes.length, from + 1 + random.below(random.percent(80) ? 8 : 400));
        return switch (random.below(9)) {
            case 0 -> changed(bytes, from, random.bytes(1));
            case 1 -> changed(bytes, from, new byte[] {ODD[random.below(ODD.length)]});
            case 2 -> flipped(bytes, from);
            case 3 -> joined(bytes, from, piece(), from);
            case 4 -> joined(bytes, from, new byte[0], to);
            case 5 -> joined(bytes, to, Arrays.copyOfRange(bytes, from, to), to);
            case 6 -> Arrays.copyOf(bytes, from);
            case 7 -> others.isEmpty() ? bytes : spliced(bytes, from, random.of(others));
            default -> joined(bytes, from, repeated(), from);
        };
    }

    private byte[] piece() {
        return random.percent(30)
                ? random.bytes(1 + random.below(20))
                : OddText.any(random).getBytes(UTF_8);
    }

    private byte[] repeated() {
        byte[] many = new byte[random.below(random.percent(10) ? 30_000 : 300)];
        Arrays.fill(many, random.percent(50) ? ODD[random.below(ODD.length)] : (byte) ('0' + random.below(75)));
        return many;
    }

    private byte[] spliced(byte[] bytes, int at, byte[] other) {
        int from = random.below(other.length + 1);
        byte[] head = Arrays.copyOf(bytes, at);
        return joined(head, at, Arrays.copyOfRange(other, from, other.length), at);
    }

    private byte[] flipped(byte[] bytes, int at) {
        byte[] changed = bytes.clone();
        if (at < bytes.length) {
            changed[at] ^= (byte) (1 << random.below(8));
        }
        return changed;
    }

    private static byte[] changed(byte[] bytes, int at, byte[] other) {
        return joined(bytes, at, other, Math.min(bytes.length, at + 1));
    }

    private static byte[] joined(byte[] bytes, int end, byte[] middle, int start) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream(bytes.length + middle.length);
        joined.write(bytes, 0, end);
        joined.writeBytes(middle);
        joined.write(bytes, start, bytes.length - start);
        return joined.toByteArray();
    }

    /** Bytes as a failure shows them: what is not printable escaped, what is long cut. */
    static String shown(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (byte next : bytes) {
            switch (next) {
                case '\r' -> text.append("\\r");
                case '\n' -> text.append("\\n");
                case '\\' -> text.append("\\\\");
                default ->
                    text.append(
                            next < ' ' || next > '~'
                                    ? "\\x%02x".formatted(next & 0xFF)
                                    : new String(new byte[] {next}, ISO_8859_1));
            }
        }
        return text.toString();
    }
}
