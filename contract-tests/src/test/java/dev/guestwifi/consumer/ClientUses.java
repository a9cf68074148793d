package dev.guestwifi.consumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guestwifi.client.GuestWifiClient;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the Java client uses of the contract. Requests are recorded. A status, header or member of a response is used if
 * the client does something else, or its caller sees something else, without it.
 */
final class ClientUses implements AutoCloseable {
    private static final Duration SHORT = Duration.ofMillis(1);

    /** No client knows these, so this is what happens to an error that means nothing in particular. */
    private static final int UNKNOWN_REFUSAL = 499;

    private static final int UNKNOWN_FAILURE = 599;
    private static final int UNAVAILABLE = 503;

    /** The operations and problems whose responses have been looked at. */
    private final Set<String> seen = new HashSet<>();

    /** By operation and status. */
    private final Map<String, Behaviour> unknown = new HashMap<>();

    private final ContractExamples contract = new ContractExamples();
    private final RecordingServer server = new RecordingServer();
    private final GuestWifiClient client = GuestWifiClient.builder()
            .baseUrl(server.url())
            .apiKey("gwf_example")
            .options(options -> options.maxRetries(1).backoff(SHORT, SHORT))
            .build();

    ClientUses() throws IOException {}

    Set<String> find() {
        Set<String> uses = new TreeSet<>();
        for (FacadeCall call : FacadeCall.of(client)) {
            server.respondWith((request, number) -> success(request, number));
            call.run();
            server.requests().forEach(request -> Uses.request(uses, operation(request), request));
            String operation = operation(server.requests().get(0));
            if (seen.add(operation)) { // the other calls of an operation read its responses by the same code
                contract.responses(operation).forEach(response -> received(uses, operation, call, response));
            }
        }
        return uses;
    }

    private String operation(RecordingServer.RecordedRequest request) {
        return contract.operation(request.method(), request.path());
    }

    /** A page that another one follows, then the last one. */
    private ExampleResponse success(RecordingServer.RecordedRequest request, int number) {
        ExampleResponse response = contract.success(operation(request));
        return number == 1 ? response : last(response, number);
    }

    private static ExampleResponse last(ExampleResponse response, int number) {
        JsonNode body = response.body().deepCopy();
        if (body.path("links") instanceof ObjectNode links && body.path("meta") instanceof ObjectNode meta) {
            links.putNull("next");
            meta.put("current_page", number).put("last_page", number);
        }
        return response.withBody(body);
    }

    private void received(Set<String> uses, String operation, FacadeCall call, ExampleResponse response) {
        Behaviour full = behaviour(call, response);
        if (!response.isSuccess()) {
            if (full.isLike(unknown(operation, call, response.status() < 500 ? UNKNOWN_REFUSAL : UNKNOWN_FAILURE))) {
                return;
            }
            if (isCodeUsed(call, response, full)) {
                Uses.code(uses, operation, response.status(), response.code());
            }
        }
        Uses.status(uses, operation, response.status());
        Set<String> members = BodyMembers.of(response.body());
        if (response.isSuccess() || seen.add(response.status() + " " + members)) {
            response.headers().keySet().stream()
                    .filter(name ->
                            !behaviour(call, response.withoutHeader(name)).equals(full))
                    .forEach(name -> Uses.header(uses, operation, response.status(), name));
            members.stream()
                    .filter(path -> isMemberUsed(path, call, response, full))
                    .forEach(path -> Uses.member(uses, operation, response.status(), path));
        }
    }

    private boolean isMemberUsed(String path, FacadeCall call, ExampleResponse response, Behaviour full) {
        return BodyMembers.changed(response.body(), path).stream()
                .anyMatch(body -> !behaviour(call, response.withBody(body)).equals(full));
    }

    /** Whether another code makes a difference, to a first attempt or to the one after a failure. */
    private boolean isCodeUsed(FacadeCall call, ExampleResponse response, Behaviour full) {
        ExampleResponse other = response.withUnknownCode();
        return !full.isLike(behaviour(call, other))
                || !afterFailure(call, response).isLike(afterFailure(call, other));
    }

    private Behaviour unknown(String operation, FacadeCall call, int status) {
        return unknown.computeIfAbsent(operation + status, absent -> behaviour(call, ExampleResponse.unknown(status)));
    }

    private Behaviour behaviour(FacadeCall call, ExampleResponse response) {
        server.respondWith(
                (request, number) -> number > 1 && response.isSuccess() ? success(request, number) : response);
        return Behaviour.of(call, server);
    }

    private Behaviour afterFailure(FacadeCall call, ExampleResponse response) {
        ExampleResponse failure = ExampleResponse.unknown(UNAVAILABLE);
        server.respondWith((request, number) -> number == 1 ? failure : response);
        return Behaviour.of(call, server);
    }

    @Override
    public void close() throws IOException {
        client.close();
        server.close();
    }
}
