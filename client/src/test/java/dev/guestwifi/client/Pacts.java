package dev.guestwifi.client;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.DslPart;
import au.com.dius.pact.consumer.dsl.PactDslRequestWithPath;
import au.com.dius.pact.consumer.dsl.PactDslResponse;
import au.com.dius.pact.consumer.dsl.PactDslWithProvider;
import au.com.dius.pact.consumer.dsl.PactDslWithState;
import au.com.dius.pact.core.model.V4Pact;
import java.util.Map;

/** Shared by all pacts. The keys are examples; the verifier sends those that the provider's states return. */
final class Pacts {
    static final String CONSUMER = "guest-wifi-java-client";
    static final String PROVIDER = "guest-wifi-server";
    static final String INSTANCE_KEY = "gwf_instance";
    static final String NORTH_KEY = "gwf_north_only";
    static final String READ_KEY = "gwf_read_only";
    static final String UNKNOWN_KEY = "gwf_unknown";
    static final String DEFAULT = "default";
    static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    static final String ANY_IDEMPOTENCY_KEY = "[!-~]{1,255}";
    static final String SOME_IDEMPOTENCY_KEY = "5f0c7a52-3b0e-4d0f-9a53-0d2f2c1f7a10";

    private static final String API_KEY = "X-API-Key";

    private Pacts() {}

    static GuestWifiClient client(MockServer server, String key) {
        return GuestWifiClient.builder()
                .baseUrl(server.getUrl() + "/api")
                .apiKey(key)
                .build();
    }

    /** The states of an interaction: the key that its request has, and what else is so. */
    static PactDslWithState given(PactDslWithProvider pact, String key, String state, Map<String, Object> parameters) {
        Map<String, Object> terms = switch (key) {
            case NORTH_KEY -> Map.of("team", "north-shore");
            case READ_KEY -> Map.of("access", "read_only");
            default -> Map.of();
        };
        return pact.given("an API key", terms).given(state, parameters);
    }

    /** A request with a key of {@link #given}, or with one that is unknown. */
    static PactDslRequestWithPath with(String key, PactDslRequestWithPath request) {
        return key.equals(UNKNOWN_KEY)
                ? request.headers(API_KEY, key)
                : request.headerFromProviderState(API_KEY, "${apiKey}", key);
    }

    static V4Pact response(PactDslRequestWithPath request, int status, DslPart body) {
        return respond(request, status, "application/json", body);
    }

    static V4Pact problem(PactDslRequestWithPath request, int status, String code, String... faults) {
        return respond(request, status, "application/problem+json", Bodies.problem(status, code, faults));
    }

    private static V4Pact respond(PactDslRequestWithPath request, int status, String type, DslPart body) {
        PactDslResponse response = request.willRespondWith()
                .status(status)
                .matchHeader("Content-Type", type.replace("+", "\\+") + "(;.*)?", type)
                .matchHeader("X-Request-Id", "[A-Za-z0-9._-]{1,64}", Bodies.REQUEST_ID)
                .body(body);
        return response.toPact(V4Pact.class);
    }
}
