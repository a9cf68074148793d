package dev.guestwifi.benchmarks;

import dev.guestwifi.benchmarks.compare.Contender;
import dev.guestwifi.benchmarks.compare.ServerProcess;
import dev.guestwifi.server.key.KeyFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Loads a large instance, into memory or a database, and reads pages of it. Run by benchmarks/millions in the directory
 * of the repository.
 */
public final class Millions {
    private static final String USAGE = "Usage: benchmarks/millions CUSTOMERS VISITS [DATABASE]";
    private static final String JAR = "server/target/guest-wifi-server.jar";
    private static final double BYTES_A_MEGABYTE = 1e6;

    private final int customers;
    private final int visits;
    private final String key = KeyFormat.generate(new Random(1));

    private Millions(int customers, int visits) {
        this.customers = customers;
        this.visits = visits;
    }

    /** @param arguments how many customers and how many visits, and the URL of a database, whose rows are replaced */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length < 2 || arguments.length > 3 || !(arguments[0] + arguments[1]).matches("[0-9]{2,16}")) {
            System.err.println(USAGE);
            System.exit(2);
        }
        Millions millions = new Millions(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
        millions.measure(arguments.length == 3 ? arguments[2] : null);
    }

    private void measure(@Nullable String database) throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("millions");
        try {
            Instance.write(directory, key, customers, visits);
            System.out.printf("data files: %,.0f MB%n", size(directory) / BYTES_A_MEGABYTE);
            if (database == null) {
                readPages("3g", List.of("--data", directory.toString()));
            } else {
                importInto(database, directory);
                readPages("256m", List.of("--database", database));
            }
        } finally {
            delete(directory);
        }
    }

    private void importInto(String database, Path directory) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(java, "-Xmx256m", "-jar", JAR, "data", "import", "--replace"));
        command.addAll(List.of("--data", directory.toString(), "--database", database));
        long start = System.nanoTime();
        int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (exit != 0) {
            throw new IOException("The import ended with " + exit);
        }
        System.out.println("import: " + speed(start));
    }

    private String speed(long start) {
        double seconds = (System.nanoTime() - start) / 1e9;
        return String.format("%.1f s, %,.0f rows a second", seconds, (customers + visits) / seconds);
    }

    private void readPages(String heap, List<String> options) throws IOException, InterruptedException {
        Path log = Files.createTempFile("millions", ".log");
        long start = System.nanoTime();
        try (ServerProcess server = Contender.startWith(heap, log, options)) {
            System.out.println("start: " + speed(start));
            System.out.printf("heap after a collection: %,.0f MB%n", server.heapBytes() / BYTES_A_MEGABYTE);
            StoredPages pages = new StoredPages(server, key);
            pages.print("customers", customers);
            pages.print("customer-visits", visits);
            pages.printRate("customer-visits", 1);
            pages.printRate("customer-visits", Math.max(1, visits / StoredPages.PER_PAGE));
            pages.printCreations();
        } finally {
            Files.delete(log);
        }
    }

    private static long size(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(directory);
    }
}
