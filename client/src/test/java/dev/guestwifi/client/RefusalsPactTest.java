package dev.guestwifi.client;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.ConsumerPactBuilder;
import au.com.dius.pact.consumer.ConsumerPactRunnerKt;
import au.com.dius.pact.consumer.PactVerificationResult;
import au.com.dius.pact.consumer.dsl.PactDslRequestWithPath;
import au.com.dius.pact.consumer.dsl.PactDslRequestWithoutPath;
import au.com.dius.pact.consumer.dsl.PactDslWithProvider;
import au.com.dius.pact.consumer.dsl.PactDslWithState;
import au.com.dius.pact.consumer.model.MockProviderConfig;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each operation with each problem that any of them may get and that the client tells apart. */
class RefusalsPactTest {
    /** A problem, with the key and the team that get it. */
    enum Refusal {
        INVALID_API_KEY(401, Pacts.UNKNOWN_KEY, Pacts.DEFAULT),
        TEAM_NOT_ALLOWED(403, Pacts.NORTH_KEY, Pacts.DEFAULT),
        TEAM_NOT_FOUND(404, Pacts.INSTANCE_KEY, "no-such-team"),
        INVALID_PARAMETERS(422, Pacts.INSTANCE_KEY, "Not-A-Slug"),
        RATE_LIMITED(429, Pacts.INSTANCE_KEY, Pacts.DEFAULT),
        UNAVAILABLE(503, Pacts.INSTANCE_KEY, Pacts.DEFAULT);

        private final int status;
        private final String key;
        private final String team;

        Refusal(int status, String key, String team) {
            this.status = status;
            this.key = key;
            this.team = team;
        }

        private String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        private V4Pact of(PactOperation operation) {
            PactDslWithProvider pact =
                    ConsumerPactBuilder.consumer(Pacts.CONSUMER).hasPactWith(Pacts.PROVIDER);
            PactDslRequestWithoutPath request = given(pact).uponReceiving(operation + " that gets " + this);
            return response(Pacts.with(key, operation.request(request, team)));
        }

        private PactDslWithState given(PactDslWithProvider pact) {
            PactDslWithState given = Pacts.given(pact, key, "a team", Map.of("slug", Pacts.DEFAULT));
            return switch (this) {
                case RATE_LIMITED -> given.given("too many requests");
                case UNAVAILABLE -> given.given("the service is unavailable");
                default -> given;
            };
        }

        private V4Pact response(PactDslRequestWithPath request) {
            return switch (this) {
                case RATE_LIMITED, UNAVAILABLE -> Pacts.retryLater(request, status, code());
                case INVALID_PARAMETERS -> Pacts.problem(request, status, code(), "slug", "malformed_slug");
                default -> Pacts.problem(request, status, code());
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_operation_reports_it(Refusal refusal) {
        V4Pact pact = Arrays.stream(PactOperation.values())
                .map(refusal::of)
                .reduce((one, other) -> (V4Pact) one.mergeInteractions(other.getInteractions()))
                .orElseThrow();

        PactVerificationResult result = ConsumerPactRunnerKt.runConsumerTest(
                pact, MockProviderConfig.createDefault(PactSpecVersion.V4), (server, context) -> {
                    var client = Pacts.client(server, refusal.key).forTeam(refusal.team);
                    for (PactOperation operation : PactOperation.values()) {
                        Pacts.refused(() -> operation.call(client), refusal.status, refusal.code());
                    }
                    return true;
                });

        assertThat(result).isInstanceOf(PactVerificationResult.Ok.class);
    }
}
