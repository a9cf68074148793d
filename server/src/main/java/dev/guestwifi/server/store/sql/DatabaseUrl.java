package dev.guestwifi.server.store.sql;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a database's URL.
 *
 * @param isFile whether the place is the path of a SQLite file; otherwise it is {@code host[:port][,…]/name}
 * @param parameters what follows the place, with {@code ?}, or nothing
 */
record DatabaseUrl(
        boolean isFile,
        String place,
        String parameters,
        @Nullable String user,
        @Nullable String password) {
    private static final String SQLITE = "sqlite:";
    private static final Pattern POSTGRESQL =
            Pattern.compile("postgresql://(?:([^@/?:]*)(?::([^@/?]*))?@)?([^@/?]+/[^@/?]+)(\\?[^@]*)?");
    private static final Pattern CREDENTIALS = Pattern.compile("[?&](user|password|sslpassword)=");

    static DatabaseUrl parse(String url) {
        if (url.startsWith(SQLITE)) {
            String file = url.substring(SQLITE.length());
            if (file.isEmpty() || file.startsWith(":") || file.contains("?")) {
                throw new IllegalArgumentException("sqlite: must be followed by the path of a file, without ? in it.");
            }
            return new DatabaseUrl(true, file, "", null, null);
        }
        Matcher parts = POSTGRESQL.matcher(url);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "A database is sqlite:FILE or postgresql://host[:port][,host...]/name[?parameters].");
        }
        String parameters = parts.group(4) == null ? "" : parts.group(4);
        if (CREDENTIALS.matcher(parameters).find()) {
            throw new IllegalArgumentException("The parameters of the database URL must not have user or password.");
        }
        return new DatabaseUrl(false, parts.group(3), parameters, decoded(parts.group(1)), decoded(parts.group(2)));
    }

    /** The database as people may see it: without user, password and parameters. */
    String shown() {
        return isFile ? SQLITE + place : "postgresql://" + place;
    }

    private static @Nullable String decoded(@Nullable String text) {
        return text == null || text.isEmpty() ? null : URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
    }
}
