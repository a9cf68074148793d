package dev.guestwifi.conformance.race;

import dev.guestwifi.conformance.race.Result.Cause;
import dev.guestwifi.conformance.race.Result.Refused;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Searches for an order of operations in which every response is right, each at one moment between its request and its
 * response (Wing and Gong, "Testing and verifying concurrent objects", 1993, with the memory of Lowe, 2017).
 */
final class Linearization {
    /** A search that takes longer finds nothing wrong. */
    private static final int MOST_STEPS = 50_000;
    /** Bits of a long. */
    private static final int MOST_EVENTS = 62;

    private final List<Event> events;
    /** By event: whether its response may be unknown, so that it may have happened or not. */
    private final long open;

    private final Set<Reached> reached = new HashSet<>();

    /** @param done which operations have happened, by bits */
    private record Reached(long done, Vouchers vouchers) {}

    private Linearization(List<Event> events, long open) {
        this.events = events;
        this.open = open;
    }

    /**
     * The fewest responses that no order explains, those of the others taken as unknown; empty if there is an order.
     */
    static List<Event> conflict(List<Event> events) {
        long open = 0;
        if (events.size() > MOST_EVENTS || exists(events, open)) {
            return List.of();
        }
        for (int i = events.size() - 1; i >= 0; i--) {
            if (!exists(events, open | bit(i))) {
                open |= bit(i);
            }
        }
        long known = ~open;
        return IntStream.range(0, events.size())
                .filter(i -> (known & bit(i)) != 0)
                .mapToObj(events::get)
                .toList();
    }

    private static boolean exists(List<Event> events, long open) {
        return new Linearization(events, open).isReachable(0, Vouchers.NONE);
    }

    private static long bit(int index) {
        return 1L << index;
    }

    private boolean isReachable(long done, Vouchers vouchers) {
        if (Long.bitCount(done) == events.size()) {
            return true;
        }
        if (reached.size() > MOST_STEPS) {
            return true;
        }
        if (!reached.add(new Reached(done, vouchers))) {
            return false;
        }
        List<Integer> next = next(done);
        List<Reached> after = new ArrayList<>();
        for (int index : next) {
            Optional<Vouchers> then = after(index, vouchers);
            boolean isOpen = (open & bit(index)) != 0;
            if (then.isPresent() && then.get().equals(vouchers) && !isOpen) {
                return isReachable(done | bit(index), vouchers); // what changes nothing may as well happen at once
            }
            then.ifPresent(one -> after.add(new Reached(done | bit(index), one)));
            if (isOpen) {
                after.add(new Reached(done | bit(index), vouchers));
            }
        }
        return after.stream().anyMatch(one -> isReachable(one.done(), one.vouchers()));
    }

    /** Those that may happen next: none of the others had its response before they were sent. */
    private List<Integer> next(long done) {
        return IntStream.range(0, events.size())
                .filter(i -> (done & bit(i)) == 0)
                .filter(i -> IntStream.range(0, events.size())
                        .noneMatch(j -> (done & bit(j)) == 0 && events.get(j).isBefore(events.get(i))))
                .boxed()
                .toList();
    }

    private Optional<Vouchers> after(int index, Vouchers vouchers) {
        Event event = events.get(index);
        return isOfNothingInFlight(event) ? Optional.empty() : vouchers.after(event.operation(), event.result());
    }

    /** Whether a request was refused for another one with its key, and there was none that could be in work. */
    private boolean isOfNothingInFlight(Event event) {
        return isInFlight(event)
                && events.stream()
                        .noneMatch(other -> !other.equals(event)
                                && !isInFlight(other)
                                && event.overlaps(other)
                                && event.operation() instanceof Operation.Create one
                                && other.operation() instanceof Operation.Create two
                                && one.team().equals(two.team())
                                && one.key() != null
                                && one.key().equals(two.key()));
    }

    private static boolean isInFlight(Event event) {
        return event.result() instanceof Refused refused && refused.causes().equals(Set.of(Cause.KEY_IN_FLIGHT));
    }
}
