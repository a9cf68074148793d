package dev.guestwifi.conformance.transport;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the heads and trailers of one exchange, within its bounds. Not safe for use by several threads. */
final class HeadReader {
    private static final String START = "HTTP/";
    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.([01]) ([1-9][0-9]{2})(?: (.*))?");
    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0a-\\x1f\\x7f]");
    private static final int SHOWN = 60;

    private final ByteReader in;
    private final Bounds bounds;
    private final List<String> faults;
    private int left;

    /** @param faults gets what is wrong but does not hinder reading */
    HeadReader(ByteReader in, Bounds bounds, List<String> faults) {
        this.in = in;
        this.bounds = bounds;
        this.faults = faults;
        this.left = bounds.head();
    }

    /** The first line of a response. */
    record StatusLine(String version, int status, String reason) {}

    StatusLine statusLine() throws IOException {
        String line = start() + line("status line");
        Matcher matcher = STATUS_LINE.matcher(line);
        if (!matcher.matches()) {
            throw new MalformedResponse("the first line of the response is no status line of HTTP/1.1: " + shown(line));
        }
        String reason = matcher.group(3) == null ? "" : matcher.group(3);
        if (CONTROL.matcher(reason).find()) {
            faults.add("there is a control character in the status line");
        }
        return new StatusLine("HTTP/1." + matcher.group(1), Integer.parseInt(matcher.group(2)), reason);
    }

    /** What begins otherwise is told at once: it may have no end of a line, or no end. */
    private String start() throws IOException {
        StringBuilder start = new StringBuilder();
        while (start.length() < START.length()) {
            int next = in.read();
            if (next < 0 && start.isEmpty()) {
                throw new EOFException("the connection was closed without a response");
            }
            if (next != START.charAt(start.length())) {
                start.append(next < 0 ? "" : (char) next);
                for (int i = in.pending(); i > 0 && start.length() < SHOWN; i--) {
                    start.append((char) in.read());
                }
                throw new MalformedResponse("the response is not HTTP/1.1; it begins with: " + shown(start.toString()));
            }
            start.append((char) next);
        }
        left -= START.length();
        return start.toString();
    }

    /** Header fields or trailers up to the empty line. */
    RawFields fields() throws IOException {
        List<RawField> fields = new ArrayList<>();
        for (String line = line("head"); !line.isEmpty(); line = line("head")) {
            if (line.charAt(0) == ' ' || line.charAt(0) == '\t') {
                continueLast(fields, line);
            } else if (fields.size() == bounds.fields()) {
                throw new BoundExceeded("the response has more than " + bounds.fields() + " header fields");
            } else {
                fields.add(field(line));
            }
        }
        return new RawFields(fields);
    }

    private void continueLast(List<RawField> fields, String line) throws IOException {
        if (fields.isEmpty()) {
            throw new MalformedResponse("the first header field begins with white space");
        }
        RawField last = fields.remove(fields.size() - 1);
        faults.add("the header field " + last.name() + " is folded over several lines");
        fields.add(new RawField(last.name(), last.value() + " " + line.strip()));
    }

    private RawField field(String line) throws IOException {
        int colon = line.indexOf(':');
        String name = line.substring(0, Math.max(colon, 0));
        if (!NAME.matcher(name).matches()) {
            throw new MalformedResponse("a line of the head is no header field: " + shown(line));
        }
        String value = line.substring(colon + 1).replaceAll("^[ \t]+|[ \t]+$", "");
        if (CONTROL.matcher(value).find()) {
            faults.add("there is a control character in the header field " + name);
        }
        return new RawField(name, value);
    }

    private String line(String what) throws IOException {
        String line;
        try {
            line = in.line(left);
        } catch (EOFException e) {
            throw new MalformedResponse("the connection was closed in the middle of the " + what);
        }
        if (line == null) {
            throw new BoundExceeded("the response has more than " + bounds.head() + " bytes of header fields");
        }
        left -= line.length() + 1;
        if (!line.endsWith("\r")) {
            addOnce("a line of the head ends without a carriage return");
            return line;
        }
        return line.substring(0, line.length() - 1);
    }

    private void addOnce(String fault) {
        if (!faults.contains(fault)) {
            faults.add(fault);
        }
    }

    private static String shown(String text) {
        return "\"" + (text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text) + "\"";
    }
}
