package dev.guestwifi.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.admin.Admin.MadeKey;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A key in the place of another, and how long the other goes on. */
class RotationTest {
    private static final Duration MICROSECOND = Duration.ofNanos(1000);
    private static final AdminServer SERVER = AdminServer.start();

    private Admin admin = SERVER.signedIn();

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private static boolean works(MadeKey key) {
        return SERVER.as(key.key()).get("/venues?slug=default").statusCode() == 200;
    }

    private Optional<Map<String, Object>> listed(MadeKey key) {
        return admin.keys().stream()
                .filter(one -> Objects.equals(one.get("id"), key.id()))
                .findFirst();
    }

    @Test
    void the_new_key_is_like_the_old_one() {
        MadeKey old = admin.makeKey("Till", "default", "read_only", "90");
        SERVER.clock.pass(Duration.ofMinutes(1));

        MadeKey fresh = admin.rotate(old, 24);

        assertThat(fresh.key()).isNotEqualTo(old.key()).matches("gwf_[0-9A-Za-z]{36}");
        assertThat(fresh.id()).isGreaterThan(old.id());
        assertThat(fresh.shown())
                .containsEntry("label", "Till")
                .containsEntry("team", "default")
                .containsEntry("access", "read_only")
                .containsEntry("last4", fresh.key().substring(36))
                .containsEntry("created_at", SERVER.clock.after(Duration.ZERO))
                .containsEntry("last_used_at", null)
                .containsEntry("expires_at", SERVER.clock.after(Duration.ofDays(90)));
        assertThat(listed(fresh)).contains(fresh.shown());
        assertThat(SERVER.as(fresh.key()).get("/venues?slug=north-shore").statusCode())
                .isEqualTo(403);
    }

    @Test
    void without_an_overlap_the_old_one_is_gone() {
        MadeKey old = admin.makeKey();

        MadeKey fresh = admin.rotate(old, 0);

        assertThat(works(old)).isFalse();
        assertThat(works(fresh)).isTrue();
        assertThat(listed(old)).isEmpty();
        assertThat(fresh.shown()).containsEntry("expires_at", null);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 24})
    void in_an_overlap_both_work(int hours) {
        MadeKey old = admin.makeKey();
        Duration overlap = Duration.ofHours(hours);

        MadeKey fresh = admin.rotate(old, hours);

        assertThat(listed(old).orElseThrow()).containsEntry("expires_at", SERVER.clock.after(overlap));
        SERVER.clock.pass(overlap.minus(MICROSECOND));
        assertThat(works(old)).isTrue();
        assertThat(works(fresh)).isTrue();
        SERVER.clock.pass(MICROSECOND);
        assertThat(works(old)).isFalse();
        assertThat(works(fresh)).isTrue();
    }

    @Test
    void an_old_key_that_ends_before_the_overlap_keeps_its_time() {
        MadeKey old = admin.makeKey("A day", "", "read_only", "1");
        SERVER.clock.pass(Duration.ofHours(23));
        admin = SERVER.signedIn();

        MadeKey fresh = admin.rotate(old, 24);

        assertThat(listed(old).orElseThrow())
                .containsEntry("expires_at", old.shown().get("expires_at"));
        SERVER.clock.pass(Duration.ofHours(1));
        assertThat(works(old)).isFalse();
        assertThat(works(fresh)).isTrue();
        SERVER.clock.pass(Duration.ofHours(23));
        assertThat(works(fresh)).as("after a day of its own").isFalse();
    }

    @Test
    void a_key_that_ends_after_the_overlap_ends_with_it() {
        MadeKey old = admin.makeKey("A week", "", "read_only", "7");

        admin.rotate(old, 1);

        assertThat(listed(old).orElseThrow()).containsEntry("expires_at", SERVER.clock.after(Duration.ofHours(1)));
    }

    @Test
    void a_key_can_be_rotated_again_and_never_lives_longer_for_it() {
        MadeKey old = admin.makeKey("Till", "", "read_only", "30");
        admin.rotate(old, 1);
        String end = SERVER.clock.after(Duration.ofHours(1));
        SERVER.clock.pass(Duration.ofMinutes(20));

        MadeKey third = admin.rotate(old, 24);

        assertThat(listed(old).orElseThrow()).containsEntry("expires_at", end);
        assertThat(third.shown())
                .as("the time of the first, not of its rest")
                .containsEntry("expires_at", SERVER.clock.after(Duration.ofDays(30)));
    }

    @Test
    void an_expired_key_can_be_rotated_and_stays_expired() {
        MadeKey old = admin.makeKey("A day", "", "read_only", "1");
        SERVER.clock.pass(Duration.ofDays(2));
        admin = SERVER.signedIn();

        MadeKey fresh = admin.rotate(old, 24);

        assertThat(works(fresh)).isTrue();
        assertThat(works(old)).isFalse();
        assertThat(listed(old).orElseThrow())
                .containsEntry("expires_at", old.shown().get("expires_at"));
    }

    @Test
    void there_is_nothing_to_rotate_where_no_key_is() {
        MadeKey gone = admin.makeKey();
        admin.delete(gone);
        int before = admin.keys().size();

        assertThat(Members.code(admin.tryToRotate(gone.id(), 0))).isEqualTo("key_not_found");
        assertThat(Members.code(admin.tryToRotate(999_999, 24))).isEqualTo("key_not_found");
        assertThat(admin.keys()).hasSize(before);
    }
}
