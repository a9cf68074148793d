package dev.guestwifi.server.http.edge;

import java.io.ByteArrayOutputStream;
import java.util.Map;

/** The notation for bytes that {@code framing.txt} explains. */
final class Notation {
    private static final Map<Character, String> SHORT = Map.of(
            '¶', "\r\n",
            '→', "\t",
            '·', " ",
            'Γ', "GET / HTTP/1.1\r\nHost: a\r\n",
            'Π', "POST / HTTP/1.1\r\nHost: a\r\n",
            'Χ', "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n");

    private Notation() {}

    static byte[] bytes(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int index = 0;
        while (index < text.length()) {
            char next = text.charAt(index);
            if (next == '‹') {
                int end = closing(text, index);
                bytes.writeBytes(special(text.substring(index + 1, end)));
                index = end + 1;
            } else {
                for (char octet : SHORT.getOrDefault(next, String.valueOf(next)).toCharArray()) {
                    bytes.write(octet);
                }
                index++;
            }
        }
        return bytes.toByteArray();
    }

    private static int closing(String text, int opening) {
        int depth = 1;
        int index = opening;
        while (depth > 0) {
            index++;
            depth += text.charAt(index) == '‹' ? 1 : text.charAt(index) == '›' ? -1 : 0;
        }
        return index;
    }

    private static byte[] special(String text) {
        int times = text.indexOf('×');
        if (times < 0) {
            return new byte[] {(byte) Integer.parseInt(text, 16)};
        }
        byte[] repeated = bytes(text.substring(times + 1));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = Integer.parseInt(text.substring(0, times)); i > 0; i--) {
            bytes.writeBytes(repeated);
        }
        return bytes.toByteArray();
    }
}
