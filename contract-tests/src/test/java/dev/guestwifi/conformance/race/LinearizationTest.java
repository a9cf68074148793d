package dev.guestwifi.conformance.race;

import static dev.guestwifi.conformance.race.Histories.row;

import dev.guestwifi.conformance.race.Result.Cause;
import org.junit.jupiter.api.Test;

/** Histories of which it is known whether an order explains them, and which of their responses are to blame. */
class LinearizationTest {
    private static Histories history() {
        return new Histories();
    }

    @Test
    void of_creates_at_once_one_succeeds() {
        history().created(1, 9, 5, "a").taken(2, 8, "A").taken(3, 7, "a").mustHaveAnOrder();
        history().created(1, 9, 5, "a").taken(2, 8, "a").created(3, 7, 6, "A").mustConflict(0, 2);
        history().created(1, 9, 5, "e\u0301").created(3, 7, 6, "\u00c9").mustConflict(0, 1);
        history().created(1, 9, 5, "a").created(2, 8, 6, "b").mustHaveAnOrder();
    }

    @Test
    void nobody_is_refused_for_a_code_that_is_free() {
        history().taken(1, 2, "a").created(3, 4, 5, "a").mustConflict(0, 1);
        history().created(1, 2, 5, "a").deleted(3, 4, 5).taken(5, 6, "a").mustConflict(1, 2);
        history().created(1, 2, 5, "a").deleted(3, 6, 5).taken(5, 7, "a").mustHaveAnOrder();
    }

    @Test
    void of_deletes_at_once_one_succeeds() {
        history().created(1, 2, 5, "a").deleted(3, 8, 5).missing(4, 7, 5).mustHaveAnOrder();
        history().created(1, 2, 5, "a").deleted(3, 8, 5).deleted(4, 7, 5).mustConflict(1, 2);
        history().created(1, 2, 5, "a").missing(3, 4, 5).mustConflict(0, 1);
        history().created(1, 2, 5, "a").missing(3, 4, 5).deleted(5, 6, 5).mustConflict(0, 1, 2);
    }

    @Test
    void a_code_is_created_deleted_and_created_anew_in_any_order_that_fits() {
        history()
                .created(1, 2, 5, "a")
                .created(3, 9, 6, "a")
                .deleted(4, 8, 5)
                .missing(4, 8, 5)
                .taken(3, 9, "A")
                .mustHaveAnOrder();
        history().created(1, 2, 5, "a").created(3, 4, 6, "a").deleted(5, 6, 5).mustConflict(1, 2);
    }

    @Test
    void a_list_is_of_one_moment_between_its_request_and_its_response() {
        history().created(1, 4, 5, "a").listed(2, 3).mustHaveAnOrder();
        history().created(1, 4, 5, "a").listed(2, 3, row(5, "a")).mustHaveAnOrder();
        history().created(1, 2, 5, "a").listed(3, 4).mustConflict(0, 1);
        history().listed(1, 2, row(5, "a")).created(3, 4, 5, "a").mustConflict(0, 1);
        history()
                .created(1, 8, 5, "a")
                .created(1, 8, 6, "b")
                .listed(2, 3, row(5, "a"))
                .listed(4, 5, row(5, "a"), row(6, "b"))
                .mustHaveAnOrder();
    }

    @Test
    void a_later_list_is_never_older() {
        history().created(1, 9, 5, "a").listed(2, 3, row(5, "a")).listed(4, 5).mustConflict(1, 2);
        history().created(1, 9, 5, "a").listed(2, 6, row(5, "a")).listed(4, 5).mustHaveAnOrder();
        history()
                .created(1, 9, 5, "a")
                .created(1, 9, 6, "b")
                .listed(2, 3, row(5, "a"))
                .listed(2, 3, row(6, "b"))
                .mustConflict(0, 3);
    }

    @Test
    void a_listed_row_is_as_it_was_created_and_after_those_that_were_there() {
        history().created(1, 2, 5, "a").listed(3, 4, row(5, "b")).mustConflict(1);
        history().created(1, 2, 6, "a").created(3, 4, 5, "b").mustConflict(0, 1);
        history().created(1, 3, 6, "a").created(2, 4, 5, "b").mustHaveAnOrder();
        history().created(1, 2, 6, "a").deleted(3, 4, 6).created(5, 6, 5, "b").mustHaveAnOrder();
    }

    @Test
    void a_key_makes_one_voucher_and_others_get_it_or_are_refused() {
        history()
                .createdWith(1, 9, "k", 1, row(5, "a"))
                .createdWith(2, 8, "k", 1, row(5, "a"))
                .refused(2, 8, "a", "k", 2, Cause.KEY_REUSED)
                .refused(2, 8, "a", "k", 1, Cause.KEY_IN_FLIGHT)
                .taken(2, 8, "a")
                .mustHaveAnOrder();
        history()
                .createdWith(1, 9, "k", 1, row(5, "a"))
                .createdWith(2, 8, "k", 1, row(6, "a"))
                .mustConflict(0, 1);
        history()
                .createdWith(1, 9, "k", 1, row(5, "a"))
                .refused(2, 8, "a", "k", 1, Cause.CODE_TAKEN)
                .mustConflict(1);
        history()
                .createdWith(1, 2, "k", 1, row(5, "a"))
                .deleted(3, 9, 5)
                .createdWith(4, 8, "k", 1, row(5, "a"))
                .mustHaveAnOrder();
    }

    @Test
    void a_key_is_in_flight_only_beside_a_request_that_can_be_the_one() {
        history()
                .createdWith(1, 2, "k", 1, row(5, "a"))
                .refused(3, 4, "a", "k", 1, Cause.KEY_IN_FLIGHT)
                .mustConflict(1);
        history()
                .refused(1, 4, "a", "k", 1, Cause.KEY_IN_FLIGHT)
                .refused(1, 4, "a", "k", 1, Cause.KEY_IN_FLIGHT)
                .mustConflict(0);
    }

    @Test
    void a_refusal_without_a_cause_is_any_of_those_it_can_be() {
        history()
                .createdWith(1, 9, "k", 1, row(5, "a"))
                .refused(2, 8, "a", "k", 2, Cause.CODE_TAKEN, Cause.KEY_REUSED)
                .mustHaveAnOrder();
    }

    @Test
    void a_large_race_is_judged_without_trying_every_order() {
        Histories history = history();
        for (int i = 0; i < 10; i++) {
            history.created(i, 100 + i, 10 + i, "c" + i);
        }
        history.listed(200, 201).mustConflict(0, 10);
    }
}
