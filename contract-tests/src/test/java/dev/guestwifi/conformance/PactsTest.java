package dev.guestwifi.conformance;

import au.com.dius.pact.provider.junit5.HttpTestTarget;
import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junit5.PactVerificationInvocationContextProvider;
import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.State;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import dev.guestwifi.server.Server;
import dev.guestwifi.server.ServerConfig;
import dev.guestwifi.server.pact.StateCaller;
import dev.guestwifi.server.store.memory.MemoryStores;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/** Verifies on the real server what the Java client says it uses, in the provider states that any consumer has. */
@Provider("guest-wifi-server")
@PactFolder("../client/target/pacts")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PactsTest {
    private static final StateCaller CALLER = StateCaller.named("pacts");

    private Server server;

    @BeforeAll
    void start() throws IOException {
        Clock clock = Clock.systemUTC();
        server = Server.start(
                ServerConfig.builder().pactStates(true).build(),
                MemoryStores.builder(clock).build(),
                clock);
    }

    @BeforeEach
    void serve(PactVerificationContext context) {
        context.setTarget(
                new HttpTestTarget("127.0.0.1", server.uri().getPort(), "/", () -> provider -> withoutRetries()));
    }

    /** The verifier's own client sends again after a 429 or 503, a second later. */
    private static CloseableHttpClient withoutRetries() {
        return HttpClients.custom().disableAutomaticRetries().build();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @TestTemplate
    @ExtendWith(PactVerificationInvocationContextProvider.class)
    void the_server_keeps_the_pact(PactVerificationContext context) {
        context.verifyInteraction();
    }

    @State("an API key")
    Map<String, Object> apiKey(Map<String, Object> parameters) {
        return setUp("an API key", parameters);
    }

    @State("the team has customers")
    Map<String, Object> customers(Map<String, Object> parameters) {
        return setUp("the team has customers", parameters);
    }

    @State("the team has visits")
    Map<String, Object> visits(Map<String, Object> parameters) {
        return setUp("the team has visits", parameters);
    }

    @State("the team has venues")
    Map<String, Object> venues(Map<String, Object> parameters) {
        return setUp("the team has venues", parameters);
    }

    @State("the team has vouchers")
    Map<String, Object> vouchers(Map<String, Object> parameters) {
        return setUp("the team has vouchers", parameters);
    }

    @State("a voucher exists")
    Map<String, Object> voucher(Map<String, Object> parameters) {
        return setUp("a voucher exists", parameters);
    }

    @State("an empty team")
    Map<String, Object> emptyTeam(Map<String, Object> parameters) {
        return setUp("an empty team", parameters);
    }

    @State("voucher code PACT-TAKEN is taken")
    Map<String, Object> takenCode(Map<String, Object> parameters) {
        return setUp("voucher code PACT-TAKEN is taken", parameters);
    }

    @State("idempotency key pact-used was used")
    Map<String, Object> usedKey(Map<String, Object> parameters) {
        return setUp("idempotency key pact-used was used", parameters);
    }

    @State("a team")
    Map<String, Object> team(Map<String, Object> parameters) {
        return setUp("a team", parameters);
    }

    @State("too many requests")
    Map<String, Object> tooManyRequests(Map<String, Object> parameters) {
        return setUp("too many requests", parameters);
    }

    @State("the service is unavailable")
    Map<String, Object> unavailable(Map<String, Object> parameters) {
        return setUp("the service is unavailable", parameters);
    }

    private Map<String, Object> setUp(String state, Map<String, Object> parameters) {
        Map<String, String> texts = new HashMap<>();
        parameters.forEach((name, value) -> texts.put(name, String.valueOf(value)));
        return server.pactStates().orElseThrow().setUp(CALLER, state, texts);
    }
}
