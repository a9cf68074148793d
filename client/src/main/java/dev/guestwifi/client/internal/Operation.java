package dev.guestwifi.client.internal;

import dev.guestwifi.client.generated.invoker.ApiClient;
import dev.guestwifi.client.generated.invoker.ApiException;
import java.util.concurrent.CompletableFuture;

/** Makes the request of an operation with the generated code, and sends it. */
@FunctionalInterface
public interface Operation<W> {
    CompletableFuture<W> send(ApiClient api) throws ApiException;
}
