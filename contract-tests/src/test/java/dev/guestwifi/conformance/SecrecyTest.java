package dev.guestwifi.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.guestwifi.conformance.data.KeyShape;
import dev.guestwifi.conformance.deployment.Target;
import dev.guestwifi.conformance.result.Family;
import dev.guestwifi.conformance.result.LawResult;
import dev.guestwifi.conformance.result.Options;
import dev.guestwifi.conformance.result.Outcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A target that lets everybody in and gives every key away breaks laws; what is printed of that holds no key. */
class SecrecyTest {
    private final String key = KeyShape.generate(new SecureRandom());
    private final String deadKey = KeyShape.generate(new SecureRandom());
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", SecrecyTest::tell);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private static void tell(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        String secrets = exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().get("X-API-Key") + " "
                + exchange.getRequestHeaders().get("Authorization");
        byte[] body =
                ("{\"data\":[{\"id\":1,\"code\":\"" + secrets + "\"}],\"detail\":\"" + secrets + "\"}").getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.getResponseHeaders().add("X-Given", secrets);
        boolean isHead = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(200, isHead ? -1 : body.length);
        if (!isHead) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private List<LawResult> check() {
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api");
        Target target = Target.at(url, key).deadKey(deadKey).exclusive(true).build();
        Set<Family> families = Set.of(Family.KEYS, Family.VOUCHERS);
        return Conformance.check(target, Options.quick().thorough().only(families))
                .results();
    }

    @Test
    void a_broken_law_prints_no_key() {
        List<LawResult> results = check();
        assertThat(results)
                .filteredOn(result -> result.outcome() == Outcome.FAILED)
                .hasSizeGreaterThan(3); // of the few laws that need no rows
        for (LawResult result : results) {
            String printed = result.violation() == null ? result.reason() : String.valueOf(result.violation());
            for (String secret : List.of(key, deadKey)) {
                String most = secret.substring(0, secret.length() - 1);
                assertThat(printed).doesNotContainIgnoringCase(most).doesNotContain("the kit failed");
            }
        }
    }
}
