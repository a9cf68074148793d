package dev.guestwifi.client.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guestwifi.client.generated.invoker.ApiClient;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.util.function.Consumer;

/** What the generated code makes its requests from. */
final class AttemptApi extends ApiClient {
    private final HttpClient attempt;

    AttemptApi(HttpClient attempt, ObjectMapper json, String baseUrl, Consumer<HttpRequest.Builder> headers) {
        super(HttpClient.newBuilder(), json, baseUrl);
        this.attempt = attempt;
        setRequestInterceptor(headers);
    }

    @Override
    public HttpClient getHttpClient() {
        return attempt;
    }

    /** The same for all: a copy, as the generated code makes it, would learn its types anew for each request. */
    @Override
    public ObjectMapper getObjectMapper() {
        return mapper;
    }
}
