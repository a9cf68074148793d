package dev.guestwifi.client;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.PactDslWithProvider;
import au.com.dius.pact.consumer.dsl.PactDslWithState;
import au.com.dius.pact.consumer.junit5.PactConsumerTest;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

@PactConsumerTest
@PactTestFor(providerName = Pacts.PROVIDER, pactVersion = PactSpecVersion.V4)
class VouchersPactTest {
    @Pact(consumer = Pacts.CONSUMER)
    V4Pact create(PactDslWithProvider pact) {
        return Pacts.response(
                Pacts.with(
                        Pacts.INSTANCE_KEY,
                        Pacts.creation(
                                given(pact, "the team has venues")
                                        .uponReceiving("a voucher with € and an emoji in its code"),
                                "slug=default&code=CAF%C3%89-5%E2%82%AC-%F0%9F%98%80&venue_id=1&number_of_days=7"
                                        + "&upspeed=10&downspeed=50&volumecap=5.5&max_devices=2")),
                201,
                Bodies.voucherCreated());
    }

    @Test
    @PactTestFor(pactMethod = "create")
    void a_voucher_is_created_from_a_form_in_utf_8(MockServer server) {
        var made = Pacts.client(server, Pacts.INSTANCE_KEY)
                .vouchers()
                .create(NewVoucher.of("CAFÉ-5€-😀", 1, 7)
                        .upspeed(10)
                        .downspeed(50)
                        .volumecap(new BigDecimal("5.50"))
                        .maxDevices(2));
        assertThat(made.getCode()).isEqualTo("CAFÉ-5€-😀");
        assertThat(made.getId()).isEqualTo(301L);
    }

    @Pact(consumer = Pacts.CONSUMER)
    V4Pact delete(PactDslWithProvider pact) {
        return Pacts.response(
                Pacts.with(
                        Pacts.INSTANCE_KEY,
                        given(pact, "a voucher exists")
                                .uponReceiving("the deletion of a voucher")
                                .method("DELETE")
                                .pathFromProviderState("/api/vouchers/${voucherId}", "/api/vouchers/1")
                                .query("slug=default")),
                200,
                Bodies.voucherDeleted());
    }

    @Test
    @PactTestFor(pactMethod = "delete")
    void a_voucher_is_deleted(MockServer server) {
        Pacts.client(server, Pacts.INSTANCE_KEY).vouchers().delete(1);
    }

    private static PactDslWithState given(PactDslWithProvider pact, String state) {
        return Pacts.given(pact, Pacts.INSTANCE_KEY, state, Map.of("slug", Pacts.DEFAULT));
    }
}
