package dev.guestwifi.server.http.edge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A second reader of requests to compare the first one with. It has the whole request before it and is slow and plain:
 * regular expressions typed off the ABNF of RFC 9110, 9112 and 3986. It knows no limits.
 */
final class GrammarParser {
    /** What became of a request; INCOMPLETE if it could become whole. */
    enum Verdict {
        ACCEPTED,
        REFUSED,
        INCOMPLETE
    }

    /** @param end the index after the last byte of an accepted request */
    record Parsed(
            Verdict verdict, String method, String target, Map<String, List<String>> fields, String body, int end) {
        static Parsed not(Verdict verdict) {
            return new Parsed(verdict, "", "", Map.of(), "", 0);
        }
    }

    private static final String TOKEN = "[!#$%&'*+\\-.^_`|~0-9A-Za-z]+";
    private static final String OWS = "[ \\t]*";
    private static final String VCHAR = "[\\x21-\\x7e\\x80-\\xff]";
    private static final String TEXT = "(?:" + VCHAR + "(?:[ \\t\\x21-\\x7e\\x80-\\xff]*" + VCHAR + ")?)?";
    private static final Pattern FIELD = Pattern.compile("(" + TOKEN + "):" + OWS + "(" + TEXT + ")" + OWS);

    private static final String UNRESERVED = "[A-Za-z0-9\\-._~]";
    private static final String SUB_DELIMS = "[!$&'()*+,;=]";
    private static final String ENCODED = "%[0-9A-Fa-f]{2}";
    /** No URI has these, but browsers send them. */
    private static final String ODD = "[\"<>\\\\^`{|}\\[\\]]";

    private static final String PCHAR = "(?:" + UNRESERVED + "|" + SUB_DELIMS + "|" + ENCODED + "|" + ODD + "|[:@])";
    private static final String PATH = "(?:/" + PCHAR + "*)";
    private static final String QUERY = "(\\?(?:" + PCHAR + "|[/?])*)?";
    private static final Pattern LINE = Pattern.compile("(" + TOKEN + ") ([\\x21-\\x7e]+) HTTP/1\\.([01])");
    private static final Pattern ORIGIN = Pattern.compile("(" + PATH + "+)" + QUERY);
    private static final Pattern ABSOLUTE = Pattern.compile("(?i:https?)://([^/?]*)(" + PATH + "*)" + QUERY);

    private static final String QUOTED =
            "\"(?:[\\t \\x21\\x23-\\x5b\\x5d-\\x7e\\x80-\\xff]|\\\\[\\t \\x21-\\x7e\\x80-\\xff])*\"";
    private static final Pattern SIZE = Pattern.compile("0*([0-9A-Fa-f]{1,8})(?:" + OWS + ";" + OWS + TOKEN + "(?:"
            + OWS + "=" + OWS + "(?:" + TOKEN + "|" + QUOTED + "))?)*");

    private GrammarParser() {}

    static Parsed parse(byte[] bytes) {
        String text = new String(bytes, ISO_8859_1);
        int start = 0;
        while (text.startsWith("\r\n", start)) {
            start += 2;
        }
        int end = text.indexOf("\r\n\r\n", start);
        if (end < 0) {
            return Parsed.not(Verdict.INCOMPLETE);
        }
        String[] lines = text.substring(start, end).split("\r\n", -1);
        Matcher line = LINE.matcher(lines[0]);
        Map<String, List<String>> fields = new HashMap<>();
        boolean isGood = line.matches();
        for (int i = 1; i < lines.length; i++) {
            isGood &= addField(fields, lines[i]);
        }
        if (!isGood
                || !isFramedWell(fields, line.group(3))
                || all(fields, "content-type").size() > 1) {
            return Parsed.not(Verdict.REFUSED);
        }
        String target = target(line.group(1), line.group(2), line.group(3), fields);
        return target.isEmpty() ? Parsed.not(Verdict.REFUSED) : withBody(text, end + 4, line.group(1), target, fields);
    }

    private static boolean addField(Map<String, List<String>> fields, String line) {
        Matcher field = FIELD.matcher(line);
        if (!field.matches()) {
            return false;
        }
        fields.computeIfAbsent(field.group(1).toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                .add(field.group(2));
        return true;
    }

    private static List<String> all(Map<String, List<String>> fields, String name) {
        return fields.getOrDefault(name, List.of());
    }

    private static boolean isFramedWell(Map<String, List<String>> fields, String minor) {
        List<String> length = all(fields, "content-length");
        List<String> coding = all(fields, "transfer-encoding");
        return length.size() + coding.size() < 2
                && length.stream().allMatch(value -> value.matches("[0-9]{1,18}") && Long.parseLong(value) <= 65_536)
                && coding.stream()
                        .allMatch(value -> minor.equals("1")
                                && value.toLowerCase(Locale.ROOT).equals("chunked"));
    }

    /** Path and query, or nothing if the target or the host is bad. */
    private static String target(String method, String sent, String minor, Map<String, List<String>> fields) {
        List<String> hosts = all(fields, "host");
        if (!(minor.equals("0") && hosts.isEmpty()) && (hosts.size() != 1 || !HostGrammar.matches(hosts.get(0)))) {
            return "";
        }
        Matcher origin = ORIGIN.matcher(sent);
        Matcher absolute = ABSOLUTE.matcher(sent);
        String path;
        String query;
        if (method.equals("CONNECT")) {
            return "";
        } else if (method.equals("OPTIONS") && sent.equals("*")) {
            path = "*";
            query = "";
        } else if (origin.matches()) {
            path = origin.group(1);
            query = origin.group(2);
        } else if (absolute.matches() && HostGrammar.matches(absolute.group(1))) {
            fields.put("host", List.of(absolute.group(1)));
            query = absolute.group(3);
            boolean isServer = method.equals("OPTIONS") && absolute.group(2).isEmpty() && query == null;
            path = isServer ? "*" : absolute.group(2).isEmpty() ? "/" : absolute.group(2);
        } else {
            return "";
        }
        fields.computeIfPresent("host", (name, host) -> List.of(host.get(0).replaceFirst(":$", "")));
        String normal = Pattern.compile(ENCODED)
                .matcher(path)
                .replaceAll(octet -> Matcher.quoteReplacement(unreserved(octet.group())));
        boolean isFolded = normal.contains("//") || normal.contains(";") || (normal + "/").matches(".*/\\.\\.?/.*");
        return isFolded || !isText(path) || (query != null && !isText(query))
                ? ""
                : normal + (query == null ? "" : query);
    }

    private static String unreserved(String encoded) {
        String octet = String.valueOf((char) Integer.parseInt(encoded.substring(1), 16));
        return octet.matches(UNRESERVED) ? octet : encoded;
    }

    /** Whether percent-encoded text is UTF-8. */
    private static boolean isText(String encoded) {
        if (!encoded.matches("(?s)(?:[^%]|" + ENCODED + ")*")) {
            return false;
        }
        ByteArrayOutputStream decoded = new ByteArrayOutputStream();
        Matcher parts = Pattern.compile("(?s)" + ENCODED + "|[^%]").matcher(encoded);
        while (parts.find()) {
            String part = parts.group();
            decoded.write(part.length() == 1 ? part.charAt(0) : Integer.parseInt(part.substring(1), 16));
        }
        try {
            UTF_8.newDecoder().decode(ByteBuffer.wrap(decoded.toByteArray()));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static Parsed withBody(
            String text, int start, String method, String target, Map<String, List<String>> fields) {
        StringBuilder body = new StringBuilder();
        int end = start;
        if (all(fields, "transfer-encoding").isEmpty()) {
            List<String> length = all(fields, "content-length");
            end += length.isEmpty() ? 0 : Integer.parseInt(length.get(0));
            if (end > text.length()) {
                return Parsed.not(Verdict.INCOMPLETE);
            }
            body.append(text, start, end);
        } else {
            end = chunks(text, start, body);
            if (end < 0) {
                return Parsed.not(end == -1 ? Verdict.INCOMPLETE : Verdict.REFUSED);
            }
        }
        boolean isForm = all(fields, "content-type").stream()
                .anyMatch(type -> type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded"));
        return isForm && !isText(body.toString())
                ? Parsed.not(Verdict.REFUSED)
                : new Parsed(Verdict.ACCEPTED, method, target, fields, body.toString(), end);
    }

    /** The index after a chunked body, -1 if it is not whole, -2 if it is malformed. */
    private static int chunks(String text, int start, StringBuilder body) {
        int position = start;
        while (true) {
            int lineEnd = text.indexOf("\r\n", position);
            if (lineEnd < 0) {
                return -1;
            }
            Matcher size = SIZE.matcher(text.substring(position, lineEnd));
            if (!size.matches()) {
                return -2;
            }
            long length = Long.parseLong(size.group(1), 16);
            position = lineEnd + 2;
            if (length == 0) {
                return trailer(text, position);
            }
            if (body.length() + length > 65_536) {
                return -2;
            }
            if (position + length + 2 > text.length()) {
                return -1;
            }
            body.append(text, position, position + (int) length);
            position += (int) length;
            if (!text.startsWith("\r\n", position)) {
                return -2;
            }
            position += 2;
        }
    }

    private static int trailer(String text, int start) {
        int position = start;
        while (true) {
            int lineEnd = text.indexOf("\r\n", position);
            if (lineEnd < 0) {
                return -1;
            }
            if (lineEnd == position) {
                return position + 2;
            }
            if (!FIELD.matcher(text.substring(position, lineEnd)).matches()) {
                return -2;
            }
            position = lineEnd + 2;
        }
    }
}
