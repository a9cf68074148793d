package dev.guestwifi.conformance.race;

import dev.guestwifi.conformance.call.Api;
import dev.guestwifi.conformance.call.Call;
import dev.guestwifi.conformance.call.ConcurrentClients;
import dev.guestwifi.conformance.call.FullList;
import dev.guestwifi.conformance.call.Inconclusive;
import dev.guestwifi.conformance.call.Listing;
import dev.guestwifi.conformance.call.TimedExchange;
import dev.guestwifi.conformance.call.Violation;
import dev.guestwifi.conformance.deployment.Capability;
import dev.guestwifi.conformance.race.Action.Create;
import dev.guestwifi.conformance.race.Action.Delete;
import dev.guestwifi.conformance.race.Action.ListVenues;
import dev.guestwifi.conformance.race.Action.Read;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Hundreds of concurrent requests without a pause, and what must be true whatever their order: a gap of nanoseconds
 * that a short race misses shows here. Not safe for use by several threads.
 */
public final class Burst {
    private static final int WRITERS = 6;
    private static final int READERS = 2;
    private static final int CREATIONS = 40;
    private static final int READS = 60;

    private static final int LARGEST_PAGE = 1000;
    /** The vendor shows no page of another size. */
    private static final int SHOWN_PAGE = 10;
    /** Vouchers that are deleted at once, each by two clients. */
    private static final int PAIRS = 3;

    private final Api api;
    private final ConcurrentClients clients;
    private final BurstChecks checks;
    private final List<RaceTeam> teams;

    /** @param teams one, or several that must not affect each other */
    public Burst(Api api, List<RaceTeam> teams) {
        this.api = api;
        this.clients = api.clients();
        this.checks = new BurstChecks(clients, api.target().has(Capability.LINKS));
        this.teams = List.copyOf(teams);
    }

    /**
     * Creates vouchers in all teams while their venues and vouchers are read, then deletes each voucher twice at once.
     *
     * @throws Violation if a voucher is lost, doubled or in the wrong team, or a list mixes two moments or teams
     * @throws Inconclusive if the target did not let all of it happen
     */
    public void mustHold() {
        Map<String, List<Long>> venues = new HashMap<>();
        Map<String, LastPage> ends = new HashMap<>();
        for (RaceTeam team : teams) {
            venues.put(team.team(), BurstChecks.ids(list("/venues", team).rows()));
            ends.put(team.team(), end(team));
        }
        List<Iterator<Action>> programs = new ArrayList<>(creators());
        programs.addAll(readers(ends));
        Map<Delete, CompletedAction> made = new LinkedHashMap<>();
        int requests = WRITERS * (CREATIONS + 1) + READERS * (READS + 1);
        for (CompletedAction one : play(programs, requests)) {
            if (one.action() instanceof Create create) {
                checks.mustBeNew(one, create, made);
            } else if (one.action() instanceof ListVenues list) {
                checks.mustBeOf(one, Objects.requireNonNull(venues.get(list.team())));
            } else if (one.action() instanceof Read read) {
                checks.mustBeOfOneMoment(one, read.lastPage());
                checks.mustContinue(one);
            }
        }
        mustBeListed(made, true);
        deleteTwice(new ArrayList<>(made.keySet()));
        mustBeListed(made, false);
    }

    private FullList list(String path, RaceTeam team) {
        return FullList.read(api, new Listing(path, "slug=" + team.team()));
    }

    /** A page with room for all that is made, where pages may be so large. */
    private LastPage end(RaceTeam team) {
        long total = list("/vouchers", team).size();
        int size = api.target().has(Capability.PAGE_LIMIT) ? LARGEST_PAGE : SHOWN_PAGE;
        return new LastPage(team.team(), total / size + 1, size, List.of());
    }

    private List<Iterator<Action>> creators() {
        return programs(
                WRITERS,
                CREATIONS,
                (client, turn) -> team(client + turn).create(api.vouchers().code("Burst-" + client + "-" + turn)));
    }

    /** Venues of all teams in turn, then their vouchers. */
    private List<Iterator<Action>> readers(Map<String, LastPage> ends) {
        return programs(READERS, READS, (client, turn) -> {
            String team = team(client + turn / 2).team();
            return turn % 2 == 0 ? new ListVenues(team) : new Read(Objects.requireNonNull(ends.get(team)), null);
        });
    }

    private interface ByTurn {
        Action of(int client, int turn);
    }

    private static List<Iterator<Action>> programs(int clients, int turns, ByTurn action) {
        return IntStream.range(0, clients)
                .mapToObj(client -> IntStream.range(0, turns)
                        .mapToObj(turn -> action.of(client, turn))
                        .iterator())
                .toList();
    }

    private RaceTeam team(int index) {
        return teams.get(index % teams.size());
    }

    /** @param requests of all programs together, warm-ups included */
    private List<CompletedAction> play(List<Iterator<Action>> programs, int requests) {
        List<List<Action>> sent = new ArrayList<>();
        List<ConcurrentClients.Script> scripts = new ArrayList<>();
        for (Iterator<Action> program : programs) {
            List<Action> actions = new ArrayList<>();
            sent.add(actions);
            scripts.add(done -> {
                if (!program.hasNext()) {
                    return Optional.empty();
                }
                actions.add(program.next());
                return Optional.of(actions.get(actions.size() - 1).call());
            });
        }
        api.pacing().reserve(requests, api);
        List<TimedExchange> exchanges =
                clients.play(Call.get("/venues?slug=" + teams.get(0).team()), scripts);
        int[] next = new int[programs.size()];
        List<CompletedAction> played = new ArrayList<>();
        for (TimedExchange timed : exchanges) {
            played.add(new CompletedAction(0, sent.get(timed.client()).get(next[timed.client()]++), timed));
        }
        played.forEach(BurstChecks::mustBeUndisturbed);
        return played;
    }

    private void mustBeListed(Map<Delete, CompletedAction> made, boolean isThere) {
        for (RaceTeam team : teams) {
            FullList list = list("/vouchers", team);
            Map<Long, String> codes = new HashMap<>();
            list.rows()
                    .forEach(row ->
                            codes.put(row.path("id").asLong(), row.path("code").asText()));
            List<CompletedAction> wrong = made.entrySet().stream()
                    .filter(one -> one.getKey().team().equals(team.team()))
                    .filter(one -> isThere
                            ? !codes.getOrDefault(one.getKey().id(), "").equals(code(one.getValue()))
                            : codes.containsKey(one.getKey().id()))
                    .map(Map.Entry::getValue)
                    .toList();
            if (!wrong.isEmpty()) {
                String what = isThere ? "every voucher that was created" : "no voucher that was deleted";
                throw list.response()
                        .violation(
                                what + " in the list of " + team.team(),
                                wrong.size() + (isThere ? " are missing" : " are there") + "; one of them: "
                                        + RaceFormat.response(wrong.get(0)));
            }
        }
    }

    private static String code(CompletedAction one) {
        return one.action() instanceof Create create ? create.code() : "";
    }

    private void deleteTwice(List<Delete> made) {
        for (int start = 0; start < made.size(); start += PAIRS) {
            List<Delete> few = made.subList(start, Math.min(made.size(), start + PAIRS));
            List<CompletedAction> played = play(
                    few.stream()
                            .flatMap(one -> Stream.of(one, one))
                            .map(one -> List.<Action>of(one).iterator())
                            .toList(),
                    4 * few.size());
            for (Delete voucher : few) {
                List<CompletedAction> both = played.stream()
                        .filter(one -> one.action().equals(voucher))
                        .toList();
                checks.mustBeDeletedOnce(both.get(0), both.get(1));
            }
        }
    }
}
