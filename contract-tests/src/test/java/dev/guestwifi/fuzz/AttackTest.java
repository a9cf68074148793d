package dev.guestwifi.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What somebody without a key sends costs the server in proportion to its length. */
@Tag("packaged")
@Tag("long")
class AttackTest {
    private static final int ROUNDS = 20;
    /** Of processor time; so much more than a clock's tick and a thread's switch that these do not matter. */
    private static final long ENOUGH_NANOS = 20_000_000;

    private static final int MOST_REPEATS = 200;
    /** The whole of an attack has so many times the elements of its small part. */
    private static final int FACTOR = 8;
    /** Linear work costs 8 times as much, quadratic work 64 times. */
    private static final double LINEAR = 15.5;

    /** Of processor time for the small part of an attack, beyond that of an ordinary request. */
    private static final long NEGLIGIBLE_NANOS = 100_000;

    @TempDir
    @Nullable
    static Path directory;

    private static @Nullable ServerJar server;

    @BeforeAll
    static void start() throws IOException {
        server = new ServerJar(Objects.requireNonNull(directory));
    }

    @AfterAll
    static void stop() throws IOException {
        if (server != null) {
            server.close();
        }
    }

    static Stream<Attack> attacks() {
        return Attack.all();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void the_cost_of_an_attack_is_linear_in_its_length(Attack attack) throws IOException {
        int repeats = repeats(attack);
        long one = Long.MAX_VALUE;
        long part = Long.MAX_VALUE;
        long whole = Long.MAX_VALUE;
        double growth = Double.MAX_VALUE;
        for (int i = 0; i < ROUNDS && growth > LINEAR; i++) {
            one = Math.min(one, cost(attack, 1, repeats));
            part = Math.min(part, cost(attack, 2 * attack.size() / FACTOR, repeats));
            whole = Math.min(whole, cost(attack, 2 * attack.size(), repeats));
            growth = (double) (whole - one) / Math.max(part - one, NEGLIGIBLE_NANOS * repeats);
        }
        System.out.printf(
                "%s: 1 of them %.2f ms, %d %.2f ms, %d times as many %.2f ms (%.1f times)%n",
                attack,
                millis(one, repeats),
                2 * attack.size() / FACTOR,
                millis(part, repeats),
                FACTOR,
                millis(whole, repeats),
                growth);
        assertThat(growth).as("cost of 8 times as much").isLessThanOrEqualTo(LINEAR);
    }

    private static double millis(long nanos, int repeats) {
        return nanos / 1e6 / repeats;
    }

    /** So many that they cost enough to be measured; the code that they run is compiled then. */
    private static int repeats(Attack attack) throws IOException {
        int repeats = 1;
        while (repeats < MOST_REPEATS && cost(attack, attack.size(), repeats) < ENOUGH_NANOS) {
            repeats *= 2;
        }
        return repeats;
    }

    private static long cost(Attack attack, int elements, int repeats) throws IOException {
        ServerJar jar = Objects.requireNonNull(server);
        long before = CpuTime.of(jar.pid());
        for (int i = 0; i < repeats; i++) {
            attack.on(jar.uri(), elements);
        }
        return CpuTime.of(jar.pid()) - before;
    }
}
