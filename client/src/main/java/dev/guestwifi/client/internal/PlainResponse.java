package dev.guestwifi.client.internal;

import java.net.URI;
import java.net.http.HttpClient.Version;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import javax.net.ssl.SSLSession;

/** A response whose body has been unpacked: the generated code shall not do it once more, without a limit. */
record PlainResponse<T>(HttpResponse<T> response) implements HttpResponse<T> {
    static final String CONTENT_ENCODING = "Content-Encoding";

    @Override
    public HttpHeaders headers() {
        return HttpHeaders.of(response.headers().map(), (name, value) -> !name.equalsIgnoreCase(CONTENT_ENCODING));
    }

    @Override
    public int statusCode() {
        return response.statusCode();
    }

    @Override
    public HttpRequest request() {
        return response.request();
    }

    @Override
    public Optional<HttpResponse<T>> previousResponse() {
        return response.previousResponse();
    }

    @Override
    public T body() {
        return response.body();
    }

    @Override
    public Optional<SSLSession> sslSession() {
        return response.sslSession();
    }

    @Override
    public URI uri() {
        return response.uri();
    }

    @Override
    public Version version() {
        return response.version();
    }
}
