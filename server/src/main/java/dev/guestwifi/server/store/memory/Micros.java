package dev.guestwifi.server.store.memory;

import java.time.Instant;

/** Instants as microseconds since 1970, the precision that rows have. */
final class Micros {
    private static final long MICROS = 1_000_000;

    private Micros() {}

    static long of(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), MICROS), instant.getNano() / 1000);
    }

    static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * 1000);
    }
}
