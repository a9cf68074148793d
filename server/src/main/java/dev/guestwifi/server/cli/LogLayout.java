package dev.guestwifi.server.cli;

import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import dev.guestwifi.server.text.Visible;

/**
 * Log lines that no input can forge: a message is one line; a stack trace has no control characters but line breaks
 * and tabs.
 */
final class LogLayout extends PatternLayout {
    LogLayout() {
        getInstanceConverterMap().put("line", MessageLine::new);
    }

    @Override
    public String doLayout(ILoggingEvent event) {
        return Visible.inLines(super.doLayout(event));
    }

    /** {@code %line} in a pattern. */
    private static final class MessageLine extends MessageConverter {
        @Override
        public String convert(ILoggingEvent event) {
            return Visible.onTerminal(super.convert(event));
        }
    }
}
