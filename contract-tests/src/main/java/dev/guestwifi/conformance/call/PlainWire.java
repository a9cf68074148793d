package dev.guestwifi.conformance.call;

import io.restassured.builder.ResponseBuilder;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Sends what REST-assured refuses to: addresses with a broken escape, and bodies of a media type that it does not know. */
final class PlainWire {
    private static final String FORM = "application/x-www-form-urlencoded";

    private PlainWire() {}

    static boolean isNeeded(String address, Call call) {
        boolean isForm = call.headers().stream()
                .anyMatch(header -> header.name().equals("Content-Type")
                        && header.value().value().equals(FORM));
        return (call.body() != null && !isForm && !call.method().equals("PATCH")) || !isUri(address);
    }

    private static boolean isUri(String address) {
        try {
            return !new URI(address).toString().isEmpty();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** @throws UncheckedIOException if nothing came */
    static Response send(String address, Call call, String key, Duration patience) {
        try {
            HttpURLConnection connection = (HttpURLConnection) new URL(address).openConnection();
            connection.setRequestMethod(call.method());
            connection.setInstanceFollowRedirects(false);
            connection.setConnectTimeout(Math.toIntExact(patience.toMillis()));
            connection.setReadTimeout(Math.toIntExact(patience.toMillis()));
            connection.setRequestProperty("User-Agent", "guest-wifi-conformance");
            if (!key.isEmpty()) {
                connection.setRequestProperty("X-API-Key", key);
            }
            call.headers()
                    .forEach(header -> connection.addRequestProperty(
                            header.name(), header.value().value()));
            if (call.body() != null) {
                connection.setDoOutput(true);
                connection.getOutputStream().write(call.body().getBytes(StandardCharsets.UTF_8));
            }
            return response(connection);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Response response(HttpURLConnection connection) throws IOException {
        int status = connection.getResponseCode();
        List<Header> headers = new ArrayList<>();
        connection
                .getHeaderFields()
                .forEach((name, values) -> values.stream()
                        .filter(value -> name != null) // the status line stands under no name
                        .forEach(value -> headers.add(new Header(name, value))));
        try (InputStream body = status >= 400 ? connection.getErrorStream() : connection.getInputStream()) {
            return new ResponseBuilder()
                    .setStatusCode(status)
                    .setHeaders(new Headers(headers))
                    .setBody(body == null ? new byte[0] : body.readAllBytes())
                    .build();
        }
    }
}
