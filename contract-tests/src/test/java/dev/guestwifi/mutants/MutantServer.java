package dev.guestwifi.mutants;

import dev.guestwifi.conformance.OwnServer;
import dev.guestwifi.conformance.deployment.Target;
import dev.guestwifi.conformance.deployment.TargetBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A mutant that runs: the real server on the kit's own data, with one fault. {@code main} starts one for other
 * programs.
 */
final class MutantServer implements AutoCloseable {
    /** Its days change with the clocks, so that no fault of dates hides. */
    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final OwnServer server;
    private final MutantProxy proxy;

    private MutantServer(OwnServer server, MutantProxy proxy) {
        this.server = server;
        this.proxy = proxy;
    }

    /** @param directory for the data, empty */
    static MutantServer start(Variant variant, Path directory) {
        Mutant mutant = variant.server();
        OwnServer server = OwnServer.small(directory, variant.zone(), mutant.store());
        String key = server.target().build().key().value();
        return new MutantServer(
                server, MutantProxy.start(server.uri(), mutant.change().apply(key)));
    }

    URI uri() {
        return proxy.uri();
    }

    TargetBuilder target() {
        return server.at(proxy.uri());
    }

    /** The connections first: a server waits for those that are open. */
    @Override
    public void close() {
        proxy.close();
        server.close();
    }

    /**
     * {@code --list} prints the names: the reference, the mutants, and with {@code conformant:} before them the
     * variants. A name starts that server until the program is killed.
     */
    public static void main(String[] arguments) throws InterruptedException {
        Map<String, Variant> all = new LinkedHashMap<>();
        all.put("reference", Variant.reference());
        Mutants.all().forEach(mutant -> all.put(mutant.name(), Variant.mutant(mutant)));
        Variants.all()
                .forEach(variant -> all.put("conformant: " + variant.server().name(), variant));
        Variant chosen = arguments.length == 1 ? all.get(arguments[0]) : null;
        if (chosen != null) {
            MutantServer server = start(chosen, emptyDirectory());
            Target target = server.target().build();
            System.out.println("key: " + target.key().value());
            System.out.println(
                    "other-team key: " + target.otherTeamKey().orElseThrow().value());
            System.out.println(
                    "read-only key: " + target.readOnlyKey().orElseThrow().value());
            System.out.println("listening on " + server.uri());
            Thread.currentThread().join();
        } else if (arguments.length == 1 && arguments[0].equals("--list")) {
            all.keySet().forEach(System.out::println);
        } else {
            throw new IllegalArgumentException("--list, or a name that it prints");
        }
    }

    private static Path emptyDirectory() {
        try {
            return Files.createTempDirectory("mutant");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
