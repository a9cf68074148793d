package dev.guestwifi.conformance.consumer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A command as a process, with bounded output. */
public final class CommandProcess implements ConsumerCommand {
    private static final int MOST_PRINTED = 16 << 20;
    private static final int MOST_ERRORS = 64 << 10;
    private static final long STEP_MILLIS = 100;
    private static final long OUTPUT_MILLIS = 2_000;

    private final List<String> command;

    public CommandProcess(List<String> command) {
        this.command = List.copyOf(command);
    }

    /** The command cannot be started. */
    public static final class CannotStart extends RuntimeException {
        private static final long serialVersionUID = 1;

        CannotStart(String message, IOException cause) {
            super(message, cause);
        }
    }

    @Override
    public Ended run(Map<String, String> environment, Duration limit, BooleanSupplier isEnough) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("GUESTWIFI_") && name.endsWith("_KEY"));
        builder.environment().putAll(environment);
        try {
            return await(builder.start(), limit, isEnough);
        } catch (IOException e) {
            throw new CannotStart(String.valueOf(e.getMessage()), e);
        }
    }

    private static Ended await(Process process, Duration limit, BooleanSupplier isEnough) throws IOException {
        Thread killer = new Thread(() -> kill(process), "end of the command");
        Runtime.getRuntime().addShutdownHook(killer);
        try {
            return ended(process, limit, isEnough);
        } finally {
            kill(process);
            forget(killer);
        }
    }

    private static void kill(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private static void forget(Thread killer) {
        try {
            Runtime.getRuntime().removeShutdownHook(killer);
        } catch (IllegalStateException e) {
            // the hook is running
        }
    }

    private static Ended ended(Process process, Duration limit, BooleanSupplier isEnough) throws IOException {
        process.getOutputStream().close();
        Output printed = new Output(process.getInputStream(), MOST_PRINTED);
        Output errors = new Output(process.getErrorStream(), MOST_ERRORS);
        boolean hasEnded = hasEnded(process, limit, isEnough);
        if (!hasEnded) {
            kill(process);
        }
        return new Ended(hasEnded ? process.exitValue() : STOPPED, printed.text(), errors.text());
    }

    private static boolean hasEnded(Process process, Duration limit, BooleanSupplier isEnough) {
        long start = System.nanoTime();
        try {
            while (!process.waitFor(STEP_MILLIS, TimeUnit.MILLISECONDS)) {
                if (System.nanoTime() - start > limit.toNanos() || isEnough.getAsBoolean()) {
                    return false;
                }
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The end of a stream, read while the process runs. */
    private static final class Output {
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private final Thread reader;
        private final int most;

        Output(InputStream in, int most) {
            this.most = most;
            reader = new Thread(() -> read(in), "output of the command");
            reader.setDaemon(true);
            reader.start();
        }

        private void read(InputStream in) {
            byte[] bytes = new byte[8192];
            try (in) {
                for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                    add(bytes, read);
                }
            } catch (IOException e) {
                // the process was stopped
            }
        }

        private synchronized void add(byte[] bytes, int count) {
            if (kept.size() > most) { // the last half is enough for messages
                byte[] all = kept.toByteArray();
                kept.reset();
                kept.write(all, all.length - most / 2, most / 2);
            }
            kept.write(bytes, 0, count);
        }

        /** A child of the command may keep the stream open. */
        String text() {
            try {
                reader.join(OUTPUT_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            synchronized (this) {
                return kept.toString(UTF_8);
            }
        }
    }
}
