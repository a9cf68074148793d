package dev.guestwifi.conformance.race;

import dev.guestwifi.conformance.call.Exchange;
import dev.guestwifi.conformance.call.TimedExchange;
import dev.guestwifi.conformance.race.Action.Create;
import dev.guestwifi.conformance.race.Action.Delete;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * An action with its response.
 *
 * @param wave from 0
 */
record CompletedAction(int wave, Action action, TimedExchange timed) {
    Exchange exchange() {
        return timed.exchange();
    }

    /** Actions that delete the vouchers which, by the responses, were created and not deleted. */
    static List<Delete> left(List<CompletedAction> history) {
        Set<Delete> left = new LinkedHashSet<>();
        for (CompletedAction one : history) {
            if (one.action() instanceof Create create && one.exchange().status() == 201) {
                left.add(new Delete(create.team(), id(one.exchange())));
            }
        }
        for (CompletedAction one : history) {
            if (one.action() instanceof Delete delete && one.exchange().status() == 200) {
                left.remove(delete);
            }
        }
        return new ArrayList<>(left);
    }

    /** The id of the created voucher; 0 if there is none. */
    static long id(Exchange exchange) {
        return RaceFormat.json(exchange).path("data").path("id").asLong();
    }
}
