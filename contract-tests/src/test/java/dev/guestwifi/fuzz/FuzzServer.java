package dev.guestwifi.fuzz;

import dev.guestwifi.conformance.data.DataSet;
import dev.guestwifi.conformance.deployment.Secret;
import dev.guestwifi.conformance.deployment.Target;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** The server under test, on the kit's own data, with an Admin page that a password opens. */
interface FuzzServer extends AutoCloseable {
    String PASSWORD = "no-password-of-any-document";

    /** Requests name the address they come from, so that wrong passwords and bad keys are not all one address's. */
    String PROXY = "127.0.0.1";

    /** Bad keys a minute; reached now and then. */
    int BAD_KEYS = 1000;

    URI uri();

    /** A key for everything; another once somebody has guessed the id of the last and deleted it. */
    AtomicReference<String> liveKey();

    Target data();

    /** Lines that the server wrote to a log at WARN or above, or to standard error. */
    List<String> complaints();

    /** Bytes that are in use after a collection of garbage. */
    long heap() throws IOException, InterruptedException;

    @Override
    void close() throws IOException;

    /** Writes the data that servers of tests start with. */
    static DataSet write(Path directory) throws IOException {
        DataSet data = DataSet.small(ZoneOffset.UTC);
        data.write(directory);
        return data;
    }

    default List<String> teams() {
        return List.of(data().team(), data().otherTeam().orElseThrow(), "unknown-team");
    }

    default String instanceKey() {
        return Objects.requireNonNull(liveKey().get());
    }

    /** Mostly one that opens everything; empty for none. */
    default String key(FuzzRandom random) {
        int kind = random.below(100);
        if (kind < 70) {
            return instanceKey();
        }
        List<String> others = List.of(
                data().otherTeamKey().orElseThrow().value(),
                data().readOnlyKey().orElseThrow().value(),
                data().deadKey().orElseThrow().value(),
                "",
                instanceKey().substring(1),
                "gwf_" + random.from("0123456789ABCXYZabcxyz", 36));
        return random.of(others);
    }

    /** What no response may say. */
    default List<String> secrets() {
        return Stream.concat(Stream.of(PASSWORD), data().secrets().stream().map(Secret::value))
                .toList();
    }
}
