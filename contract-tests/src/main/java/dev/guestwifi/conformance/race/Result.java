package dev.guestwifi.conformance.race;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;

/** What a response says about the vouchers. */
sealed interface Result {
    /** A creation, or a replay of one. */
    record Created(JsonNode row) implements Result {}

    record Deleted() implements Result {}

    /** @param causes the possible causes; several if the target does not say which */
    record Refused(Set<Cause> causes) implements Result {}

    /** @param rows of the race, in order */
    record Listed(List<JsonNode> rows) implements Result {
        public Listed {
            rows = List.copyOf(rows);
        }
    }

    /** Nothing that could be wrong. */
    record Open() implements Result {}

    /** Why a write is refused. */
    enum Cause {
        CODE_TAKEN,
        KEY_REUSED,
        KEY_IN_FLIGHT,
        NO_SUCH_VOUCHER
    }
}
