package dev.guestwifi.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.server.http.ApiServer.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract § Values, of the fields of a form and the header fields that go with it. */
class VoucherFormTest {
    private static final ApiServer SERVER = new ApiServer();

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @ParameterizedTest
    @CsvSource({
        "5, 5.00",
        "5.0, 5.00",
        "0000000000000000005, 5.00",
        "0000000000000000005.25, 5.25",
        "0000000000000100000.00, 100000.00",
        "0000000000000000000.5, 0.50",
        "'', 0.00",
        "%20%C2%A07.5%E3%80%80, 7.50",
        "%35, 5.00",
    })
    void volumecap_is_a_number_like_every_other_with_two_decimals_at_most(String written, String shown) {
        Reply reply = SERVER.post(SERVER.form() + "&volumecap=" + written);
        assertThat(reply.told()).isEqualTo("201");
        assertThat(reply.json().at("/data/volumecap").asText()).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "volumecap=100000.01 | volumecap out_of_range",
                "volumecap=100000.000 | volumecap too_many_decimals",
                "volumecap=100000.001 | volumecap out_of_range, volumecap too_many_decimals",
                "volumecap=1.505 | volumecap too_many_decimals",
                "volumecap=9999999999999999999 | volumecap out_of_range",
                "volumecap=00000000000000000005 | volumecap not_a_number",
                "volumecap=00000000000000000005.123 | volumecap not_a_number",
                "volumecap=.5 | volumecap not_a_number",
                "volumecap=5. | volumecap not_a_number",
                "volumecap=5.0.0 | volumecap not_a_number",
                "volumecap=5%00 | volumecap not_a_number",
                "volumecap=5.%D9%A1 | volumecap not_a_number",
                "volumecap=-1.999 | volumecap not_a_number",
                "volumecap=1e1 | volumecap not_a_number",
                "upspeed=1.0 | upspeed not_a_number",
                "upspeed=10001&downspeed=10001&max_devices=1001"
                        + " | upspeed out_of_range, downspeed out_of_range, max_devices out_of_range",
                "upspeed=5&%75pspeed=+5&max_devices=x | upspeed repeated, max_devices not_a_number",
                "upspeed=+&upspeed=1&upspeed=2 | upspeed repeated",
            })
    void every_fault_of_a_limit_is_told(String fields, String faults) {
        Reply reply = SERVER.post(SERVER.form() + "&" + fields);
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.faults()).isEqualTo(faults);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a%20b%01c | code white_space, code control_character",
                "a%09b | code white_space, code control_character",
                "a%0Ab | code white_space, code control_character",
                "a%C2%85b | code white_space, code control_character",
                "a%00b | code control_character",
                "%00 | code control_character",
                "%E2%80%83 | code required",
                "+%20%09%0D%0A%C2%85%C2%A0%E2%80%A8 | code required",
                "%C2%9F | code control_character",
                "a%E1%9A%80b | code white_space",
            })
    void every_fault_of_a_code_is_told(String code, String faults) {
        Reply reply = SERVER.post("slug=default&venue_id=1&number_of_days=1&code=" + code);
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.faults()).isEqualTo(faults);
    }

    @Test
    void a_code_that_is_too_long_is_told_its_other_faults_too() {
        Reply reply =
                SERVER.post("slug=DEFAULT&venue_id=1&number_of_days=1&code=" + "%F0%9F%98%80".repeat(63) + "%20%00");
        assertThat(reply.faults())
                .isEqualTo("slug malformed_slug, code too_long, code white_space, code control_character");
        assertThat(reply.json().path("message").asText()).startsWith("2 parameters ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sl%75g=default&venue_id=&venue_id=1&%6Eumber_of_days=+7+&number_of_days=+&code=&code",
                "slug=+default&slug=%E3%80%80&slug&venue_id=0001&number_of_days=%30%30%37&unknown=%00&code",
                "&&slug=default%0D%0A&=&=x&venue_id=%31&number_of_days=7&max_devices=&code=+&code",
            })
    void empty_fields_are_missing_and_fields_are_stripped_before_all_checks(String form) {
        String code = "C" + Integer.toHexString(form.hashCode());
        Reply reply = SERVER.post(form + "=" + code);
        assertThat(reply.told()).isEqualTo("201");
        assertThat(reply.json().at("/data/code").asText()).isEqualTo(code);
        assertThat(reply.json().at("/data/number_of_days").asInt()).isEqualTo(7);
    }

    @Test
    void an_empty_idempotency_key_is_a_missing_one_also_beside_another() {
        String form = SERVER.form();
        Reply first = SERVER.post(form, "Idempotency-Key", "", "Idempotency-Key", "one");
        assertThat(first.told()).isEqualTo("201");
        Reply again = SERVER.post(form + "&upspeed=0&volumecap=000.00", "Idempotency-Key", "one");
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(SERVER.post(form, "Idempotency-Key", "one", "Idempotency-Key", "one")
                        .faults())
                .isEqualTo("Idempotency-Key repeated");
        assertThat(SERVER.post(form, "Idempotency-Key", "x ".repeat(200) + "x").faults())
                .isEqualTo("Idempotency-Key too_long, Idempotency-Key malformed_idempotency_key");
        assertThat(SERVER.post(form + "&upspeed=1", "Idempotency-Key", "one").told())
                .isEqualTo("422 idempotency_key_reused Idempotency-Key idempotency_key_reused");
    }

    @ParameterizedTest
    @CsvSource({
        "number_of_days=7&volumecap=5, number_of_days=007&volumecap=5.00",
        "number_of_days=7&volumecap=5.5, number_of_days=+7&volumecap=0005.50&upspeed=&max_devices=00",
        "number_of_days=7, downspeed=0&number_of_days=7&volumecap=0.0&unknown=1",
    })
    void a_creation_is_the_same_when_its_fields_mean_the_same(String once, String again) {
        String code = "SAME-" + Integer.toHexString(again.hashCode());
        String rest = "&slug=default&venue_id=1&code=" + code;
        Reply first = SERVER.post(once + rest, "Idempotency-Key", code);
        assertThat(first.told()).isEqualTo("201");
        assertThat(SERVER.post(again + rest, "Idempotency-Key", code).json()).isEqualTo(first.json());
    }
}
