package dev.guestwifi.server.pact;

import dev.guestwifi.server.key.KeyFormat;
import dev.guestwifi.server.model.ApiKey;
import dev.guestwifi.server.model.Team;
import dev.guestwifi.server.pact.FixtureData.Built;
import dev.guestwifi.server.problem.ProblemException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The fixtures of the last interactions: the states of one interaction share one, from its first state to the first
 * request with its key. Holds at most {@value #MOST} fixtures and {@value #MOST_ROWS} rows; beyond that the oldest
 * go.
 */
final class Fixtures {
    static final int MOST = 256;
    static final long MOST_ROWS = 200_000;

    /** Identifiers of keys and teams that the instance itself does not reach. */
    static final long FIRST_ID = 1L << 40;

    /** How long a fixture waits for more states. */
    private static final Duration OPEN = Duration.ofMinutes(1);

    private final FixtureData data;
    private final LongSupplier nanoTime;
    private final SecureRandom random = new SecureRandom();
    private final Deque<Entry> newestFirst = new ArrayDeque<>();
    private final Map<String, Entry> byHash = new HashMap<>();
    private final Map<Long, Entry> byTeam = new HashMap<>();
    private long lastId = FIRST_ID;
    private long rows;

    /** A fixture and how far it is. */
    private static final class Entry {
        final Fixture fixture;
        final String hash;
        final StateCaller caller;
        long touchedAt;
        boolean isUsed;
        long rows;

        @Nullable
        Built built;

        Entry(StateCaller caller, Fixture fixture, long now) {
            this.caller = caller;
            this.fixture = fixture;
            this.hash = KeyFormat.sha256(fixture.key());
            this.touchedAt = now;
        }
    }

    /** @param nanoTime elapsed time in nanoseconds */
    Fixtures(FixtureData data, LongSupplier nanoTime) {
        this.data = data;
        this.nanoTime = nanoTime;
    }

    /**
     * Changes the fixture of the interaction that a caller prepares, and returns what a pact may inject.
     *
     * @throws StateException if the change is not possible
     */
    synchronized Map<String, Object> change(StateCaller caller, Consumer<Fixture> change) {
        Entry entry = newest(caller).filter(this::isOpen).orElseGet(() -> create(caller));
        entry.touchedAt = nanoTime.getAsLong();
        change.accept(entry.fixture);
        return entry.fixture.values();
    }

    /** Ends the interaction of a caller: its key stops working. */
    synchronized void end(StateCaller caller) {
        newest(caller).ifPresent(this::remove);
    }

    /** Ends the interaction that a caller prepares, if there is one. */
    synchronized void cancel(StateCaller caller) {
        newest(caller).filter(this::isOpen).ifPresent(this::remove);
    }

    private boolean isOpen(Entry entry) {
        return !entry.isUsed && nanoTime.getAsLong() - entry.touchedAt < OPEN.toNanos();
    }

    private Optional<Entry> newest(StateCaller caller) {
        return newestFirst.stream().filter(entry -> entry.caller.equals(caller)).findFirst();
    }

    private Entry create(StateCaller caller) {
        Fixture fixture = new Fixture(KeyFormat.generate(random), ++lastId, () -> ++lastId, nanoTime);
        Entry entry = new Entry(caller, fixture, nanoTime.getAsLong());
        newestFirst.addFirst(entry);
        byHash.put(entry.hash, entry);
        if (newestFirst.size() > MOST) {
            remove(newestFirst.getLast());
        }
        return entry;
    }

    private void remove(Entry entry) {
        newestFirst.remove(entry);
        byHash.remove(entry.hash);
        byTeam.values().removeIf(other -> other == entry);
        rows -= entry.rows;
    }

    /**
     * The key of a fixture, by its hash. This is the first that a request asks for: from now on the fixture takes no
     * more states.
     *
     * @return nothing if no fixture has the key, or if it has been deleted
     * @throws ProblemException if a state asks for another response
     */
    synchronized Optional<ApiKey> key(String sha256) {
        Entry entry = byHash.get(sha256);
        if (entry == null) {
            return Optional.empty();
        }
        entry.isUsed = true;
        Built built = built(entry);
        Optional<ApiKey> key = built.key();
        count(entry, built); // a key for one team has made that team
        RefusedRequests refusal = entry.fixture.refusal();
        if (refusal != null && key.isPresent() && !entry.fixture.keyTerms().flag(StateParameters.EXPIRED)) {
            refusal.count(nanoTime.getAsLong());
        }
        return key;
    }

    synchronized boolean has(String sha256) {
        return byHash.containsKey(sha256);
    }

    /**
     * A request came that no fixture has the key of: if only one fixture waits for its request, this was it, and its
     * pact injects no key.
     */
    synchronized void noteOtherKey() {
        List<Entry> open = newestFirst.stream().filter(this::isOpen).toList();
        if (open.size() == 1) {
            open.get(0).isUsed = true;
        }
    }

    /** The team that a key of a fixture names by a slug; nothing if there is none. */
    synchronized Optional<Team> team(String slug, ApiKey key) {
        Entry entry = byHash.get(key.fingerprint().sha256());
        if (entry == null) {
            return Optional.empty();
        }
        Built built = built(entry);
        Optional<Team> team = built.team(slug);
        team.ifPresent(found -> byTeam.put(found.id(), entry));
        count(entry, built); // a team of the instance is copied when it is first named
        return team;
    }

    /** The data of a team of a fixture; nothing if the fixture is gone. */
    synchronized Optional<TeamData> data(long teamId) {
        return Optional.ofNullable(byTeam.get(teamId)).map(entry -> built(entry).data(teamId));
    }

    /** A voucher was created in a team of a fixture. */
    synchronized void noteVoucher(long teamId) {
        Entry entry = byTeam.get(teamId);
        if (entry != null) {
            count(entry, built(entry));
        }
    }

    private Built built(Entry entry) {
        if (entry.built == null) {
            entry.built = data.build(entry.fixture, () -> ++lastId);
            count(entry, entry.built);
        }
        return entry.built;
    }

    /** Counts the rows of a fixture anew. If all fixtures have too many, the oldest go, and this one last. */
    private void count(Entry entry, Built built) {
        rows -= entry.rows;
        entry.rows = built.rows();
        rows += entry.rows;
        while (rows > MOST_ROWS) {
            remove(oldestBut(entry));
        }
    }

    /** The oldest fixture but one, or that one if there is no other. */
    private Entry oldestBut(Entry spared) {
        Iterator<Entry> oldestFirst = newestFirst.descendingIterator();
        Entry oldest = oldestFirst.next();
        return oldest == spared && oldestFirst.hasNext() ? oldestFirst.next() : oldest;
    }

    synchronized int size() {
        return newestFirst.size();
    }

    synchronized long rows() {
        return rows;
    }
}
