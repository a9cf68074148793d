package dev.guestwifi.conformance.race;

import dev.guestwifi.conformance.call.Exchange;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * The actions of several clients.
 *
 * @param waves run one after the other; the programs of a wave run concurrently
 */
public record Plan(List<Wave> waves) {
    public Plan {
        waves = List.copyOf(waves);
    }

    static Plan of(Wave... waves) {
        return new Plan(List.of(waves));
    }

    interface Wave {
        /** The program of each client; an empty list skips the wave. */
        List<Program> programs(List<CompletedAction> soFar);
    }

    /** The actions of one client. */
    interface Program {
        /**
         * The next action, empty to end.
         *
         * @param responses to the previous actions
         */
        Optional<Action> next(List<Exchange> responses);

        static Program of(Action... actions) {
            return new InOrder(List.of(actions).iterator());
        }
    }

    private record InOrder(Iterator<Action> actions) implements Program {
        @Override
        public Optional<Action> next(List<Exchange> responses) {
            return actions.hasNext() ? Optional.of(actions.next()) : Optional.empty();
        }
    }
}
