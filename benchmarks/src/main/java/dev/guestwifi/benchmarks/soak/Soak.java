package dev.guestwifi.benchmarks.soak;

import dev.guestwifi.benchmarks.compare.Contender;
import dev.guestwifi.benchmarks.compare.HttpConnection;
import dev.guestwifi.benchmarks.compare.ServerProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Loads a server with access log, metrics and rate limits for half an hour, and compares what it holds after five
 * minutes with what it holds at the end. Run by benchmarks/soak in the directory of the repository.
 */
public final class Soak {
    private static final Path LOGS = Path.of("benchmarks", "target", "soak");
    private static final Pattern MANAGEMENT = Pattern.compile("management on (http://\\S+)");
    private static final Duration PEAK = Duration.ofSeconds(30);
    private static final double NANOS_A_MINUTE = 60e9;
    private static final double MEGA = 1e6;

    private final SoakOptions options;
    private final ServerProcess server;
    private final MixedLoad load;
    private final List<Usage> uses = new ArrayList<>();

    private Soak(SoakOptions options, ServerProcess server) {
        this.options = options;
        this.server = server;
        load = new MixedLoad(server);
    }

    /** @param arguments as {@link SoakOptions#USAGE} has them */
    public static void main(String[] arguments) throws Exception {
        SoakOptions options;
        try {
            options = SoakOptions.parse(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + "\n" + SoakOptions.USAGE);
            System.exit(2);
            return;
        }
        Files.createDirectories(LOGS);
        List<String> on =
                List.of("--management-port", "0", "--access-log", "json", "--log-format", "json", "--rate-limit");
        List<String> command = new ArrayList<>(on);
        command.add("999999/s");
        boolean isFlat;
        try (ServerProcess server = Contender.startLimited(LOGS.resolve("server.log"), command)) {
            isFlat = new Soak(options, server).run();
        }
        System.exit(isFlat ? 0 : 1);
    }

    private boolean run() throws IOException, InterruptedException, ExecutionException {
        CompletableFuture<Long> lines = CompletableFuture.supplyAsync(() -> lines(server.errors()));
        int rate = options.rate() == 0 ? halfOfPeak() : options.rate();
        System.out.println(rate + " requests a second for " + options.minutes() + " minutes");
        load(rate);
        int exit = server.stop();
        long logged = lines.get();
        boolean isLogged = logged == load.responses();
        System.out.printf("%d responses, %d lines of the access log, exit status %d%n", load.responses(), logged, exit);
        List<Usage> compared =
                uses.stream().filter(use -> use.minute() >= SoakOptions.FIRST).toList();
        Usage base = compared.get(0);
        // A collection leaves a little more or less each time, and the system gives memory back when it likes.
        List<Trend> trends = List.of(
                Trend.of("heap", "MB", compared, use -> use.heapBytes() / MEGA, base.heapBytes() / MEGA / 20),
                Trend.of("RSS", "MB", compared, use -> use.residentBytes() / MEGA, base.residentBytes() / MEGA / 10),
                Trend.of("threads", "", compared, Usage::threads, 3),
                Trend.of("files", "", compared, Usage::openFiles, 5));
        trends.forEach(System.out::println);
        return isLogged && exit == 0 && trends.stream().allMatch(Trend::isFlat);
    }

    /** Without a pause, after as long to warm up. */
    private int halfOfPeak() throws IOException, InterruptedException {
        load.run(0, System.nanoTime() + PEAK.toNanos());
        long before = load.responses();
        load.run(0, System.nanoTime() + PEAK.toNanos());
        return Math.toIntExact(Math.max(1, (load.responses() - before) / PEAK.toSeconds() / 2));
    }

    /** Measures every minute, and reads health and metrics as Prometheus and probes do. */
    private void load(int rate) throws IOException, InterruptedException {
        Matcher management = MANAGEMENT.matcher(server.output());
        if (!management.find()) {
            throw new IOException("There is no management port: " + server.output());
        }
        URI port = URI.create(management.group(1));
        long start = System.nanoTime();
        for (int quarter = 1; quarter <= 4 * options.minutes(); quarter++) {
            load.run(rate, start + (long) (quarter * NANOS_A_MINUTE / 4));
            scrape(port, "/readyz");
            scrape(port, "/metrics");
            if (quarter % 4 == 0) {
                Usage use = Usage.of(server, (System.nanoTime() - start) / NANOS_A_MINUTE);
                uses.add(use);
                System.out.println(use + ", " + load.responses() + " responses");
            }
        }
    }

    private static void scrape(URI management, String path) throws IOException {
        String request = "GET " + path + " HTTP/1.1\r\nHost: " + management.getAuthority() + "\r\n\r\n";
        try (HttpConnection connection = new HttpConnection(management.getPort())) {
            int status = connection
                    .exchange(request.getBytes(StandardCharsets.US_ASCII))
                    .status();
            if (status != 200) {
                throw new IOException(path + " responded " + status);
            }
        }
    }

    /** Reads standard error to its end, as what collects logs does, and counts the lines of the access log in it. */
    private static long lines(InputStream log) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(log, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> line.contains("\"duration_ms\":"))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
