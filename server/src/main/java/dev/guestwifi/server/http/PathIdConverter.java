package dev.guestwifi.server.http;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the id in a path, which is not a number with a sign, with leading zeros or of another script. */
public final class PathIdConverter implements ParamConverterProvider, ParamConverter<Long> {
    private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,15}");

    @Override
    @SuppressWarnings("unchecked") // T is Long.
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> rawType, Type genericType, Annotation[] annotations) {
        boolean isInPath =
                Arrays.stream(annotations).anyMatch(annotation -> annotation.annotationType() == PathParam.class);
        return rawType == Long.class && isInPath ? (ParamConverter<T>) this : null;
    }

    /** @throws IllegalArgumentException if the text is no id; it is then treated as the id of nothing */
    @Override
    public Long fromString(String text) {
        if (!ID.matcher(text).matches()) {
            throw new IllegalArgumentException("not an id");
        }
        return Long.valueOf(text);
    }

    @Override
    public String toString(Long id) {
        return id.toString();
    }
}
