package dev.guestwifi.conformance.race;

import dev.guestwifi.conformance.call.Api;
import dev.guestwifi.conformance.call.Call;
import dev.guestwifi.conformance.call.CheckedResponse;
import dev.guestwifi.conformance.call.Flood;
import dev.guestwifi.conformance.call.FullList;
import dev.guestwifi.conformance.call.Listing;
import dev.guestwifi.conformance.call.WrittenRequest;
import dev.guestwifi.conformance.call.WrittenResponse;
import dev.guestwifi.conformance.race.Action.Create;
import dev.guestwifi.conformance.race.Action.Delete;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Thousands of vouchers that several clients create, create again and delete at the same time, each client its own, with
 * writes between them that must be refused. Not safe for use by several threads.
 */
public final class WriteFlood {
    private static final int CLIENTS = 8;
    /** One in so many requests must be refused. */
    private static final int REFUSED = 2;

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration CREATING = Duration.ofSeconds(3);
    private static final Duration DELETING = Duration.ofSeconds(20);

    private final Api api;
    private final Flood flood;
    private final List<RaceTeam> teams;
    private final int most;
    /** By their ids. */
    private final Map<Long, Create> made = new ConcurrentHashMap<>();

    /**
     * A call.
     *
     * @param status that it must get
     * @param what it is, for messages
     * @param then gets the response with this status
     */
    private record Step(Call call, int status, String what, Consumer<CheckedResponse> then) {
        static Step refused(int status, String what, Call call) {
            return new Step(call, status, what, response -> {});
        }
    }

    /**
     * @param teams one, or several that must not affect each other
     * @param most vouchers of one client
     */
    public WriteFlood(Api api, List<RaceTeam> teams, int most) {
        this.api = api;
        this.flood = api.flood();
        this.teams = List.copyOf(teams);
        this.most = most;
    }

    private List<Step> refusedCreations() {
        RaceTeam team = teams.get(0);
        String code = api.vouchers().code("Refused");
        Call create = team.create(code).call();
        Step days = Step.refused(
                422, "a voucher for no days", team.create(code, 0, null).call());
        return api.target()
                .readOnlyKey()
                .map(other -> Step.refused(403, "a creation with a read-only key", create.as(other)))
                .map(other -> List.of(other, days))
                .orElse(List.of(days));
    }

    private List<Step> refusedDeletions() {
        Call delete = new Delete(teams.get(0).team(), 1).call();
        Step other = Step.refused(
                404,
                "a deletion by something else than an id",
                delete.at(delete.path().replace("/1?", "/x?")));
        return api.target()
                .readOnlyKey()
                .map(key -> List.of(other, Step.refused(403, "a deletion with a read-only key", delete.as(key))))
                .orElse(List.of(other));
    }

    /**
     * Creates vouchers in all teams, creates each again, and deletes them.
     *
     * @throws dev.guestwifi.conformance.call.Violation if a response is another one than without concurrent requests
     */
    public void mustHold() {
        WrittenRequest read =
                flood.written(Call.get("/venues?slug=" + teams.get(0).team()));
        if (flood.alone(List.of(read, read), PATIENCE).size() < 2) {
            return; // the target takes one request at a time
        }
        play(IntStream.range(0, CLIENTS).mapToObj(this::creations).toList(), refusedCreations(), CREATING);
        mustBeListed();
        play(byClient(this::again), refusedCreations(), CREATING);
        play(byClient(this::deletion), refusedDeletions(), DELETING);
    }

    private void play(List<List<Step>> clients, List<Step> refused, Duration time) {
        flood.play(
                clients.stream()
                        .map(steps -> new Writer(steps.iterator(), refused))
                        .toList(),
                time);
    }

    private List<Step> creations(int client) {
        return IntStream.range(0, most)
                .mapToObj(turn -> {
                    RaceTeam team = teams.get((client + turn) % teams.size());
                    return creation(team.create(api.vouchers().code("Flood-" + client + "-" + turn)));
                })
                .toList();
    }

    private Step creation(Create create) {
        return new Step(create.call(), 201, "a code that is used once", response -> {
            long id = response.at("/data/id").asLong();
            api.vouchers().add(id, create.team());
            response.mustShow("/data/code", create.code());
            response.must(made.putIfAbsent(id, create) == null, "an id of its own for each voucher");
        });
    }

    /** For each voucher that was made, a step of the client whose turn it is. */
    private List<List<Step>> byClient(Function<Map.Entry<Long, Create>, Step> step) {
        Map<Long, List<Step>> steps = made.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .collect(Collectors.groupingBy(
                        one -> one.getKey() % CLIENTS, Collectors.mapping(step, Collectors.toList())));
        return List.copyOf(steps.values());
    }

    private Step again(Map.Entry<Long, Create> voucher) {
        return Step.refused(409, "a code that is taken", voucher.getValue().call());
    }

    private Step deletion(Map.Entry<Long, Create> voucher) {
        Delete delete = new Delete(voucher.getValue().team(), voucher.getKey());
        return new Step(
                delete.call(),
                200,
                "the only deletion of a voucher",
                response -> api.vouchers().remove(voucher.getKey()));
    }

    private void mustBeListed() {
        for (RaceTeam team : teams) {
            FullList list = FullList.read(api, new Listing("/vouchers", "slug=" + team.team()));
            Map<Long, String> codes = list.rows().stream()
                    .collect(Collectors.toMap(
                            row -> row.path("id").asLong(),
                            row -> row.path("code").asText()));
            made.forEach((id, create) -> {
                if (create.team().equals(team.team())) {
                    list.response().mustEqual("the code of voucher " + id, create.code(), codes.get(id));
                }
            });
        }
    }

    /** One client. */
    private final class Writer implements Flood.Client {
        private final Iterator<Step> steps;
        private final List<Step> refused;
        private final Queue<Step> sent = new ArrayDeque<>();
        private int count;

        Writer(Iterator<Step> steps, List<Step> refused) {
            this.steps = steps;
            this.refused = refused;
        }

        @Override
        public List<WrittenRequest> next(boolean isLate) {
            sent.clear();
            while (!isLate && steps.hasNext() && sent.size() < Flood.BATCH) {
                boolean isRefused = count++ % REFUSED == 0;
                sent.add(isRefused ? refused.get(count / REFUSED % refused.size()) : steps.next());
            }
            return sent.stream().map(step -> flood.written(step.call())).toList();
        }

        @Override
        public boolean check(WrittenRequest request, WrittenResponse response) {
            Step step = Objects.requireNonNull(sent.poll());
            if (response.isDisturbed()) {
                return false;
            }
            CheckedResponse checked = new CheckedResponse(response.exchange(request), api.target());
            checked.must(
                    checked.status() == step.status(),
                    "status " + step.status() + " for " + step.what() + ", one of thousands of concurrent requests");
            step.then().accept(checked);
            return true;
        }
    }
}
