package dev.guestwifi.server.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.guestwifi.server.text.Timestamps;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Representations to bytes, exactly as contract § Values has them, and back. */
public final class Json {
    /** Buffers are not used again: what was in a response, a key perhaps, must not be left in one. */
    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
                    .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
                    .build())
            .setAnnotationIntrospector(new RequiredOrPresent())
            .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
            .registerModule(new SimpleModule()
                    .addSerializer(OffsetDateTime.class, new Time())
                    .addDeserializer(OffsetDateTime.class, new ReadTime()));

    private Json() {}

    /** UTF-8 bytes of a generated wire type. */
    public static byte[] bytes(Object representation) {
        try {
            return MAPPER.writeValueAsBytes(representation);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("Not writable: " + representation.getClass(), e);
        }
    }

    /** A generated wire type from UTF-8; members it does not know are ignored. */
    public static <T> T read(InputStream json, Class<T> representation) throws IOException {
        return MAPPER.readValue(json, representation);
    }

    /** Required members are written even when null, others only when they have a value. */
    private static final class RequiredOrPresent extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1;

        @Override
        public JsonInclude.Value findPropertyInclusion(Annotated member) {
            JsonProperty property = member.getAnnotation(JsonProperty.class);
            return JsonInclude.Value.empty()
                    .withValueInclusion(
                            property != null && property.required()
                                    ? JsonInclude.Include.ALWAYS
                                    : JsonInclude.Include.NON_NULL);
        }
    }

    /** RFC 3339 in UTC with six decimals. */
    private static final class Time extends StdSerializer<OffsetDateTime> {
        private static final long serialVersionUID = 1;

        Time() {
            super(OffsetDateTime.class);
        }

        @Override
        public void serialize(OffsetDateTime time, JsonGenerator json, SerializerProvider provider) throws IOException {
            char[] text = Timestamps.text(time.withOffsetSameInstant(ZoneOffset.UTC));
            json.writeString(text, 0, text.length);
        }
    }

    private static final class ReadTime extends StdDeserializer<OffsetDateTime> {
        private static final long serialVersionUID = 1;

        ReadTime() {
            super(OffsetDateTime.class);
        }

        @Override
        public OffsetDateTime deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return OffsetDateTime.parse(json.getText());
        }
    }
}
