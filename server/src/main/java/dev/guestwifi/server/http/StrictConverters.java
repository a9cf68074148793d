package dev.guestwifi.server.http;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What Jersey cannot convert or converts too kindly: days, and the id in a path, which is not a number with a sign, with
 * leading zeros or of another script. What else arrives here was checked before.
 */
public final class StrictConverters implements ParamConverterProvider {
    private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,15}");

    @Override
    @SuppressWarnings("unchecked") // T is the type that rawType stands for.
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> rawType, Type genericType, Annotation[] annotations) {
        if (rawType == LocalDate.class) {
            return (ParamConverter<T>) new Converter<>(LocalDate::parse);
        }
        if (rawType == Long.class) {
            boolean inPath =
                    Arrays.stream(annotations).anyMatch(annotation -> annotation.annotationType() == PathParam.class);
            return (ParamConverter<T>) new Converter<>(inPath ? StrictConverters::id : Long::valueOf);
        }
        return null;
    }

    private static Long id(String text) {
        if (!ID.matcher(text).matches()) {
            throw new IllegalArgumentException("not an id");
        }
        return Long.valueOf(text);
    }

    private record Converter<T>(Function<String, T> parse) implements ParamConverter<T> {
        @Override
        @SuppressWarnings("NullAway") // What was not given stays null; the interface has no annotations to say so.
        public T fromString(@Nullable String value) {
            return value == null ? null : parse.apply(value);
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
