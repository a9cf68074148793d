package dev.guestwifi.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.guestwifi.server.contract.Contract;
import dev.guestwifi.server.data.BadDataException;
import dev.guestwifi.server.data.DataDirectory;
import dev.guestwifi.server.store.memory.MemoryStores;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damaged data directories: each is loaded, or refused with a message for people. */
@Tag("long")
class DataDirectoryFuzzTest {
    private static final int DIRECTORIES = 200;
    private static final Duration BOUND = Duration.ofSeconds(20);

    private static final PrintStream NOWHERE =
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);

    @Test
    void a_damaged_directory_is_loaded_or_refused_with_a_message(@TempDir Path directory) throws IOException {
        long seed = Long.getLong("fuzz.seed", RandomGenerator.getDefault().nextLong());
        int directories = Integer.getInteger("fuzz.directories", DIRECTORIES);
        System.out.println("data: -Dfuzz.seed=" + seed + " -Dfuzz.directories=" + directories);
        FuzzRandom random = new FuzzRandom(seed);
        Path good = directory.resolve("good");
        FuzzServer.write(good);
        int loaded = 0;
        for (int i = 0; i < directories; i++) {
            Path damaged = directory.resolve(Integer.toString(i));
            copy(good, damaged);
            List<String> done = new DataDamage(random, damaged).damage();
            loaded += isLoaded(damaged, "directory " + i + ", damaged " + done + ", -Dfuzz.seed=" + seed) ? 1 : 0;
        }
        System.out.println("data: " + loaded + " of " + directories + " loaded, the others refused");
        assertThat(loaded).isBetween(1, directories - 1);
    }

    private static boolean isLoaded(Path directory, String what) {
        try {
            assertTimeoutPreemptively(
                    BOUND,
                    () -> DataDirectory.load(
                            directory, Contract.load(), MemoryStores.builder(Clock.systemUTC()), NOWHERE),
                    what);
            return true;
        } catch (BadDataException e) {
            assertThat(e.getMessage())
                    .as(what)
                    .hasSizeBetween(10, 20_000)
                    .doesNotContain("Exception", "\tat ", "java.", "null")
                    .doesNotContainPattern("[\\x00-\\x08\\x0B-\\x1F]");
            return false;
        } catch (RuntimeException | OutOfMemoryError e) {
            throw new AssertionError(what, e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectory(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }
}
