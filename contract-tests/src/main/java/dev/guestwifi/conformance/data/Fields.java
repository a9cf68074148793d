package dev.guestwifi.conformance.data;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** Values of fields: made up, of numbers, names and addresses that belong to nobody. */
final class Fields {
    /** Unusual texts of one row are so far apart in their list. */
    private static final int APART = 7;

    private static final int MIXED_APART = 5;
    /** The second digits of addresses that are locally administered and of one device. */
    private static final String LOCAL = "26ae";
    /** Any odd number: neighbours get addresses that have little in common. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final OwnTeam.Contents contents;
    private final List<String> unusual = Texts.all();

    Fields(OwnTeam.Contents contents) {
        this.contents = contents;
    }

    /** @param place of the field among the texts of its row, from 0 */
    String text(String field, long id, int index, int place) {
        String plain = field.replace('_', ' ') + " Zoë " + id;
        return switch (contents) {
            case PLAIN -> plain;
            case MIXED -> (index + place) % MIXED_APART == 0 ? Texts.any(index + APART * place) : plain;
            case UNUSUAL ->
                index < unusual.size() ? unusual.get((index + APART * place) % unusual.size()) : "the same everywhere";
        };
    }

    static String email(long id, int index) {
        return switch (index % 4) {
            case 0 -> "customer" + id + "@example.com";
            case 1 -> "O'Neil+" + id + "@Example.COM";
            case 2 -> "\"a, b\\\" " + id + "\"@example.com";
            default -> "zoë." + id + "@example.com";
        };
    }

    /** One of a thousand numbers that are kept free, written in several ways. */
    static String phone(long id) {
        String last = Long.toString(1000 + id % 1000).substring(1);
        return switch ((int) (id / 1000 % 3)) {
            case 0 -> "+44 20 7946 0" + last;
            case 1 -> "+442079460" + last;
            default -> "+44 (0)20-7946-0" + last;
        };
    }

    /** Locally administered, with both separators and in both cases. */
    static String mac(long id, int index) {
        byte[] bytes = ByteBuffer.allocate(Long.BYTES).putLong(id * SPREAD).array();
        HexFormat format = HexFormat.ofDelimiter(index / 3 % 2 == 0 ? ":" : "-");
        String mac = "0" + LOCAL.charAt(index % LOCAL.length())
                + format.formatHex(bytes, 0, 6).substring(2);
        return index / 6 % 2 == 0 ? mac : mac.toUpperCase(Locale.ROOT);
    }
}
