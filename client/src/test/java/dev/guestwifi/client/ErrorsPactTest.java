package dev.guestwifi.client;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.PactDslRequestWithPath;
import au.com.dius.pact.consumer.dsl.PactDslWithProvider;
import au.com.dius.pact.consumer.dsl.PactDslWithState;
import au.com.dius.pact.consumer.junit5.PactConsumerTest;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import dev.guestwifi.client.generated.model.ParameterFault;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

@PactConsumerTest
@PactTestFor(providerName = Pacts.PROVIDER, pactVersion = PactSpecVersion.V4)
class ErrorsPactTest {
    @Pact(consumer = Pacts.CONSUMER)
    V4Pact readOnlyKey(PactDslWithProvider pact) {
        return Pacts.problem(create(pact, "the team has venues", Pacts.READ_KEY, "PACT-NEW"), 403, "read_only_key");
    }

    @Test
    @PactTestFor(pactMethod = "readOnlyKey")
    void a_read_only_key_creates_no_voucher(MockServer server) {
        var client = Pacts.client(server, Pacts.READ_KEY);
        var voucher = NewVoucher.of("PACT-NEW", 1, 1);
        Pacts.refused(() -> client.vouchers().create(voucher), 403, "read_only_key");
    }

    @Pact(consumer = Pacts.CONSUMER)
    V4Pact takenCode(PactDslWithProvider pact) {
        return Pacts.problem(
                create(pact, "voucher code PACT-TAKEN is taken", Pacts.INSTANCE_KEY, "PACT-TAKEN"),
                409,
                "code_taken",
                "code",
                "code_taken");
    }

    @Test
    @PactTestFor(pactMethod = "takenCode")
    void a_taken_code_is_a_conflict(MockServer server) {
        var client = Pacts.client(server, Pacts.INSTANCE_KEY);
        var voucher = NewVoucher.of("PACT-TAKEN", 1, 1);
        Pacts.refused(() -> client.vouchers().create(voucher), 409, "code_taken");
    }

    @Pact(consumer = Pacts.CONSUMER)
    V4Pact usedKey(PactDslWithProvider pact) {
        return Pacts.problem(
                Pacts.with(
                        Pacts.INSTANCE_KEY,
                        Pacts.creation(
                                given(pact, Pacts.INSTANCE_KEY, "idempotency key pact-used was used")
                                        .uponReceiving("a voucher with the idempotency key of another"),
                                "slug=default&code=PACT-OTHER&venue_id=1&number_of_days=1",
                                "pact-used")),
                422,
                "idempotency_key_reused",
                "Idempotency-Key",
                "idempotency_key_reused");
    }

    @Test
    @PactTestFor(pactMethod = "usedKey")
    void an_idempotency_key_of_another_voucher_is_invalid(MockServer server) {
        var client = Pacts.client(server, Pacts.INSTANCE_KEY);
        var voucher = NewVoucher.of("PACT-OTHER", 1, 1).idempotencyKey("pact-used");
        Pacts.refused(() -> client.vouchers().create(voucher), 422, "idempotency_key_reused");
    }

    @Pact(consumer = Pacts.CONSUMER)
    V4Pact unknownVoucher(PactDslWithProvider pact) {
        return Pacts.problem(
                Pacts.with(
                        Pacts.INSTANCE_KEY,
                        given(pact, Pacts.INSTANCE_KEY, "the team has vouchers")
                                .uponReceiving("the deletion of a voucher that the team has not")
                                .method("DELETE")
                                .path("/api/vouchers/9007199254740991")
                                .query("slug=default")),
                404,
                "voucher_not_found");
    }

    @Test
    @PactTestFor(pactMethod = "unknownVoucher")
    void an_unknown_voucher_is_not_found(MockServer server) {
        var client = Pacts.client(server, Pacts.INSTANCE_KEY);
        Pacts.refused(() -> client.vouchers().delete(9_007_199_254_740_991L), 404, "voucher_not_found");
    }

    @Pact(consumer = Pacts.CONSUMER)
    V4Pact severalFaults(PactDslWithProvider pact) {
        return Pacts.problem(
                Pacts.with(
                        Pacts.INSTANCE_KEY,
                        given(pact, Pacts.INSTANCE_KEY, "the team has customers")
                                .uponReceiving("customers with two faults")
                                .method("GET")
                                .path("/api/customers")
                                .query("slug=default&page=1&per_page=1001"
                                        + "&start_date=2025-08-31&end_date=2025-08-01")),
                422,
                "invalid_parameters",
                "per_page",
                "out_of_range",
                "end_date",
                "ends_before_start");
    }

    @Test
    @PactTestFor(pactMethod = "severalFaults")
    void all_faults_are_reported_at_once(MockServer server) {
        var client = Pacts.client(server, Pacts.INSTANCE_KEY);
        var query = CustomerQuery.between(LocalDate.of(2025, 8, 31), LocalDate.of(2025, 8, 1))
                .perPage(1001);
        var problem = Pacts.refused(() -> client.customers().list(query).firstPage(), 422, "invalid_parameters");
        assertThat(problem.getErrors())
                .extracting(ParameterFault::getCode)
                .containsExactly("out_of_range", "ends_before_start");
    }

    private static PactDslWithState given(PactDslWithProvider pact, String key, String state) {
        return Pacts.given(pact, key, state, Map.of("slug", Pacts.DEFAULT));
    }

    private static PactDslRequestWithPath create(PactDslWithProvider pact, String state, String key, String code) {
        return Pacts.with(
                key,
                Pacts.creation(
                        given(pact, key, state).uponReceiving("a voucher " + code + " with the key " + key),
                        "slug=default&code=" + code + "&venue_id=1&number_of_days=1"));
    }
}
