package dev.guestwifi.conformance.compare;

import dev.guestwifi.conformance.model.WireRequest;
import dev.guestwifi.conformance.transport.RawRequest;
import java.util.ArrayList;
import java.util.List;

/**
 * Requests to send in order to a target without vouchers of the run.
 *
 * <p>The placeholder {@code {{id0}}} stands for the id of the first voucher that the sequence created, {@code {{tag0}}}
 * for the entity tag of the first response, {@code {{strong0}}} for the same without {@code W/}, {@code {{key0}}} for
 * an Idempotency-Key never used before, and {@code {{code}}} for the prefix of the run's codes.
 */
record Sequence(List<WireRequest> requests) {
    Sequence {
        requests = List.copyOf(requests);
    }

    static Sequence of(WireRequest... requests) {
        return new Sequence(List.of(requests));
    }

    /** Whether it is one request that changes nothing. */
    boolean isRead() {
        return requests.size() == 1 && RawRequest.isSafe(requests.get(0).method());
    }

    /** The same with one more request. */
    Sequence plus(WireRequest last) {
        List<WireRequest> more = new ArrayList<>(requests);
        more.add(last);
        return new Sequence(more);
    }

    /** The same without one request. */
    Sequence without(int index) {
        List<WireRequest> fewer = new ArrayList<>(requests);
        fewer.remove(index);
        return new Sequence(fewer);
    }

    /** The same with another request in place of one. */
    Sequence with(int index, WireRequest other) {
        List<WireRequest> changed = new ArrayList<>(requests);
        changed.set(index, other);
        return new Sequence(changed);
    }

    /** The same up to a request. */
    Sequence upTo(int index) {
        return new Sequence(requests.subList(0, index + 1));
    }
}
