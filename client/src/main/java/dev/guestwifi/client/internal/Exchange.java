package dev.guestwifi.client.internal;

import dev.guestwifi.client.error.RateLimit;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.ResponseInfo;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a request and its response.
 *
 * @param request null until it has been built
 * @param responseInfo status and header fields; null until they have arrived
 */
record Exchange(@Nullable HttpRequest request, @Nullable ResponseInfo responseInfo) {
    /** The HTTP status, or 0 if there is no response. */
    int status() {
        return responseInfo == null ? 0 : responseInfo.statusCode();
    }

    Optional<String> header(String name) {
        return responseInfo == null ? Optional.empty() : responseInfo.headers().firstValue(name);
    }

    Optional<String> requestId() {
        return header("X-Request-Id");
    }

    /** How long to wait from now according to {@code Retry-After}; empty without a valid one. */
    Optional<Duration> retryAfter() {
        return header("Retry-After").flatMap(value -> RetryAfter.parse(value, Instant.now()));
    }

    /** The rate limit of the key; empty if the server does not tell it, or not as the contract says. */
    Optional<RateLimit> rateLimit() {
        return RateLimitFields.parse(all("RateLimit"), all("RateLimit-Policy"));
    }

    /** All values of a field that is a list, in one. */
    private String all(String name) {
        return responseInfo == null
                ? ""
                : String.join(",", responseInfo.headers().allValues(name));
    }

    /** The host and port that the request goes to, such as {@code example.com:8080}. */
    String address() {
        return request == null ? "the server" : request.uri().getAuthority();
    }

    /** Method and URL. Queries of this API contain nothing personal or secret. */
    @Override
    public String toString() {
        return request == null ? "The request" : SafeText.of(request.method() + " " + request.uri());
    }
}
