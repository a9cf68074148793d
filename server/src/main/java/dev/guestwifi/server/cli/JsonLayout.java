package dev.guestwifi.server.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.LayoutBase;
import dev.guestwifi.server.json.Json;
import dev.guestwifi.server.text.Timestamps;
import dev.guestwifi.server.text.Visible;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** One JSON object a line, with the stack trace as one of its members. */
final class JsonLayout extends LayoutBase<ILoggingEvent> {
    @Override
    public String doLayout(ILoggingEvent event) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("time", new String(Timestamps.text(Timestamps.utc(event.getInstant()))));
        line.put("level", event.getLevel().toString().toLowerCase(Locale.ROOT));
        line.put("logger", event.getLoggerName());
        line.put("thread", event.getThreadName());
        line.put("message", event.getFormattedMessage());
        IThrowableProxy failure = event.getThrowableProxy();
        if (failure != null) {
            line.put("stack_trace", ThrowableProxyUtil.asString(failure));
        }
        return Visible.inJson(new String(Json.bytes(line), UTF_8)) + '\n';
    }
}
