package dev.guestwifi.server.ops;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands lines of the access log to whatever logs in this program. */
final class LoggedLines implements AccessLogOutput {
    /** Looked up with the first line: a configuration alone must not start the logging of a program. */
    private static final class Target {
        static final Logger LOG = LoggerFactory.getLogger(Operations.ACCESS_LOGGER);
    }

    @Override
    public boolean isOpen() {
        return Target.LOG.isInfoEnabled();
    }

    @Override
    public void write(byte[] line, int length) {
        Target.LOG.info(new String(line, 0, length, ISO_8859_1));
    }
}
