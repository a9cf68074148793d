package dev.guestwifi.conformance.compare;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.guestwifi.conformance.call.Curl;
import dev.guestwifi.conformance.deployment.Secret;
import dev.guestwifi.conformance.deployment.Target;
import dev.guestwifi.conformance.model.Field;
import dev.guestwifi.conformance.model.WireRequest;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;

/** Writes a request as bytes, and as a curl command. */
final class RequestWriter {
    private static final int SMALL = 1024;
    private static final int[] PIECES = {1, 7, 2, 31, 3};

    private final Target target;
    private final String authority;

    /** @param authority of the target, for the absolute form */
    RequestWriter(Target target, String authority) {
        this.target = target;
        this.authority = authority;
    }

    private static boolean isChunked(WireRequest request) {
        return request.values("Transfer-Encoding").contains("chunked");
    }

    private String target(WireRequest request) {
        String path = target.url().getRawPath() == null ? "" : target.url().getRawPath();
        if (request.target().equals("*")) {
            return "*";
        }
        return (request.isAbsolute() ? target.url().getScheme() + "://" + authority : "") + path + request.target();
    }

    /** All bytes of a request, with the length of its body, or with a chunked body if its fields say so. */
    byte[] bytes(WireRequest request) {
        StringBuilder head =
                new StringBuilder(request.method() + " " + target(request) + " " + request.version() + "\r\n");
        own(request).forEach(field -> head.append(field.name() + ": " + field.value() + "\r\n"));
        target.access()
                .fields()
                .forEach(
                        field -> head.append(field.name() + ": " + field.value().value() + "\r\n"));
        boolean hasBody = request.body().length > 0 || request.method().matches("POST|PUT|PATCH");
        if (hasBody && !isChunked(request)) {
            head.append("Content-Length: " + request.body().length + "\r\n");
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.append("\r\n").toString().getBytes(ISO_8859_1));
        all.writeBytes(isChunked(request) ? chunked(request.body()) : request.body());
        return all.toByteArray();
    }

    /** The fields of a request without those that the access options replace. */
    private List<Field> own(WireRequest request) {
        return request.fields().stream()
                .filter(field -> !target.access().has(field.name()))
                .toList();
    }

    /** A small body also has extensions and a trailer, which are ignored; servers bound the length of these. */
    private static byte[] chunked(byte[] body) {
        boolean isSmall = body.length <= SMALL;
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        int at = 0;
        for (int i = 0; at < body.length; i++) {
            int size = Math.min(isSmall ? PIECES[i % PIECES.length] : SMALL, body.length - at);
            String extension = isSmall && i % 2 == 1 ? ";x=\"y\"" : "";
            chunks.writeBytes(
                    (Integer.toHexString(size).toUpperCase(Locale.ROOT) + extension + "\r\n").getBytes(US_ASCII));
            chunks.write(body, at, size);
            chunks.writeBytes("\r\n".getBytes(US_ASCII));
            at += size;
        }
        chunks.writeBytes((isSmall ? "0\r\nX-Trailer: x\r\n\r\n" : "0\r\n\r\n").getBytes(US_ASCII));
        return chunks.toByteArray();
    }

    /** A curl command that sends the request with every header field. Keys are shell variables. */
    String curl(WireRequest request) {
        StringBuilder line = new StringBuilder("curl -i --path-as-is --globoff");
        line.append(request.version().equals("HTTP/1.0") ? " --http1.0" : "");
        line.append(request.method().equals("HEAD") ? " --head" : " -X " + quoted(request.method()));
        line.append(Curl.access(target.access(), name -> false));
        for (String added : List.of("User-Agent", "Accept")) {
            boolean isGiven =
                    target.access().has(added) || !request.values(added).isEmpty();
            line.append(isGiven ? "" : " -H '" + added + ":'");
        }
        boolean hasHost = request.values("Host").size() == 1;
        line.append(hasHost ? "" : " -H 'Host:'");
        if (request.body().length > 0 && request.values("Content-Type").isEmpty()) {
            line.append(" -H 'Content-Type:'");
        }
        for (Field field : own(request)) {
            String text = field.value().isEmpty() ? field.name() + ";" : field.name() + ": " + field.value();
            line.append(" -H ").append(quoted(text));
        }
        if (request.body().length > 0) {
            line.append(" --data-binary ").append(quoted(new String(request.body(), ISO_8859_1)));
        }
        String path = target.url().getRawPath() == null ? "" : target.url().getRawPath();
        String origin =
                target.url().toString().substring(0, target.url().toString().length() - path.length());
        if (request.isAbsolute() || request.target().equals("*")) {
            line.append(" --request-target ").append(quoted(target(request)));
        }
        line.append(' ').append(quoted(origin + (request.target().equals("*") ? "/" : path + request.target())));
        String shown = line.toString();
        for (Secret secret : target.secrets()) {
            shown = shown.replace(secret.value(), "'\"" + secret.shown() + "\"'");
        }
        return target.redactSecrets(shown);
    }

    private static String quoted(String text) {
        if (text.chars().allMatch(c -> c >= ' ' && c <= '~')) {
            return Curl.withoutRuns("'" + text.replace("'", "'\\''") + "'");
        }
        StringBuilder quoted = new StringBuilder("$'");
        text.chars()
                .forEach(c -> quoted.append(
                        c >= ' ' && c <= '~' && c != '\'' && c != '\\'
                                ? String.valueOf((char) c)
                                : String.format(Locale.ROOT, "\\x%02x", c)));
        return quoted.append('\'').toString();
    }
}
