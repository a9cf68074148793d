package dev.guestwifi.server.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/** A process of its own that runs out of memory in one of the ways in which a server does. */
class ExitOnOutOfMemoryTest {
    enum Way {
        ENDS_A_THREAD,
        IS_LOGGED,
        IS_LOGGED_AS_A_CAUSE,
        IS_LOGGED_BY_JAVA_UTIL_LOGGING
    }

    @ParameterizedTest
    @EnumSource
    void the_process_ends_with_one_line_and_status_3(Way way) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ExitOnOutOfMemoryTest.class.getName(),
                        way.name())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).isEqualTo(3);
        assertThat(output).matches("Out of memory at a heap of [0-9]+ MB: give it more with -Xmx.\n");
    }

    /** Runs for ever unless memory that runs out ends it. */
    public static void main(String[] args) throws InterruptedException {
        org.slf4j.bridge.SLF4JBridgeHandler.removeHandlersForRootLogger();
        org.slf4j.bridge.SLF4JBridgeHandler.install();
        ExitOnOutOfMemory.install();
        new Thread(() -> runOut(Way.valueOf(args[0]))).start();
        Thread.currentThread().join();
    }

    private static void runOut(Way way) {
        try {
            long[][] all = new long[1000][];
            for (int i = 0; i < all.length; i++) {
                all[i] = new long[1 << 20];
            }
        } catch (OutOfMemoryError e) {
            switch (way) {
                case ENDS_A_THREAD -> throw e;
                case IS_LOGGED -> LoggerFactory.getLogger("x").error("failed", e);
                case IS_LOGGED_AS_A_CAUSE ->
                    LoggerFactory.getLogger("x").error("failed", new IllegalStateException(new IOException(e)));
                case IS_LOGGED_BY_JAVA_UTIL_LOGGING ->
                    java.util.logging.Logger.getLogger("x").log(java.util.logging.Level.SEVERE, "failed", e);
            }
        }
    }
}
