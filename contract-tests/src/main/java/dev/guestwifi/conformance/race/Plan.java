package dev.guestwifi.conformance.race;

import dev.guestwifi.conformance.call.Exchange;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * What several clients are to do.
 *
 * @param waves one after the other; the programs of one at the same time
 */
public record Plan(List<Wave> waves) {
    public Plan {
        waves = List.copyOf(waves);
    }

    static Plan of(Wave... waves) {
        return new Plan(List.of(waves));
    }

    interface Wave {
        /** What each client does; an empty list lets the wave out. */
        List<Program> programs(List<CompletedAction> soFar);
    }

    /** What one client does. */
    interface Program {
        /**
         * The next action, empty to end.
         *
         * @param responses to those before
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
