package dev.guestwifi.server.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** gzip for bodies over 1 KB, for those who ask. */
final class Compression {
    private static final int WORTH_IT = 1024;
    private static final Pattern REFUSED = Pattern.compile(";\\s*q=0(\\.0{0,3})?\\s*$");

    private Compression() {}

    /** The bytes to send, with the header fields that tell of them. */
    static byte[] apply(ContainerRequestContext request, ContainerResponseContext response, byte[] body) {
        vary(response, body);
        if (body.length <= WORTH_IT || !accepted(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING))) {
            return body;
        }
        response.getHeaders().putSingle(HttpHeaders.CONTENT_ENCODING, "gzip");
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(body.length / 4);
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }

    /** Says that the bytes depend on what the caller accepts, where they do. */
    static void vary(ContainerResponseContext response, byte[] body) {
        if (body.length > WORTH_IT) {
            response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        }
    }

    private static boolean accepted(@Nullable String header) {
        return header != null
                && Arrays.stream(header.toLowerCase(Locale.ROOT).split(","))
                        .map(String::strip)
                        .filter(coding ->
                                coding.equals("gzip") || coding.startsWith("gzip;") || coding.startsWith("gzip "))
                        .anyMatch(coding -> !REFUSED.matcher(coding).find());
    }
}
