package dev.guestwifi.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.admin.Admin.MadeKey;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A form counts once, and what happens at the same time leaves the list whole. */
class FormReplayTest {
    private static final AdminServer SERVER = AdminServer.start();
    private static final Admin ADMIN = SERVER.signedIn();

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private static Response make(Admin admin, String formId) {
        return admin.form("label", "Once", "access", "read_only", "form_id", formId)
                .post("/keys");
    }

    private static void assertRefused(Response answer) {
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Members.code(answer)).isEqualTo("form_already_sent");
        assertThat(answer.asString()).doesNotContain("gwf_");
    }

    /** Does all of it at the same time. */
    private static List<Response> together(List<Callable<Response>> requests) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(requests.size());
        CyclicBarrier start = new CyclicBarrier(requests.size());
        try {
            List<Future<Response>> sent = new ArrayList<>();
            for (Callable<Response> request : requests) {
                sent.add(threads.submit(() -> {
                    start.await();
                    return request.call();
                }));
            }
            List<Response> answers = new ArrayList<>();
            for (Future<Response> answer : sent) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Integer> statuses(List<Response> answers) {
        return answers.stream().map(Response::statusCode).sorted().toList();
    }

    @Test
    void sent_again_it_makes_nothing() {
        String form = SERVER.formId();
        assertThat(make(ADMIN, form).statusCode()).isEqualTo(201);
        int keys = ADMIN.keys().size();

        assertRefused(make(ADMIN, form));
        SERVER.clock.pass(Duration.ofMinutes(29));
        assertRefused(make(ADMIN, form));

        assertThat(ADMIN.keys()).hasSize(keys);
    }

    @Test
    void its_name_counts_for_all_forms_whatever_else_is_in_them() {
        MadeKey key = ADMIN.makeKey();
        String form = SERVER.formId();
        assertThat(make(ADMIN, form).statusCode()).isEqualTo(201);

        assertRefused(ADMIN.form("label", "Twice", "access", "read_write", "form_id", form)
                .post("/keys"));
        assertRefused(ADMIN.form("overlap_hours", "0", "form_id", form).post("/keys/" + key.id() + "/rotations"));

        assertThat(ADMIN.keys()).anyMatch(one -> Objects.equals(one.get("id"), key.id()));
    }

    @Test
    void a_rotation_sent_again_makes_no_third_key() {
        MadeKey key = ADMIN.makeKey();
        String form = SERVER.formId();
        String path = "/keys/" + key.id() + "/rotations";
        assertThat(ADMIN.form("overlap_hours", "24", "form_id", form).post(path).statusCode())
                .isEqualTo(201);
        int keys = ADMIN.keys().size();

        assertRefused(ADMIN.form("overlap_hours", "24", "form_id", form).post(path));

        assertThat(ADMIN.keys()).hasSize(keys);
    }

    @Test
    void in_another_session_it_is_another_form() {
        String form = SERVER.formId();
        assertThat(make(ADMIN, form).statusCode()).isEqualTo(201);

        assertThat(make(SERVER.signedIn(), form).statusCode()).isEqualTo(201);
    }

    @Test
    void one_that_made_no_key_may_be_sent_again() {
        String form = SERVER.formId();
        assertThat(ADMIN.form("label", "x", "access", "admin", "form_id", form)
                        .post("/keys")
                        .statusCode())
                .isEqualTo(422);
        assertThat(ADMIN.form("label", "x", "team", "not-there", "access", "read_only", "form_id", form)
                        .post("/keys")
                        .statusCode())
                .isEqualTo(422);
        for (String id : List.of("x", "999999")) {
            assertThat(ADMIN.form("overlap_hours", "1", "form_id", form)
                            .post("/keys/" + id + "/rotations")
                            .statusCode())
                    .isEqualTo(404);
        }

        assertThat(make(ADMIN, form).statusCode()).isEqualTo(201);
        assertRefused(make(ADMIN, form));
    }

    @Test
    void sent_many_times_at_once_it_makes_one_key() throws Exception {
        for (int round = 0; round < 5; round++) {
            String form = SERVER.formId();
            int keys = ADMIN.keys().size();

            List<Response> answers = together(Collections.nCopies(8, () -> make(ADMIN, form)));

            assertThat(statuses(answers)).containsExactly(201, 409, 409, 409, 409, 409, 409, 409);
            assertThat(ADMIN.keys()).hasSize(keys + 1);
        }
    }

    @Test
    void rotations_and_deletions_of_one_key_at_once_leave_the_list_whole() throws Exception {
        for (int round = 0; round < 5; round++) {
            Admin admin = SERVER.signedIn();
            MadeKey key = admin.makeKey();
            List<Object> others = admin.keys().stream()
                    .map(one -> one.get("id"))
                    .filter(id -> !id.equals(key.id()))
                    .toList();

            List<Response> answers = together(Stream.concat(
                            IntStream.range(0, 4)
                                    .<Callable<Response>>mapToObj(i -> () -> admin.tryToRotate(key.id(), 0)),
                            IntStream.range(0, 4).<Callable<Response>>mapToObj(i -> () -> admin.delete(key)))
                    .toList());

            assertThat(answers.stream().filter(answer -> answer.statusCode() < 300))
                    .as("one ended it")
                    .hasSize(1);
            assertThat(answers.stream().filter(answer -> answer.statusCode() == 404))
                    .hasSize(7);
            List<Integer> made = answers.stream()
                    .filter(answer -> answer.statusCode() == 201)
                    .map(answer -> Members.number(answer, "api_key", "id"))
                    .toList();
            assertThat(admin.keys())
                    .extracting(one -> one.get("id"))
                    .containsExactlyElementsOf(
                            Stream.concat(others.stream(), made.stream()).toList());
        }
    }

    @Test
    void keys_made_at_once_all_work_and_have_ids_of_their_own() throws Exception {
        List<Response> answers = together(Collections.nCopies(8, () -> make(ADMIN, SERVER.formId())));

        assertThat(statuses(answers)).containsOnly(201);
        assertThat(answers)
                .extracting(answer -> Members.number(answer, "api_key", "id"))
                .doesNotHaveDuplicates();
        assertThat(answers)
                .allMatch(answer -> SERVER.as(Members.text(answer, "key"))
                                .get("/venues?slug=default")
                                .statusCode()
                        == 200);
    }
}
