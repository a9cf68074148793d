package dev.guestwifi.server.cli;

import dev.guestwifi.server.model.RateLimit;
import dev.guestwifi.server.ops.AccessLogFormat;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** Converts the values of options, with messages in plain English for those that are invalid. */
final class Converters {
    private Converters() {}

    static void register(CommandLine line) {
        line.registerConverter(Integer.TYPE, Converters::number);
        line.registerConverter(Integer.class, Converters::number);
        line.registerConverter(ZoneId.class, Converters::zone);
        line.registerConverter(Duration.class, Converters::duration);
        line.registerConverter(URI.class, Converters::uri);
        line.registerConverter(RateLimit.class, Converters::rateLimit);
        registerNames(line, AccessLogFormat.class);
        registerNames(line, LogLevel.class);
        registerNames(line, LogFormat.class);
    }

    /** Names in small letters. */
    private static <E extends Enum<E>> void registerNames(CommandLine line, Class<E> type) {
        line.registerConverter(type, text -> {
            try {
                return OperationsOptions.constant(type, text);
            } catch (IllegalArgumentException e) {
                String names = Arrays.stream(type.getEnumConstants())
                        .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "));
                throw new TypeConversionException("'" + text + "' is none of " + names);
            }
        });
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new TypeConversionException("'" + text + "' is not a whole number");
        }
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new TypeConversionException("'" + text + "' is not a time zone like UTC or Europe/Berlin");
        }
    }

    private static Duration duration(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeException e) {
            throw new TypeConversionException("'" + text + "' is not a duration like P14D, PT1H or -PT30M");
        }
    }

    private static RateLimit rateLimit(String text) {
        try {
            return RateLimit.parse(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new TypeConversionException("this is not a URL like https://wifi.example.com");
        }
    }
}
