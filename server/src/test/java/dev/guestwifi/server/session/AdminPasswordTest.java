package dev.guestwifi.server.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AdminPasswordTest {
    @ParameterizedTest
    @ValueSource(strings = {"12345678", "pass word", "pässwörd", "🍳🍳🍳🍳🍳🍳🍳🍳"})
    void it_is_itself_and_no_other(String password) {
        AdminPassword right = AdminPassword.of(password);

        assertThat(right.is(password)).isTrue();
        assertThat(right.is(password + 'x')).isFalse();
        assertThat(right.is(password.substring(1))).isFalse();
        assertThat(right.is("")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1234567", "🍳🍳🍳🍳"})
    void a_short_one_is_refused(String password) {
        assertThatThrownBy(() -> AdminPassword.of(password))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("from 8 to 1024 characters");
    }

    @Test
    void one_longer_than_a_form_may_have_is_refused() {
        assertThat(AdminPassword.of("x".repeat(1024)).is("x".repeat(1024))).isTrue();
        assertThatThrownBy(() -> AdminPassword.of("x".repeat(1025))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {" 12345678", "12345678 ", "12345678\t", "12345678\u00a0"})
    void one_that_no_form_can_send_is_refused(String password) {
        assertThatThrownBy(() -> AdminPassword.of(password))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("white space");
    }

    @Test
    void a_made_up_one_is_a_good_one_and_another_every_time() {
        String one = AdminPassword.generate(new SecureRandom());

        assertThat(one).matches("([a-km-np-z2-9]{5}-){3}[a-km-np-z2-9]{5}");
        assertThat(one).isNotEqualTo(AdminPassword.generate(new SecureRandom()));
        assertThat(AdminPassword.of(one).is(one)).isTrue();
    }
}
