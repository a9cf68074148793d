package dev.guestwifi.server;

/** Checks the numbers in a configuration. */
final class Bounds {
    private Bounds() {}

    /** @throws IllegalArgumentException unless the number is between 0 and {@code most} */
    static void check(String what, int number, int most) {
        if (number < 0 || number > most) {
            throw new IllegalArgumentException(what + " must be from 0 to " + most + ", not " + number);
        }
    }
}
