package dev.guestwifi.conformance.law;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guestwifi.conformance.call.Api;
import dev.guestwifi.conformance.call.Call;
import dev.guestwifi.conformance.call.CheckedResponse;
import dev.guestwifi.conformance.call.FullList;
import dev.guestwifi.conformance.call.Listing;
import dev.guestwifi.conformance.call.NotApplicable;
import dev.guestwifi.conformance.call.Page;
import dev.guestwifi.conformance.compare.SequenceKind;
import dev.guestwifi.conformance.contract.ContractDocument;
import dev.guestwifi.conformance.deployment.Secret;
import dev.guestwifi.conformance.deployment.Target;
import dev.guestwifi.conformance.model.Subject;
import dev.guestwifi.conformance.result.Family;
import dev.guestwifi.conformance.result.SkipReasons;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** The base class of all laws. */
@ExtendWith(LawExtension.class)
@DisplayNameGeneration(LawTitles.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
public abstract class Laws {
    final Run run;
    final Api api;
    final Target target;

    Laws(Run run) {
        this.run = run;
        this.api = run.api();
        this.target = run.target();
    }

    /** Random choices, the same for the same seed and law. */
    Random random() {
        return run.random();
    }

    boolean isThorough() {
        return run.options().isThorough();
    }

    /** Whether the target may get thousands of concurrent requests: it has no other users and tells no rate limit. */
    boolean takesFloods() {
        return isThorough()
                && target.hasOwnData()
                && api.pacing().limit(target.key()).isEmpty();
    }

    /**
     * Compares responses with the reference model. Differences of subjects whose laws come later are left to them.
     */
    void mustAgree(Subject subject, SequenceKind share) {
        Set<Subject> later = EnumSet.noneOf(Subject.class);
        for (Subject other : Subject.values()) {
            if (other.compareTo(subject) > 0 && LawCatalog.hasComparison(Family.valueOf(other.name()), run::selects)) {
                later.add(other);
            }
        }
        run.comparison().check(subject, later, random(), share);
    }

    /**
     * Ends a law that a quick run need not check any more: it knows all rows and has compared the responses of these
     * kinds.
     *
     * @throws NotApplicable if that is so
     */
    void skipIfCompared(SequenceKind... kinds) {
        if (!isThorough() && target.hasOwnData() && run.comparison().hasChecked(Set.of(kinds))) {
            throw new NotApplicable(SkipReasons.COMPARED);
        }
    }

    CheckedResponse send(Call call) {
        return api.send(call);
    }

    /** A list of the target's team. */
    Listing list(String path) {
        return new Listing(path, "slug=" + target.team());
    }

    /** Every list of the API, of the target's team. */
    List<Listing> lists() {
        return ContractDocument.load().pathsWith("page").stream()
                .map(this::list)
                .toList();
    }

    /** The lists with date filters. */
    List<Listing> datedLists() {
        return ContractDocument.load().pathsWith("start_date").stream()
                .map(this::list)
                .toList();
    }

    FullList fullList(Listing listing) {
        return FullList.read(api, listing);
    }

    Page page(Listing listing, long number, long size) {
        return new Page(send(listing.page(number, size)));
    }

    /**
     * The id of a venue of the team, for vouchers.
     *
     * @throws NotApplicable if the team has none
     */
    long venue() {
        return id(firstVenue());
    }

    /**
     * The first venue of the team.
     *
     * @throws NotApplicable if it has none
     */
    JsonNode firstVenue() {
        List<JsonNode> venues = new Page(api.known(list("/venues").page(1, 1))).rows();
        if (venues.isEmpty()) {
            throw new NotApplicable("the team has no venue for a voucher");
        }
        return venues.get(0);
    }

    /** The first venue of the other team; empty if there is none that the key may read. */
    List<JsonNode> otherVenue(Secret key) {
        String slug = target.otherTeam().orElseThrow();
        CheckedResponse venues = api.known(
                Call.get("/venues?slug=" + slug + "&page=1&per_page=1").as(key));
        return venues.status() == 200 ? new Page(venues).rows() : List.of();
    }

    /**
     * The form of a valid voucher of this run.
     *
     * @param rest the code without the run's prefix, encoded
     */
    String voucher(String rest) {
        return "slug=" + target.team() + "&venue_id=" + venue() + "&number_of_days=1&code="
                + api.vouchers().code(rest);
    }

    /** A random one. */
    <T> List<T> some(List<T> all) {
        return List.of(all.get(random().nextInt(all.size())));
    }

    /** At most {@code count} random ones. */
    <T> List<T> some(List<T> all, int count) {
        List<T> mixed = new ArrayList<>(all);
        Collections.shuffle(mixed, random());
        return mixed.subList(0, Math.min(count, mixed.size()));
    }

    static List<Long> ids(List<JsonNode> rows) {
        return rows.stream().map(Laws::id).toList();
    }

    static long id(JsonNode row) {
        return row.path("id").asLong();
    }

    static String time(JsonNode row) {
        return row.path("created_at").asText();
    }

    /** The number of the last page; an empty list has one page. */
    static long lastPage(long total, int size) {
        return Math.max(1, (total + size - 1) / size);
    }
}
