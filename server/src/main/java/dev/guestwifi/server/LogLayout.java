package dev.guestwifi.server;

import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import dev.guestwifi.server.text.Visible;

/** Log lines that no text from outside can forge: a message is one line, and a stack trace has line breaks and tabs only. */
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
