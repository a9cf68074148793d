package dev.guestwifi.server.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import dev.guestwifi.server.ops.Operations;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

@Timeout(120)
class AccessLogWriterTest {
    private static final int KEPT_BYTES = 2 << 20;

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final List<String> logged = new CopyOnWriteArrayList<>();
    private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            logged.add(event.getFormattedMessage());
        }
    };

    private Logger listen(String name) {
        Logger logger = (Logger) LoggerFactory.getLogger(name);
        appender.start();
        logger.setLevel(Level.INFO);
        logger.setAdditive(false);
        logger.addAppender(appender);
        return logger;
    }

    @AfterEach
    void stopListening() {
        for (String name : List.of(Operations.ACCESS_LOGGER, AccessLogWriter.class.getName())) {
            Logger logger = (Logger) LoggerFactory.getLogger(name);
            logger.detachAppender(appender);
            logger.setLevel(null);
            logger.setAdditive(true);
        }
    }

    private static void write(AccessLogWriter writer, String line) {
        byte[] bytes = (line + " rest of a longer line").getBytes(US_ASCII);
        writer.write(bytes, line.length());
    }

    private List<String> lines() {
        return written.toString(US_ASCII).lines().toList();
    }

    @Test
    void lines_of_many_threads_are_whole_and_all_there_after_the_stop() throws InterruptedException {
        AccessLogWriter writer = new AccessLogWriter(new PrintStream(written, false, US_ASCII));
        writer.start();
        List<Thread> threads = IntStream.range(0, 4)
                .mapToObj(thread -> new Thread(() -> {
                    for (int i = 0; i < 5000; i++) {
                        write(writer, "line " + thread + ' ' + i);
                    }
                }))
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        writer.stop();
        assertThat(lines())
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 20_000)
                        .mapToObj(i -> "line " + i / 5000 + ' ' + i % 5000)
                        .toList());
    }

    /** Its standard error takes nothing until it is read. */
    private AccessLogWriter writerThatWaits(CountDownLatch isStuck, CountDownLatch reads) {
        return new AccessLogWriter(new PrintStream(written, false, US_ASCII) {
            @Override
            public void write(byte[] bytes, int offset, int length) {
                isStuck.countDown();
                await(reads);
                super.write(bytes, offset, length);
            }
        });
    }

    @Test
    void a_reader_who_does_not_read_holds_up_nobody_and_loses_whole_lines_which_are_counted() throws Exception {
        listen(AccessLogWriter.class.getName());
        CountDownLatch isStuck = new CountDownLatch(1);
        CountDownLatch reads = new CountDownLatch(1);
        AccessLogWriter writer = writerThatWaits(isStuck, reads);
        writer.start();
        write(writer, "first");
        await(isStuck);
        String line = "x".repeat(99);
        for (int i = 0; i < 30_000; i++) {
            write(writer, line);
        }
        reads.countDown();
        writer.stop();
        int kept = (KEPT_BYTES - 1) / 100;
        assertThat(written.size()).isLessThanOrEqualTo(KEPT_BYTES + "first\n".length());
        assertThat(lines()).hasSize(1 + kept);
        assertThat(lines().subList(1, 1 + kept)).containsOnly(line);
        assertThat(logged)
                .containsExactly(30_000 - kept + " lines of the access log were dropped, because standard error is not"
                        + " read fast enough");
    }

    @Test
    void a_reader_who_never_reads_does_not_hold_up_the_stop() {
        CountDownLatch isStuck = new CountDownLatch(1);
        CountDownLatch reads = new CountDownLatch(1);
        AccessLogWriter writer = writerThatWaits(isStuck, reads);
        writer.start();
        write(writer, "line");
        await(isStuck);
        writer.stop();
        assertThat(reads.getCount()).isEqualTo(1);
        reads.countDown();
    }

    @Test
    void lines_go_to_the_logger_as_long_as_it_is_not_started() {
        AccessLogWriter writer = new AccessLogWriter(new PrintStream(written, false, US_ASCII));
        assertThat(writer.isOpen()).isFalse();
        listen(Operations.ACCESS_LOGGER);
        assertThat(writer.isOpen()).isTrue();
        write(writer, "line");
        writer.stop();
        assertThat(logged).containsExactly("line");
        assertThat(lines()).isEmpty();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
