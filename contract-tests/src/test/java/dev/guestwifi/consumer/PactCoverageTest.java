package dev.guestwifi.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pacts of the Java client name what it uses of the contract, no more and no less. */
class PactCoverageTest {
    private static final Path PACTS = Path.of("..", "client", "target", "pacts");

    /** Uses that no provider state can bring about, with the reason. */
    private static final Map<Pattern, String> BEYOND_PACTS = Map.of(
            Pattern.compile("\\w+ 408\\b.*"), "a verifier sends no request slowly",
            Pattern.compile("createVoucher 409: code idempotency_in_flight"), "a verifier sends one request at a time",
            Pattern.compile("problem 429: header RateLimit(-Policy)?"),
                    "no provider state gives a key a limit of its own");

    private static Set<String> used = Set.of();
    private static List<JsonNode> interactions = List.of();

    @BeforeAll
    static void run() throws IOException {
        try (ClientUses client = new ClientUses()) {
            used = client.find();
        }
        interactions = PactUses.interactions(PACTS);
    }

    @Test
    void pacts_name_all_that_the_client_uses() throws IOException {
        assertThat(missing(interactions))
                .as("used by the client, but named by no pact")
                .isEmpty();
    }

    @Test
    void pacts_name_nothing_that_the_client_does_not_use() throws IOException {
        assertThat(unused(interactions))
                .as("named by a pact, but not used by the client")
                .isEmpty();
    }

    @Test
    void what_no_pact_can_name_is_used_and_named_by_none() throws IOException {
        Set<String> named = new PactUses().find(interactions);
        BEYOND_PACTS.keySet().forEach(use -> {
            assertThat(used).as("used by the client").anyMatch(use.asMatchPredicate());
            assertThat(named).as("named by a pact").noneMatch(use.asMatchPredicate());
        });
    }

    @Test
    void what_the_pacts_leave_out_is_found() throws IOException {
        assertThat(missing(changed("/api/venues", "/request/query", query -> query.remove("page"))))
                .containsExactly("listVenues: query parameter page");
        assertThat(missing(changed("/api/vouchers", "/request/body", body -> body.put("content", "slug=default"))))
                .contains("createVoucher: form field venue_id", "createVoucher: form field volumecap");
        assertThat(missing(changed("/api/vouchers", "/request/headers", headers -> headers.remove("Idempotency-Key"))))
                .containsExactly("createVoucher: request header idempotency-key");
        assertThat(missing(changed("/api/vouchers/.*", "/response", response -> response.put("status", 200))))
                .contains("deleteVoucher 404", "deleteVoucher 404: code voucher_not_found", "deleteVoucher 503");
        assertThat(missing(changed(".*", "/response/headers", ObjectNode::removeAll)))
                .contains("problem 429: header Retry-After", "problem 401: header X-Request-Id");
        assertThat(missing(changed("/api/customers", "/response/body/content", body -> body.remove("links"))))
                .containsExactly("listCustomers 200: member links.next");
    }

    @Test
    void what_the_pacts_have_beyond_the_client_is_found() throws IOException {
        assertThat(unused(changed("/api/venues", "/request/query", query -> query.putArray("sort"))))
                .containsExactly("listVenues: query parameter sort");
        assertThat(unused(changed("/api/venues", "/request/headers", headers -> headers.putArray("If-None-Match"))))
                .containsExactly("listVenues: request header if-none-match");
        assertThat(unused(changed("/api/vouchers/.*", "/response", response -> response.put("status", 400))))
                .contains("deleteVoucher 400");
        assertThat(unused(changed("/api/venues", "/response/headers", headers -> headers.putArray("ETag"))))
                .contains("listVenues 200: header ETag");
        assertThat(unused(changed("/api/venues", "/response/body/content", body -> body.put("message", ""))))
                .containsExactly("listVenues 200: member message");
        assertThat(unused(changed("/api/venues", "/request", request -> request.put("path", "/api/places"))))
                .contains("GET /api/places");
    }

    private static Set<String> missing(List<JsonNode> pacts) throws IOException {
        Set<String> missing = new TreeSet<>(used);
        missing.removeAll(new PactUses().find(pacts));
        missing.removeIf(use -> BEYOND_PACTS.keySet().stream()
                .anyMatch(beyond -> beyond.matcher(use).matches()));
        return missing;
    }

    /** Every problem has a code, so an interaction may have one that makes no difference to the client. */
    private static Set<String> unused(List<JsonNode> pacts) throws IOException {
        Set<String> unused = new PactUses().find(pacts);
        unused.removeAll(used);
        unused.removeIf(use -> use.contains(": code "));
        return unused;
    }

    /** All interactions, those of a path changed. */
    private static List<JsonNode> changed(String path, String place, Consumer<ObjectNode> change) {
        List<JsonNode> changed = new ArrayList<>();
        for (JsonNode one : interactions) {
            JsonNode copy = one.deepCopy();
            if (one.at("/request/path").asText().matches(path) && copy.at(place) instanceof ObjectNode object) {
                change.accept(object);
            }
            changed.add(copy);
        }
        return changed;
    }
}
