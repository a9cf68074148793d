package dev.guestwifi.spec.compare;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks the contract of this module against its releases, in seconds, and writes {@code target/contract-changes.md}.
 */
public final class ContractCheck {
    private static final String WAIVERS = "waivers.yaml";
    private static final String PACTS = "--pacts";

    private ContractCheck() {}

    /**
     * Prints faults if there are any, and in the last line what to do next. Exit codes: 0 passed, 1 failed, 2 a file
     * cannot be read.
     *
     * @param arguments the directory of this module; after it, {@code --pacts} and a directory of pacts whose consumers
     *     are named by each breaking change that concerns them
     */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        boolean hasPacts = arguments.length == 3
                && arguments[1].equals(PACTS)
                && arguments[2] != null // what Maven makes of an empty property
                && !arguments[2].isEmpty();
        Path pacts = hasPacts ? Path.of(arguments[2]) : null;
        int exit = run(Path.of(arguments[0]), pacts, LocalDate.now(ZoneOffset.UTC), out);
        if (exit != 0) {
            System.exit(exit); // in the process of Maven, whose own last lines would follow
        }
    }

    static int run(Path module, @Nullable Path pacts, LocalDate today, PrintStream out) {
        try {
            ReleaseCheck check = check(module, today);
            write(check, module);
            check.faults().forEach(out::println);
            if (pacts != null) {
                report(check, module, pacts).lines().forEach(out::println);
            }
            out.println(check.next());
            return check.faults().isEmpty() ? 0 : 1;
        } catch (IOException | IllegalArgumentException e) {
            out.println(e.getMessage());
            out.println("Next: correct the file that is named above, then run this check again");
            return 2;
        }
    }

    /** @throws IllegalArgumentException if a version or a waiver is malformed */
    static ReleaseCheck check(Path module, LocalDate today) throws IOException {
        Path released = module.resolve("released");
        Waivers waivers = new Waivers(Waiver.read(released.resolve(WAIVERS)), today);
        return ReleaseCheck.of(
                read(module.resolve("openapi.yaml")),
                List.copyOf(releases(released).values()),
                waivers);
    }

    /** Writes who uses what of the last release, and whom its changes would break. */
    private static PactReport report(ReleaseCheck check, Path module, Path pacts) throws IOException {
        if (!Files.isDirectory(pacts)) {
            throw new IOException(pacts + ": there is no such directory of pacts");
        }
        PactReport report = new PactReport(new PactUses(check.before()).read(pacts), check.changes());
        Path target = module.resolve("target");
        Files.writeString(target.resolve("pact-usage.md"), report.markdown());
        Files.writeString(target.resolve("pact-usage.html"), report.html());
        return report;
    }

    static void write(ReleaseCheck check, Path module) throws IOException {
        Path target = Files.createDirectories(module.resolve("target"));
        Files.writeString(target.resolve("contract-changes.md"), check.markdown());
    }

    /** By file name. */
    static Map<String, Contract> releases(Path directory) throws IOException {
        Map<String, Contract> releases = new TreeMap<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(".yaml") && !name.equals(WAIVERS)) {
                    releases.put(name, read(file));
                }
            }
        }
        return releases;
    }

    private static Contract read(Path file) throws IOException {
        try {
            Contract contract = Contract.read(file);
            contract.version();
            contract.operations();
            return contract;
        } catch (IOException | IllegalArgumentException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }
}
