package dev.guestwifi.client.internal;

import dev.guestwifi.client.generated.invoker.ApiException;
import dev.guestwifi.client.generated.invoker.RequestSender;
import java.util.concurrent.CompletableFuture;

/** Builds the request of an operation with the generated code, sends it and reads the body of the response. */
@FunctionalInterface
interface Operation<B> {
    CompletableFuture<B> send(RequestSender sender) throws ApiException;
}
