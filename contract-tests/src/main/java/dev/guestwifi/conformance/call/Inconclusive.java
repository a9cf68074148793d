package dev.guestwifi.conformance.call;

import dev.guestwifi.conformance.text.Printable;

/** A law could not be judged. The message says why. */
public class Inconclusive extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Inconclusive(String why) {
        super(Printable.line(why));
    }

    /** The target cannot be reached with the given options: a usage error. */
    public static final class Wrong extends Inconclusive {
        private static final long serialVersionUID = 1L;

        public Wrong(String why) {
            super(why);
        }
    }

    /** The run cannot continue: the target is unreachable, or a limit is reached. */
    public static final class Over extends Inconclusive {
        private static final long serialVersionUID = 1L;

        public Over(String why) {
            super(why);
        }
    }
}
