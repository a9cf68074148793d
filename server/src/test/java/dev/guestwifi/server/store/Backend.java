package dev.guestwifi.server.store;

import dev.guestwifi.server.TestTime;
import java.time.Duration;

/** A kind of store under test. */
@FunctionalInterface
public interface Backend {
    /**
     * The builder of a new, empty store, whose new rows carry the given time. Closing the store removes it.
     *
     * @param time also the elapsed time, if the store belongs to this process
     */
    StoresBuilder builder(TestTime time);

    /** Lets time pass, also for a store that measures it by a clock of its own. */
    default void pass(TestTime time, Duration duration) {
        time.pass(duration);
    }

    /** How often to do what is done so many times in memory: a store whose writes wait for a disk takes fewer. */
    default int rounds(int inMemory) {
        return inMemory;
    }
}
