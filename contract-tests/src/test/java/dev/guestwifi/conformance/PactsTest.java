package dev.guestwifi.conformance;

import au.com.dius.pact.provider.junit5.HttpTestTarget;
import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junit5.PactVerificationInvocationContextProvider;
import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.State;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.apache.hc.core5.http.HttpRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/** Verifies on the real server what the Java client says it uses. */
@Provider("guest-wifi-server")
@PactFolder("../client/target/pacts")
class PactsTest {
    private final TestServer server = new TestServer()
            .customerAt("2025-08-02T10:00:00Z", "2025-08-20T10:00:00Z", "2025-08-30T10:00:00Z")
            .start("UTC");

    @BeforeEach
    void serve(PactVerificationContext context) {
        create("PACT-ONE"); // The first voucher has the id 1.
        create("PACT-TAKEN");
        voucher("PACT-USED").header("Idempotency-Key", "pact-used").post("/vouchers");
        context.setTarget(new HttpTestTarget("127.0.0.1", server.uri().getPort(), "/"));
    }

    private void create(String code) {
        voucher(code).post("/vouchers");
    }

    private RequestSpecification voucher(String code) {
        return server.form("slug=default&venue_id=1&number_of_days=1&code=" + code);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @TestTemplate
    @ExtendWith(PactVerificationInvocationContextProvider.class)
    void the_server_keeps_the_pact(PactVerificationContext context, HttpRequest request) {
        Map<String, String> keys = Map.of(
                "gwf_instance", server.instanceKey,
                "gwf_north_only", server.northKey,
                "gwf_read_only", server.readOnlyKey);
        String placeholder = request.getFirstHeader("X-API-Key").getValue();
        request.setHeader("X-API-Key", keys.getOrDefault(placeholder, placeholder));
        context.verifyInteraction();
    }

    /** Every test has a server that is in all of these states. */
    @State({
        "team default has customers",
        "team default has customer visits",
        "team default has venues",
        "team default has vouchers",
        "voucher code PACT-TAKEN is taken",
        "idempotency key pact-used made a voucher",
        "an empty team north-shore"
    })
    void allStates() {}
}
