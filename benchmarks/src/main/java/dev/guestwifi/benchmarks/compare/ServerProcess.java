package dev.guestwifi.benchmarks.compare;

import com.sun.management.ThreadMXBean;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** A server in a JVM of its own, which listens on a free port; and what Linux and its JVM say it has used. */
public final class ServerProcess implements AutoCloseable {
    private static final Pattern LISTENING = Pattern.compile("(?i)listening on:? (http://\\S+)");
    private static final Duration START = Duration.ofMinutes(2);
    private static final int POLL_MILLIS = 50;

    private final String name;
    private final Process process;
    private final Path log;
    private final URI address;
    private final String key;
    private final JMXConnector connector;
    private final ThreadMXBean threads;
    private final CompilationMXBean compiler;
    private final ProcessorTime processorTime;
    private final Map<Long, Long> allocatedByThread = new HashMap<>();
    private long allocatedBytes;

    @SuppressWarnings("BanJNDI") // of a process that this one has started
    private ServerProcess(String name, Process process, Path log, URI address, String key) throws IOException {
        this.name = name;
        this.process = process;
        this.log = log;
        this.address = address;
        this.key = key;
        processorTime = new ProcessorTime(process.pid());
        connector = JMXConnectorFactory.connect(new JMXServiceURL(managementAddress(process)));
        threads = ManagementFactory.newPlatformMXBeanProxy(
                connector.getMBeanServerConnection(), ManagementFactory.THREAD_MXBEAN_NAME, ThreadMXBean.class);
        compiler = ManagementFactory.newPlatformMXBeanProxy(
                connector.getMBeanServerConnection(),
                ManagementFactory.COMPILATION_MXBEAN_NAME,
                CompilationMXBean.class);
    }

    /**
     * Starts a server and waits until it listens.
     *
     * @param log takes its output, in which it says the address it listens on
     * @param key the API key that it accepts, as a pattern: group 1 of the first match in the log, or all of it
     * @throws IOException if it ends, or says no address within two minutes
     */
    static ServerProcess start(String name, List<String> command, Path log, String key)
            throws IOException, InterruptedException {
        return start(new ProcessBuilder(command).redirectErrorStream(true), name, log, key);
    }

    private static ServerProcess start(ProcessBuilder builder, String name, Path log, String key)
            throws IOException, InterruptedException {
        builder.redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(variable -> variable.startsWith("GUESTWIFI_"));
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        long deadline = System.nanoTime() + START.toNanos();
        while (true) {
            boolean isAlive = process.isAlive();
            String output = Files.readString(log);
            Matcher listening = LISTENING.matcher(output);
            if (listening.find()) {
                return new ServerProcess(name, process, log, URI.create(listening.group(1)), key(key, output));
            }
            if (!isAlive || System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw new IOException(name + " did not start:\n" + output);
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    /** Starts a server whose standard error is left to read: {@link #errors}. */
    static ServerProcess startApart(String name, List<String> command, Path log, String key)
            throws IOException, InterruptedException {
        return start(new ProcessBuilder(command), name, log, key);
    }

    /** Its standard error, if it was started with it apart. */
    public InputStream errors() {
        return process.getErrorStream();
    }

    /** The output so far: standard output, and standard error unless it is read separately. */
    public String output() throws IOException {
        return Files.readString(log);
    }

    private static String key(String pattern, String output) {
        Matcher found = Pattern.compile(pattern).matcher(output);
        return found.find() ? found.group(1) : pattern;
    }

    /** Where it listens. */
    public int port() {
        return address.getPort();
    }

    /** Requests that it responds to. */
    public Requests requests() {
        return new Requests(address.getAuthority(), key);
    }

    /** Processor time of the process so far, in microseconds; misses what a thread takes between a call and its end. */
    long cpuMicros() throws IOException {
        return processorTime.micros();
    }

    /** The same without the JIT's threads, whose work ends some time. */
    public long requestMicros() throws IOException {
        return processorTime.requestMicros();
    }

    /** What the JIT has spent on compiling so far. */
    Duration compilationTime() {
        return Duration.ofMillis(compiler.getTotalCompilationTime());
    }

    /** Memory of the process that is in RAM, in bytes. */
    public long residentBytes() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
            }
        }
        throw new IOException("Linux does not say how much memory " + name + " has");
    }

    /** Live data: collects garbage, then tells what is left on the heap, in bytes. */
    public long heapBytes() throws IOException {
        MemoryMXBean memory = ManagementFactory.newPlatformMXBeanProxy(
                connector.getMBeanServerConnection(), ManagementFactory.MEMORY_MXBEAN_NAME, MemoryMXBean.class);
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }

    /** Threads of the JVM that run Java. */
    public int threads() {
        return threads.getThreadCount();
    }

    /** Files and sockets that the process has open. */
    public long openFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
            return files.count();
        }
    }

    /**
     * Stops it by SIGTERM and returns its exit code.
     *
     * @throws IOException if it does not end within a minute; it is killed then
     */
    public int stop() throws IOException, InterruptedException {
        connector.close();
        process.destroy();
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException(name + " did not stop");
        }
        return process.exitValue();
    }

    /** What all threads have allocated, in bytes; misses what one allocates between the last call and its end. */
    long allocatedBytes() {
        long[] ids = threads.getAllThreadIds();
        long[] allocated = threads.getThreadAllocatedBytes(ids);
        for (int i = 0; i < ids.length; i++) {
            if (allocated[i] >= 0) {
                Long before = allocatedByThread.put(ids[i], allocated[i]);
                allocatedBytes += allocated[i] - (before == null ? 0 : before);
            }
        }
        return allocatedBytes;
    }

    /** Ends the process at once: nothing in it needs to be kept. */
    @Override
    public void close() throws IOException {
        try {
            connector.close();
        } finally {
            process.destroyForcibly();
        }
    }

    @Override
    public String toString() {
        return name + " (log: " + log + ")";
    }

    private static String managementAddress(Process process) throws IOException {
        try {
            VirtualMachine machine = VirtualMachine.attach(Long.toString(process.pid()));
            try {
                return machine.startLocalManagementAgent();
            } finally {
                machine.detach();
            }
        } catch (AttachNotSupportedException e) {
            throw new IOException("The JVM does not say what it allocates", e);
        }
    }
}
