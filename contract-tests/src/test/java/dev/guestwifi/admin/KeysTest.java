package dev.guestwifi.admin;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.admin.Admin.MadeKey;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Making keys, what they open, how they are listed, and their end. */
class KeysTest {
    private static final AdminServer SERVER = AdminServer.start();
    private static final Duration MICROSECOND = Duration.ofNanos(1000);

    private final Admin admin = SERVER.signedIn();

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private static int venues(MadeKey key, String slug) {
        return SERVER.as(key.key()).get("/venues?slug=" + slug).statusCode();
    }

    private static Response makeVoucher(MadeKey key, String slug, String code) {
        return SERVER.as(key.key())
                .contentType(Form.TYPE)
                .body(Form.of(
                        "slug",
                        slug,
                        "venue_id",
                        slug.equals("default") ? "1" : "2",
                        "code",
                        code,
                        "number_of_days",
                        "1"))
                .post("/vouchers");
    }

    private Map<String, Object> listed(MadeKey key) {
        return admin.keys().stream()
                .filter(one -> Objects.equals(one.get("id"), key.id()))
                .findFirst()
                .orElseThrow();
    }

    private static long checksum(String key) {
        return key.substring(34)
                .chars()
                .mapToLong("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"::indexOf)
                .reduce(0, (value, digit) -> value * 62 + digit);
    }

    private static long crc(String checked) {
        CRC32 crc = new CRC32();
        crc.update(checked.getBytes(US_ASCII));
        return crc.getValue();
    }

    @Test
    void a_key_has_the_shape_that_scanners_know_and_is_shown_with_what_is_kept_of_it() {
        MadeKey key = admin.makeKey("Till in the lobby", "default", "read_only", "90");

        assertThat(key.key()).matches("gwf_[0-9A-Za-z]{36}");
        assertThat(checksum(key.key())).isEqualTo(crc(key.key().substring(0, 34)));
        assertThat(key.shown())
                .containsEntry("label", "Till in the lobby")
                .containsEntry("prefix", "gwf_")
                .containsEntry("last4", key.key().substring(36))
                .containsEntry("team", "default")
                .containsEntry("access", "read_only")
                .containsEntry("created_at", SERVER.clock.after(Duration.ZERO))
                .containsEntry("last_used_at", null)
                .containsEntry("expires_at", SERVER.clock.after(Duration.ofDays(90)));
        assertThat(listed(key)).isEqualTo(key.shown());
    }

    @Test
    void a_key_for_everything_that_never_expires_says_so() {
        assertThat(admin.makeKey("Report", "", "read_write", "").shown())
                .containsEntry("team", null)
                .containsEntry("expires_at", null);
    }

    @Test
    void a_key_works_at_once_for_the_whole_instance() {
        MadeKey key = admin.makeKey("Everything", "", "read_write", "");

        assertThat(venues(key, "default")).isEqualTo(200);
        assertThat(venues(key, AdminServer.NORTH)).isEqualTo(200);
        assertThat(venues(key, "not-there")).isEqualTo(404);
        assertThat(makeVoucher(key, "default", "EVERYTHING").statusCode()).isEqualTo(201);
    }

    @Test
    void a_key_for_one_team_opens_that_team_only() {
        MadeKey key = admin.makeKey("North", AdminServer.NORTH, "read_write", "");

        assertThat(venues(key, AdminServer.NORTH)).isEqualTo(200);
        assertThat(venues(key, "default")).isEqualTo(403);
        assertThat(venues(key, "not-there")).isEqualTo(403);
        assertThat(makeVoucher(key, AdminServer.NORTH, "NORTH").statusCode()).isEqualTo(201);
        assertThat(Members.code(makeVoucher(key, "default", "NORTH"))).isEqualTo("team_not_allowed");
    }

    @Test
    void a_key_that_may_only_read_makes_and_deletes_nothing() {
        MadeKey writer = admin.makeKey("Writer", "", "read_write", "");
        MadeKey key = admin.makeKey("Reader", "", "read_only", "");
        int voucher = Members.number(makeVoucher(writer, "default", "READER"), "data", "id");

        assertThat(venues(key, "default")).isEqualTo(200);
        assertThat(Members.code(makeVoucher(key, "default", "READER2"))).isEqualTo("read_only_key");
        Response refused = SERVER.as(key.key()).delete("/vouchers/" + voucher + "?slug=default");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(Members.code(refused)).isEqualTo("read_only_key");
        assertThat(SERVER.as(writer.key())
                        .delete("/vouchers/" + voucher + "?slug=default")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void keys_are_listed_by_id_which_is_never_used_again() {
        MadeKey first = admin.makeKey();
        MadeKey second = admin.makeKey();
        assertThat(admin.delete(second).statusCode()).isEqualTo(204);
        MadeKey third = admin.makeKey();

        assertThat(third.id()).isGreaterThan(second.id());
        List<Object> ids = admin.keys().stream().map(key -> key.get("id")).toList();
        assertThat(ids).contains(first.id(), third.id()).doesNotContain(second.id());
        assertThat(ids).extracting(id -> (Integer) id).isSorted().doesNotHaveDuplicates();
    }

    /** Waits: the server brings uses to the store once a second of real time. */
    private void assertLastUse(MadeKey key, String expected) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        Object found;
        do {
            found = listed(key).get("last_used_at");
        } while (!expected.equals(found) && System.nanoTime() < deadline);
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void the_last_use_of_a_key_is_listed_soon() {
        MadeKey key = admin.makeKey();
        MadeKey unused = admin.makeKey();
        assertThat(listed(key).get("last_used_at")).isNull();

        assertThat(venues(key, "default")).isEqualTo(200);
        assertLastUse(key, SERVER.clock.after(Duration.ZERO));
        SERVER.clock.pass(Duration.ofSeconds(9));
        assertThat(venues(key, "not-there")).as("refused, and yet a use").isEqualTo(404);
        assertLastUse(key, SERVER.clock.after(Duration.ZERO));
        assertThat(listed(unused).get("last_used_at")).isNull();
    }

    @Test
    void a_key_expires_to_the_instant() {
        MadeKey key = admin.makeKey("A day", "", "read_only", "1");
        assertThat(key.shown().get("expires_at")).isEqualTo(SERVER.clock.after(Duration.ofDays(1)));

        SERVER.clock.pass(Duration.ofDays(1).minus(MICROSECOND));
        assertThat(venues(key, "default")).isEqualTo(200);
        SERVER.clock.pass(MICROSECOND);

        Response answer = SERVER.as(key.key()).get("/venues?slug=default");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(Members.code(answer)).isEqualTo("invalid_api_key");
        Admin later = SERVER.signedIn();
        assertThat(later.keys()).as("still listed").anyMatch(one -> Objects.equals(one.get("id"), key.id()));
        assertThat(later.delete(key).statusCode()).isEqualTo(204);
    }

    @Test
    void a_deleted_key_fails_from_the_next_request_on() {
        MadeKey key = admin.makeKey();
        MadeKey other = admin.makeKey();
        assertThat(venues(key, "default")).isEqualTo(200);

        assertThat(admin.delete(key).statusCode()).isEqualTo(204);

        assertThat(venues(key, "default")).isEqualTo(401);
        assertThat(venues(other, "default")).isEqualTo(200);
        assertThat(admin.keys()).noneMatch(one -> Objects.equals(one.get("id"), key.id()));
        assertThat(admin.delete(key).statusCode()).as("again").isEqualTo(404);
        assertThat(admin.tryToRotate(key.id(), 24).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "01", "+1", "1.0", "9007199254740992", "99999999999999999999", "x", "%31x", "٣"})
    void what_is_no_id_names_no_key(String id) {

        Response answer = admin.changing().delete("/keys/" + id);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Members.code(answer)).isEqualTo("key_not_found");
    }

    @Test
    void times_of_keys_are_those_of_the_clock() {
        MadeKey key = admin.makeKey("Times", "", "read_only", "3650");

        Instant made = Instant.parse(String.valueOf(key.shown().get("created_at")));
        Instant end = Instant.parse(String.valueOf(key.shown().get("expires_at")));
        assertThat(Duration.between(made, end)).isEqualTo(Duration.ofDays(3650));
    }
}
