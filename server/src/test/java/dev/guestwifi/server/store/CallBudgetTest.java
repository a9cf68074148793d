package dev.guestwifi.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CallBudgetTest {
    private static final int MOST_OF_A_REQUEST = 1500;

    @Test
    void a_start_may_take_longer_than_a_request() {
        try (CallBudget.Scope start = CallBudget.lasting(Duration.ofHours(1))) {
            assertThat(start).isNotNull();
            assertThat(millisLeft()).isGreaterThan(MOST_OF_A_REQUEST);
        }
        assertThat(millisLeft()).isLessThanOrEqualTo(MOST_OF_A_REQUEST);
    }

    private static int millisLeft() {
        try (CallBudget.Call call = CallBudget.current().call()) {
            return call.millisLeft();
        }
    }
}
