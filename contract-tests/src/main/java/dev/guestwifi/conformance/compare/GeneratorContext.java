package dev.guestwifi.conformance.compare;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.guestwifi.conformance.call.NotApplicable;
import dev.guestwifi.conformance.data.DataSet;
import dev.guestwifi.conformance.deployment.Capability;
import dev.guestwifi.conformance.deployment.Target;
import dev.guestwifi.conformance.model.Endpoint;
import dev.guestwifi.conformance.model.ModelRow;
import dev.guestwifi.conformance.model.ModelTeam;
import dev.guestwifi.conformance.model.State;
import dev.guestwifi.conformance.model.WireRequest;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * What requests are generated from.
 *
 * @param authority of the target, for Host
 * @param slugs of the teams whose rows are known, that of the target first
 */
record GeneratorContext(
        Target target, State state, String authority, RandomGenerator random, boolean isThorough, List<String> slugs) {
    private static final int SOME = 1;
    private static final Duration ABOUT_NOW = Duration.ofSeconds(15);

    /** With all teams whose rows are known; a quick run uses some of them, since each costs time. */
    static GeneratorContext of(
            Target target, State state, String authority, RandomGenerator random, boolean isThorough) {
        List<String> slugs = new ArrayList<>(Stream.of(
                        Optional.of(target.team()),
                        target.otherTeam(),
                        Optional.of(DataSet.NO_VOUCHERS),
                        Optional.of(DataSet.UNUSUAL_TEXTS),
                        Optional.of(DataSet.ALL_YEARS))
                .flatMap(Optional::stream)
                .distinct()
                .filter(slug -> state.team(slug).isPresent())
                .toList());
        List<String> others = new ArrayList<>(state.teams().stream()
                .map(ModelTeam::slug)
                .filter(slug -> !slugs.contains(slug))
                .toList());
        while (!isThorough && others.size() > SOME) {
            others.remove(random.nextInt(others.size()));
        }
        slugs.addAll(others);
        return new GeneratorContext(target, state, authority, random, isThorough, slugs);
    }

    boolean has(Capability capability) {
        return target.has(capability);
    }

    /** A valid request except for its path and parameters. */
    RequestBuilder draft() {
        RequestBuilder draft = new RequestBuilder();
        draft.host = authority;
        draft.key = target.key().value();
        return draft;
    }

    /** A read with the key of the target. */
    WireRequest get(String pathAndQuery) {
        return draft().request().target(pathAndQuery);
    }

    /** The parameters of a page with all vouchers, or as many as a page may have. */
    String whole() {
        return has(Capability.PAGE_LIMIT) ? "&per_page=1000" : "&per_page=10";
    }

    /** A creation that succeeds. */
    WireRequest create(String rest) {
        return create(target.team(), rest);
    }

    /** A creation that succeeds in a team that has a venue. */
    WireRequest create(String slug, String rest) {
        return creation(slug, "{{code}}" + rest);
    }

    /** A creation in a team that has a venue, with a code of which nothing is the run's own. */
    WireRequest createExactly(String slug, String code) {
        return creation(slug, URLEncoder.encode(code, UTF_8));
    }

    private WireRequest creation(String slug, String code) {
        RequestBuilder draft = draft();
        draft.method = "POST";
        draft.path = Endpoint.VOUCHER_LIST.path();
        draft.with("Content-Type", "application/x-www-form-urlencoded");
        List<ModelRow> venues = rows(Endpoint.VENUES, slug);
        // The same for the same code in any case, so that nothing else differs.
        long venue = venues.isEmpty()
                ? 1
                : venues.get(Math.floorMod(code.toLowerCase(Locale.ROOT).hashCode(), venues.size()))
                        .id();
        draft.form.add("slug=" + slug + "&number_of_days=1&venue_id=" + venue + "&code=" + code);
        return draft.request();
    }

    /**
     * Reads with keys that expire about now. Called several times in a run, it uses them before and after they expire,
     * which reveals servers that cache the result of a key check.
     */
    List<Sequence> readsWithExpiringKeys() {
        return target.furtherKeys().stream()
                .filter(key -> target.hasOwnData()
                        && key.expiresAt() != null
                        && Duration.between(Instant.now(), key.expiresAt())
                                        .abs()
                                        .compareTo(ABOUT_NOW)
                                < 0)
                .map(key -> {
                    RequestBuilder draft = draft();
                    draft.key = key.key().value();
                    draft.query.add("slug=" + target.team() + "&per_page=1");
                    return Sequence.of(draft.request());
                })
                .toList();
    }

    /**
     * The lists whose rows are known.
     *
     * @throws NotApplicable if there is none
     */
    List<Endpoint> lists() {
        return orNotApplicable(Arrays.stream(Endpoint.values())
                .filter(endpoint -> endpoint != Endpoint.VOUCHER && state.knows(endpoint))
                .toList());
    }

    /**
     * The lists with date filters whose rows are known.
     *
     * @throws NotApplicable if there is none
     */
    List<Endpoint> datedLists() {
        return orNotApplicable(lists().stream().filter(Endpoint::isDated).toList());
    }

    private static List<Endpoint> orNotApplicable(List<Endpoint> lists) {
        if (lists.isEmpty()) {
            throw new NotApplicable("the lists are too long to be compared row by row");
        }
        return lists;
    }

    /** So many of the lists whose rows are known, at random. */
    List<Endpoint> someLists(int most) {
        List<Endpoint> some = new ArrayList<>(lists());
        while (some.size() > most) {
            some.remove(random.nextInt(some.size()));
        }
        return some;
    }

    List<Choice> paths(List<Endpoint> lists) {
        return lists.stream()
                .map(list -> Choice.good(draft -> draft.path = list.path()))
                .toList();
    }

    /** GET, and HEAD if it is checked. */
    List<Choice> methods() {
        Choice get = Choice.good(draft -> draft.method = "GET");
        Choice head = Choice.good(draft -> draft.method = "HEAD");
        return has(Capability.HEADERS) ? List.of(get, get, head) : List.of(get);
    }

    /** The team of the target in about a third of the cases, the others equally often. */
    List<Choice> teams() {
        List<String> weighted = new ArrayList<>(slugs);
        weighted.addAll(Collections.nCopies(slugs.size() / 2, target.team()));
        return weighted.stream()
                .map(slug -> Choice.good(draft -> draft.parameter("slug=" + slug)))
                .toList();
    }

    /** How many rows the team has in a list. */
    int size(Endpoint list) {
        return rows(list).size();
    }

    List<ModelRow> rows(Endpoint list) {
        return rows(list, target.team());
    }

    List<ModelRow> rows(Endpoint list, String slug) {
        return state.team(slug).map(team -> state.rows(list.path(), team.id())).orElse(List.of());
    }

    /** Sequences of one request each, by pairwise choices of their parts. */
    List<Sequence> pairwise(int count, List<List<Choice>> parts) {
        return pairwise(count, Pairwise.Wrong.FEW, parts);
    }

    /** Sequences of one request each, by pairwise choices of their parts. */
    List<Sequence> pairwise(int count, Pairwise.Wrong wrong, List<List<Choice>> parts) {
        return new Pairwise(parts, wrong, random)
                .rows(count).stream()
                        .map(row -> {
                            RequestBuilder draft = draft();
                            row.forEach(choice -> choice.change().accept(draft));
                            return Sequence.of(draft.request());
                        })
                        .toList();
    }

    int count(int quick, int thorough) {
        return isThorough ? thorough : quick;
    }
}
