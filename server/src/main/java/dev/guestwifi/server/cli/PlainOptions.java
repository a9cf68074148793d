package dev.guestwifi.server.cli;

import dev.guestwifi.server.model.RateLimit;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads plain command lines without picocli, which would take a third of the start: its classes are too old for the
 * archive of classes that the JVM maps into memory. A command line is plain if it consists of options with values that
 * need no explanation; picocli reads all others, and reports what is wrong with them.
 */
final class PlainOptions {
    /** No lists, no quotation marks, nothing that picocli replaces. */
    private static final Pattern PLAIN = Pattern.compile("[^-,\"'$@\\s][^,\"'$@\\s]*");

    private PlainOptions() {}

    /** The options, or null if the command line or the environment is not plain. */
    static @Nullable ServerOptions read(Map<String, String> environment, String... arguments) {
        Map<String, String> values = new HashMap<>();
        for (Map.Entry<String, String> variable : environment.entrySet()) {
            String name = variable.getKey();
            if (name.startsWith(Environment.PREFIX) && !Environment.SECRETS.contains(name)) {
                String words = name.substring(Environment.PREFIX.length());
                if (!words.equals(words.toUpperCase(Locale.ROOT)) || words.contains("-")) {
                    return null;
                }
                values.put("--" + words.toLowerCase(Locale.ROOT).replace('_', '-'), variable.getValue());
            }
        }
        Map<String, String> given = given(arguments);
        if (given == null) {
            return null;
        }
        values.putAll(given);
        ServerOptions options = new ServerOptions();
        try {
            for (Map.Entry<String, String> option : values.entrySet()) {
                if (!PLAIN.matcher(option.getValue()).matches()
                        || !isSet(options, option.getKey(), option.getValue())) {
                    return null;
                }
            }
        } catch (IllegalArgumentException | DateTimeException | URISyntaxException e) {
            return null;
        }
        return options;
    }

    /** The values of {@code --name value} and {@code --name=value}; null if there is anything else. */
    private static @Nullable Map<String, String> given(String... arguments) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            int equals = arguments[i].indexOf('=');
            boolean isSeparate = equals < 0;
            if (isSeparate && i + 1 == arguments.length) {
                return null;
            }
            String name = isSeparate ? arguments[i] : arguments[i].substring(0, equals);
            String value = isSeparate ? arguments[++i] : arguments[i].substring(equals + 1);
            if (values.put(name, value) != null) {
                return null;
            }
        }
        return values;
    }

    /** Sets an option and returns true, or returns false if there is none of this name. */
    private static boolean isSet(ServerOptions options, String name, String value) throws URISyntaxException {
        switch (name) {
            case "--host" -> options.host = value;
            case "--port" -> options.port = Integer.parseInt(value);
            case "--timezone" -> options.timezone = ZoneId.of(value);
            case "--data" -> options.data = Path.of(value);
            case "--public-url" -> options.publicUrl = new URI(value);
            case "--admin-password-file" -> options.adminPasswordFile = Path.of(value);
            case "--trusted-proxies" -> options.trustedProxies = List.of(value);
            case "--cors-origin" -> options.corsOrigins = List.of(value);
            case "--bad-keys-per-minute" -> options.badKeysPerMinute = Integer.parseInt(value);
            case "--rate-limit" -> options.rateLimit = RateLimit.parse(value);
            case "--max-connections" -> options.maxConnections = Integer.parseInt(value);
            case "--max-connections-per-address" -> options.maxConnectionsPerAddress = Integer.parseInt(value);
            case "--clock" -> options.tests.clock = Duration.parse(value);
            case "--faults" -> options.tests.faults = Path.of(value);
            case "--database" -> options.database.url = value;
            case "--database-user" -> options.database.user = value;
            case "--database-password-file" -> options.database.passwordFile = Path.of(value);
            case "--database-wait" -> options.database.waitSeconds = Integer.parseInt(value);
            case "--database-connections" -> options.database.connections = Integer.parseInt(value);
            default -> {
                return options.operations.isSet(name, value);
            }
        }
        return true;
    }
}
