package dev.guestwifi.peers.quarkus;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/** Times as RFC 3339 in UTC with six decimals; every time here is in UTC. */
@Singleton
class Times implements ObjectMapperCustomizer {
    @Override
    public void customize(ObjectMapper json) {
        json.registerModule(new SimpleModule("times").addSerializer(OffsetDateTime.class, new Time()));
    }

    /** After Jackson's own module for times, whose serializer this one replaces. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    private static final class Time extends StdSerializer<OffsetDateTime> {
        private static final long serialVersionUID = 1;
        private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'");

        Time() {
            super(OffsetDateTime.class);
        }

        @Override
        public void serialize(OffsetDateTime time, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(FORMAT.format(time));
        }
    }
}
