package dev.guestwifi.server.pact;

import static dev.guestwifi.server.pact.StateParameters.CODE;
import static dev.guestwifi.server.pact.StateParameters.KEY;

import dev.guestwifi.server.generated.contract.ProblemCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** All provider states: the documentation and the server take them from here. */
final class StateCatalog {
    private static final String VENUE_ID = "venueId";
    private static final String VOUCHER_ID = "voucherId";

    private final StateParameters all = new StateParameters();

    /** The states, in the order of the documentation. */
    List<ProviderState> states() {
        return List.of(
                apiKey(),
                team(),
                rows("venue", VENUE_ID, List.of("venues"), TeamFixture::setVenues),
                rows("customer", "customerId", List.of("customers"), TeamFixture::setCustomers),
                rows(
                        "visit",
                        "visitId",
                        List.of("visits", "customer visits", "customer visit"),
                        TeamFixture::setVisits),
                rows("voucher", VOUCHER_ID, List.of("vouchers"), TeamFixture::setVouchers),
                new ProviderState(
                        "a voucher exists",
                        "The team has a voucher with the code.",
                        List.of(Wording.of("voucher {code} exists")),
                        List.of(all.slug(), all.code()),
                        List.of(VOUCHER_ID, CODE, VENUE_ID),
                        StateCatalog::voucherExists),
                new ProviderState(
                        "a voucher code is taken",
                        "The team has a voucher with the code; to create another one is a conflict.",
                        List.of(Wording.of("voucher code {code} is taken")),
                        List.of(all.slug(), all.code()),
                        List.of(CODE, VOUCHER_ID, VENUE_ID),
                        StateCatalog::voucherExists),
                new ProviderState(
                        "a voucher code is free",
                        "The team has no voucher with the code.",
                        List.of(Wording.of("voucher code {code} is free")),
                        List.of(all.slug(), all.code()),
                        List.of(CODE, VENUE_ID),
                        (fixture, given) -> fixture.team(given).free(code(fixture, given))),
                new ProviderState(
                        "an idempotency key was used",
                        "The key has created a voucher with the Idempotency-Key and the code.",
                        List.of(
                                Wording.of("idempotency key {key} was used"),
                                Wording.of("idempotency key {key} made a voucher")),
                        List.of(all.slug(), all.key(), all.code()),
                        List.of("idempotencyKey", CODE, VOUCHER_ID, VENUE_ID),
                        (fixture, given) -> fixture.team(given)
                                .addIdempotent(given.text(KEY, "pact-" + fixture.keyId()), code(fixture, given))),
                refusal(
                        "too many requests",
                        "The next requests with the key get 429 rate_limited.",
                        "the rate limit is exceeded",
                        ProblemCode.RATE_LIMITED),
                refusal(
                        "the service is unavailable",
                        "The next requests with the key get 503 unavailable.",
                        "service unavailable",
                        ProblemCode.UNAVAILABLE));
    }

    private ProviderState apiKey() {
        return new ProviderState(
                "an API key",
                "A key that works, unless a parameter says otherwise.",
                List.of(
                        Wording.of("a valid API key"),
                        new Wording("a read-only API key", Map.of(StateParameters.ACCESS, StateParameters.READ_ONLY)),
                        new Wording("an expired API key", Map.of(StateParameters.EXPIRED, "true")),
                        new Wording("a deleted API key", Map.of(StateParameters.DELETED, "true")),
                        Wording.of("an API key for team {team}")),
                List.of(
                        all.access(),
                        all.team(),
                        all.flag(StateParameters.EXPIRED, "If true, the key has expired: requests get 401."),
                        all.flag(StateParameters.DELETED, "If true, the key was deleted: requests get 401.")),
                List.of(),
                Fixture::setKeyTerms);
    }

    private ProviderState team() {
        Map<String, String> empty = Map.of(StateParameters.EMPTY, "true");
        return new ProviderState(
                "a team",
                "A team with one venue, unless another state says how many.",
                List.of(
                        Wording.of("a team exists"),
                        Wording.of("team {slug} exists"),
                        new Wording("an empty team", empty),
                        new Wording("an empty team {slug}", empty)),
                List.of(all.slug(), all.flag(StateParameters.EMPTY, "If true, the team has no venues.")),
                List.of(VENUE_ID),
                (fixture, given) -> {
                    TeamFixture team = fixture.team(given);
                    if (given.flag(StateParameters.EMPTY)) {
                        team.setVenues(new RowsFixture(0, team.firstId(), RowsFixture.FROM, RowsFixture.FROM));
                    }
                });
    }

    /** The state that a team has rows of a kind, in all wordings. */
    private ProviderState rows(
            String noun, String returned, List<String> nouns, BiConsumer<TeamFixture, RowsFixture> set) {
        Map<String, String> one = Map.of(StateParameters.COUNT, "1");
        Map<String, String> none = Map.of(StateParameters.COUNT, "0");
        List<Wording> wordings = new ArrayList<>();
        // Two words first: one of them must not be taken for a count.
        for (String name : Stream.concat(nouns.stream(), Stream.of(noun))
                .sorted(Comparator.comparing(words -> !words.contains(" ")))
                .toList()) {
            wordings.add(new Wording("the team has no " + name, none));
            wordings.add(new Wording("team {slug} has no " + name, none));
            if (name.endsWith("s")) {
                if (!name.equals(nouns.get(0))) {
                    wordings.add(Wording.of("the team has " + name));
                }
                wordings.add(Wording.of("team {slug} has " + name));
            } else {
                wordings.add(new Wording("the team has a " + name, one));
                wordings.add(new Wording("team {slug} has a " + name, one));
            }
            wordings.add(Wording.of("the team has {count} " + name));
            wordings.add(Wording.of("team {slug} has {count} " + name));
        }
        List<String> more = noun.equals("voucher") ? List.of(returned, CODE, VENUE_ID) : List.of(returned);
        return new ProviderState(
                "the team has " + nouns.get(0),
                "The team has this many " + nouns.get(0) + ", and no others but those that other states name.",
                wordings,
                List.of(
                        all.slug(),
                        all.count("3"),
                        all.from(),
                        all.to(),
                        all.on(),
                        all.firstId(returned),
                        all.flag(StateParameters.NULLS, "Whether members that may be null are null.")),
                more,
                (fixture, given) -> {
                    TeamFixture team = fixture.team(given);
                    set.accept(team, RowsFixture.of(given, 3, team.firstId()));
                });
    }

    private ProviderState refusal(String name, String description, String wording, ProblemCode code) {
        return new ProviderState(
                name,
                description + " It ends with the count, after a minute, or with the teardown.",
                List.of(Wording.of(wording)),
                List.of(all.refusals(), all.retryAfter()),
                List.of(),
                (fixture, given) -> fixture.refuse(code, given));
    }

    private static void voucherExists(Fixture fixture, StateArguments given) {
        fixture.team(given).addVoucher(code(fixture, given));
    }

    private static String code(Fixture fixture, StateArguments given) {
        return given.text(CODE, "PACT-" + fixture.keyId());
    }
}
