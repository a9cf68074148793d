package dev.guestwifi.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.DslPart;
import au.com.dius.pact.consumer.dsl.PactDslRequestWithPath;
import au.com.dius.pact.consumer.dsl.PactDslRequestWithoutPath;
import au.com.dius.pact.consumer.dsl.PactDslResponse;
import au.com.dius.pact.consumer.dsl.PactDslWithProvider;
import au.com.dius.pact.consumer.dsl.PactDslWithState;
import au.com.dius.pact.core.model.V4Pact;
import dev.guestwifi.client.error.GuestWifiException;
import dev.guestwifi.client.generated.model.Problem;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Shared by all pacts. The keys are examples; the verifier sends those that the provider's states return. */
final class Pacts {
    static final String CONSUMER = "guest-wifi-java-client";
    static final String PROVIDER = "guest-wifi-server";
    static final String INSTANCE_KEY = "gwf_instance";
    static final String NORTH_KEY = "gwf_north_only";
    static final String READ_KEY = "gwf_read_only";
    static final String UNKNOWN_KEY = "gwf_unknown";
    static final String DEFAULT = "default";
    private static final String SOME_IDEMPOTENCY_KEY = "5f0c7a52-3b0e-4d0f-9a53-0d2f2c1f7a10";

    private static final String API_KEY = "X-API-Key";

    private Pacts() {}

    static GuestWifiClient client(MockServer server, String key) {
        return GuestWifiClient.builder()
                .baseUrl(server.getUrl() + "/api")
                .apiKey(key)
                .options(options -> options.maxRetries(0)) // or 429 and 503 would take their time
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

    /** A creation with an {@code Idempotency-Key} that the client has made. */
    static PactDslRequestWithPath creation(PactDslRequestWithoutPath request, String form) {
        return creation(request, form, SOME_IDEMPOTENCY_KEY);
    }

    static PactDslRequestWithPath creation(PactDslRequestWithoutPath request, String form, String idempotencyKey) {
        return request.method("POST")
                .path("/api/vouchers")
                .matchHeader("Idempotency-Key", "[!-~]{1,255}", idempotencyKey)
                .body(form, "application/x-www-form-urlencoded; charset=UTF-8");
    }

    static V4Pact response(PactDslRequestWithPath request, int status, DslPart body) {
        return respond(request, status, "application/json", body).toPact(V4Pact.class);
    }

    static V4Pact problem(PactDslRequestWithPath request, int status, String code, String... faults) {
        return refusal(request, status, code, faults).toPact(V4Pact.class);
    }

    /** A problem after which the client waits as long as the server asks. */
    static V4Pact retryLater(PactDslRequestWithPath request, int status, String code) {
        return refusal(request, status, code)
                .matchHeader("Retry-After", "[0-9]+", "1")
                .toPact(V4Pact.class);
    }

    private static PactDslResponse refusal(PactDslRequestWithPath request, int status, String code, String... faults) {
        return respond(request, status, "application/problem+json", Bodies.problem(status, code, faults))
                .matchHeader("X-Request-Id", "[A-Za-z0-9._-]{1,64}", Bodies.REQUEST_ID);
    }

    static PactDslResponse respond(PactDslRequestWithPath request, int status, String type, DslPart body) {
        return request.willRespondWith()
                .status(status)
                .matchHeader("Content-Type", type.replace("+", "\\+") + "(;.*)?", type)
                .body(body);
    }

    /** The problem of a call that fails with it. */
    static Problem refused(ThrowingCallable call, int status, String code) {
        var thrown = catchThrowableOfType(GuestWifiException.class, call);
        assertThat(thrown.status()).isEqualTo(status);
        assertThat(thrown.requestId()).contains(Bodies.REQUEST_ID);
        var problem = thrown.problem().orElseThrow();
        assertThat(problem.getCode()).isEqualTo(code);
        return problem;
    }
}
