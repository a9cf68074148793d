package dev.guestwifi.conformance.call;

import dev.guestwifi.conformance.text.Printable;

/** A law could be neither confirmed nor refuted; the message says why. */
public class Inconclusive extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Inconclusive(String why) {
        super(Printable.line(why));
    }

    /** The target is not reached in the way that was asked for; another command line would help. */
    public static final class Wrong extends Inconclusive {
        private static final long serialVersionUID = 1L;

        public Wrong(String why) {
            super(why);
        }
    }

    /** Nothing more can be learned in this run: the target is out of reach, or a limit is used up. */
    public static final class Over extends Inconclusive {
        private static final long serialVersionUID = 1L;

        public Over(String why) {
            super(why);
        }
    }
}
