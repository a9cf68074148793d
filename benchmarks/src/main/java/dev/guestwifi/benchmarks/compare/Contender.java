package dev.guestwifi.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The servers that are compared, in the order in which each round loads them. */
public enum Contender {
    FLOOR("floor", "raw Grizzly (floor)", "dev.guestwifi.benchmarks.peer.FloorPeer"),
    PLAIN("plain", "plain Jersey", "dev.guestwifi.benchmarks.peer.PlainPeer"),
    SPRING("spring", "Spring Boot", "benchmarks/peers/spring/target/spring-peer.jar"),
    QUARKUS("quarkus", "Quarkus", "benchmarks/peers/quarkus/target/quarkus-app/quarkus-run.jar"),
    SERVER("server", "this server", "server/target/guest-wifi-server.jar");

    private static final String DEMO_KEY = "demo key, whole instance: (\\S+)";

    private final String label;
    private final String title;
    private final String program;

    /** @param program a jar, relative to the repository, or a class of this module */
    Contender(String label, String title, String program) {
        this.label = label;
        this.title = title;
        this.program = program;
    }

    /** How options and reports name it. */
    String label() {
        return label;
    }

    /** How the chart names it. */
    String title() {
        return title;
    }

    /** Whether it implements this kind of request. */
    boolean knows(Kind kind) {
        return switch (this) {
            case PLAIN -> kind == Kind.PAGE || kind == Kind.FRESH;
            case QUARKUS -> kind != Kind.NOT_MODIFIED && kind != Kind.WRITE;
            case FLOOR, SPRING, SERVER -> true;
        };
    }

    static Contender of(String label) {
        return Arrays.stream(values())
                .filter(contender -> contender.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no server " + label));
    }

    /** Starts the server itself, as a user does; the port is free, and a wrong key may come again and again. */
    static ServerProcess startServer(Path logs) throws IOException, InterruptedException {
        return startServer(logs, SERVER.label, List.of());
    }

    /**
     * The same with options of its own.
     *
     * @param name of the log
     */
    static ServerProcess startServer(Path logs, String name, List<String> options)
            throws IOException, InterruptedException {
        Stream<String> fixed = Stream.of("-jar", SERVER.program, "--port", "0", "--bad-keys-per-minute", "0");
        List<String> command = command(Stream.concat(fixed, options.stream()));
        return ServerProcess.start(name, command, logs.resolve(name + ".log"), DEMO_KEY);
    }

    /**
     * The same with all limits on, and with standard error apart: {@link ServerProcess#errors}.
     *
     * @param log takes standard output
     */
    public static ServerProcess startLimited(Path log, List<String> options) throws IOException, InterruptedException {
        List<String> command =
                command(Stream.concat(Stream.of("-jar", SERVER.program, "--port", "0"), options.stream()));
        return ServerProcess.startApart(SERVER.label, command, log, DEMO_KEY);
    }

    /**
     * The same with data of its own.
     *
     * @param heap as {@code -Xmx} has it
     * @param log takes its output
     */
    public static ServerProcess startWith(String heap, Path log, List<String> options)
            throws IOException, InterruptedException {
        Stream<String> fixed = Stream.of("-jar", SERVER.program, "--port", "0");
        return ServerProcess.start(SERVER.label, command(heap, Stream.concat(fixed, options.stream())), log, DEMO_KEY);
    }

    /**
     * Starts one of the others.
     *
     * @param source what they take rows, key and responses from
     */
    ServerProcess start(Source source, Path logs) throws IOException, InterruptedException {
        Stream<String> options = Stream.of(
                "-Dpeer.key=" + source.key(),
                "-Dpeer.rows=" + source.rows(),
                "-Dpeer.page=" + source.page(),
                "-Dpeer.source=" + source.authority());
        Stream<String> start = program.endsWith(".jar")
                ? Stream.of("-jar", program)
                : Stream.of("-cp", System.getProperty("java.class.path"), program);
        List<String> command = command(Stream.concat(options, start));
        return ServerProcess.start(label, command, logs.resolve(label + ".log"), source.key());
    }

    private static List<String> command(Stream<String> rest) {
        return command("256m", rest);
    }

    private static List<String> command(String heap, Stream<String> rest) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return Stream.concat(Stream.of(java, "-Xmx" + heap), rest).toList();
    }
}
