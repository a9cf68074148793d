package dev.guestwifi.client.internal;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse.ResponseInfo;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a request and its response.
 *
 * @param request null until it was made
 * @param head null until it arrived
 */
record Exchange(@Nullable HttpRequest request, @Nullable ResponseInfo head) {
    int status() {
        return head == null ? 0 : head.statusCode();
    }

    Optional<String> header(String name) {
        return head == null ? Optional.empty() : head.headers().firstValue(name);
    }

    /** Where the request goes, such as {@code example.com:8080}. */
    String address() {
        return request == null ? "the server" : request.uri().getAuthority();
    }

    /** Method and URL: nothing in a query of this API is personal or secret. */
    @Override
    public String toString() {
        return request == null ? "The request" : SafeText.of(request.method() + " " + request.uri());
    }
}
