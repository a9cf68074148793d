package dev.guestwifi.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guestwifi.conformance.coverage.Coverage;
import dev.guestwifi.conformance.coverage.Goal;
import dev.guestwifi.conformance.result.Options;
import dev.guestwifi.conformance.result.Verdict;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is counted as touched, and how much of the contract a run touches. */
class CoverageTest {
    private final Coverage coverage = new Coverage();

    private List<String> observed(Goal.Kind kind) {
        return coverage.counts().entrySet().stream()
                .filter(count -> count.getKey().kind() == kind && count.getValue() > 0)
                .map(count -> count.getKey().of() + " " + count.getKey().what())
                .toList();
    }

    @Test
    void nothing_is_touched_at_first() {
        for (Goal.Kind kind : Goal.Kind.values()) {
            assertThat(coverage.share(kind).percent()).isZero();
            assertThat(coverage.unseen(kind)).hasSize(coverage.share(kind).total());
        }
        assertThat(coverage.share(Goal.Kind.OPERATION).total()).isEqualTo(6);
    }

    @Test
    void a_rule_of_a_parameter_is_kept_and_broken() {
        coverage.add("GET", "/venues?slug=a--b&page=0&per_page=x", null, 422, null);
        coverage.add("GET", "/venues?slug=a%2Db&page=1", null, 200, null);

        assertThat(observed(Goal.Kind.PARAMETER))
                .containsExactlyInAnyOrder(
                        "listVenues slug required kept",
                        "listVenues slug pattern kept",
                        "listVenues slug pattern broken",
                        "listVenues slug maxLength kept",
                        "listVenues per_page default used",
                        "listVenues per_page default overridden",
                        "listVenues per_page type broken",
                        "listVenues page default overridden",
                        "listVenues page type kept",
                        "listVenues page minimum kept",
                        "listVenues page minimum broken",
                        "listVenues page maximum kept");
        assertThat(observed(Goal.Kind.STATUS)).containsExactly("listVenues 200", "listVenues 422");
        assertThat(observed(Goal.Kind.OPERATION)).containsExactly("listVenues success");
    }

    @Test
    void forms_and_paths_have_parameters_too() {
        coverage.add("POST", "/vouchers?code=no", "slug=default&venue_id=0&volumecap=100000.01&code=", 422, null);
        coverage.add("DELETE", "/vouchers/0?slug=default", null, 404, null);

        assertThat(observed(Goal.Kind.PARAMETER))
                .contains(
                        "createVoucher venue_id minimum broken",
                        "createVoucher volumecap maximum broken",
                        "createVoucher code required broken",
                        "createVoucher number_of_days required broken",
                        "deleteVoucher voucherId minimum broken")
                .doesNotContain("createVoucher code required kept");
    }

    @Test
    void members_are_seen_with_a_value_null_and_left_out() throws Exception {
        String body = "{'data':[{'id':1,'customer':null,'mac':'a','venue_id':2}],'links':{'prev':null},'new':1}";
        coverage.add("GET", "/customer-visits", null, 200, new ObjectMapper().readTree(body.replace('\'', '"')));

        assertThat(observed(Goal.Kind.PROPERTY))
                .containsExactlyInAnyOrder(
                        "CustomerVisitPage data value",
                        "CustomerVisitPage links value",
                        "CustomerVisit id value",
                        "CustomerVisit customer null",
                        "CustomerVisit mac value",
                        "CustomerVisit venue_id value",
                        "CustomerVisit customer_id left out",
                        "PageLinks prev null");
    }

    @Test
    void a_method_that_a_path_does_not_have_counts_for_all_it_has_and_what_is_not_documented_is_told() {
        coverage.add("PATCH", "/vouchers", null, 405, null);
        coverage.add("HEAD", "/venues", null, 200, null);
        coverage.add("GET", "/nowhere", null, 404, null);
        coverage.add("GET", "/venues?page=%zz", null, 418, null);

        assertThat(observed(Goal.Kind.STATUS)).containsExactly("listVouchers 405", "createVoucher 405");
        assertThat(coverage.undocumented()).containsExactly("listVenues 418");
    }

    @Test
    @Tag("long")
    void a_run_touches_every_operation_and_tells_what_it_did_not(@TempDir Path directory) {
        try (OwnServer server = OwnServer.start(directory, ZoneOffset.UTC)) {
            Verdict verdict = Conformance.check(server.target().build(), Options.quick());
            Coverage run = verdict.coverage();

            Arrays.stream(Goal.Kind.values()).forEach(kind -> System.out.println(kind + " " + run.share(kind)));
            assertThat(run.unseen(Goal.Kind.OPERATION)).isEmpty();
            assertThat(run.undocumented()).isEmpty();
            assertThat(run.unseen(Goal.Kind.STATUS)).contains(new Goal(Goal.Kind.STATUS, "listVenues", "503"));
        }
    }
}
