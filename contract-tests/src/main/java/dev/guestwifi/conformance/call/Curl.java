package dev.guestwifi.conformance.call;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.guestwifi.conformance.deployment.Access;
import dev.guestwifi.conformance.deployment.AccessField;
import dev.guestwifi.conformance.deployment.Secret;
import dev.guestwifi.conformance.deployment.Target;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes requests as curl commands, with every header field that curl would not send by itself. */
public final class Curl {
    /** Characters that curl takes for a pattern. */
    private static final Pattern GLOB = Pattern.compile("[\\[\\]{}]");

    /** Stands for {@code user:password}, unlike what is sent. */
    private static final String BASIC = "$GUESTWIFI_BASIC_AUTH";

    private static final Pattern DOTS = Pattern.compile("/\\.{1,2}(?:[/?]|$)");
    private static final Pattern RUN = Pattern.compile("([A-Za-z0-9])\\1{199,}");
    private static final Pattern STEERING = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]");

    private Curl() {}

    static String line(Target target, Call call, Secret key) {
        StringBuilder line = new StringBuilder("curl -i");
        line.append(GLOB.matcher(call.path()).find() ? " --globoff" : "");
        line.append(DOTS.matcher(call.path()).find() ? " --path-as-is" : "");
        line.append(call.has("Accept-Encoding") ? "" : " --compressed"); // unpacks the response
        if (call.method().equals("HEAD")) {
            line.append(" --head");
        } else if (!call.method().equals("GET") || call.body() != null) {
            line.append(" -X ").append(call.method());
        }
        line.append(access(target.access(), call::has));
        for (Call.Header header : Wire.headers(call, key, target.access())) {
            boolean isOfAccess = target.access().has(header.name()) && !call.has(header.name());
            line.append(isOfAccess ? "" : " -H " + field(header));
        }
        if (call.body() != null) {
            line.append(call.has("Content-Type") ? "" : " -H 'Content-Type:'"); // curl would send one
            line.append(" --data-raw ").append(quoted(call.body()));
        }
        line.append(' ').append(quoted(target.url() + call.path()));
        String shown = line.toString();
        for (Secret secret : target.secrets()) { // in the query or the body it is inside single quotes
            shown = shown.replace(secret.value(), "'\"" + secret.shown() + "\"'");
        }
        return target.redactSecrets(shown);
    }

    /**
     * The options for proxies and gateways, each after a space. Secrets are shell variables.
     *
     * @param isGiven whether the request itself has a field of this name
     */
    public static String access(Access access, Predicate<String> isGiven) {
        StringBuilder line = new StringBuilder();
        access.curl().forEach(option -> line.append(' ').append(option));
        for (AccessField field : access.fields()) {
            boolean isBasic = field.value().shown().equals(BASIC);
            if (!isGiven.test(field.name())) {
                line.append(
                        isBasic
                                ? " -u \"" + BASIC + '"'
                                : " -H " + field(new Call.Header(field.name(), field.value())));
            }
        }
        return line.toString();
    }

    /** An empty value needs a semicolon: curl sends no field for a name and a colon. */
    private static String field(Call.Header header) {
        String value = header.value().shown();
        if (value.isEmpty()) {
            return quoted(header.name() + ";");
        }
        String field = header.name() + ": " + value;
        return value.equals(header.value().value()) ? quoted(field) : "\"" + field + "\"";
    }

    /** A word of a shell in which long runs of one character are left to the shell to repeat. */
    public static String withoutRuns(String quoted) {
        String again = quoted.startsWith("$") ? "$'" : "'";
        return RUN.matcher(quoted)
                .replaceAll(run -> Matcher.quoteReplacement(
                        "'\"$(printf '%" + run.group().length() + "s' | tr ' ' " + run.group(1) + ")\"" + again));
    }

    private static String quoted(String text) {
        if (!STEERING.matcher(text).find()) {
            return withoutRuns("'" + text.replace("'", "'\\''") + "'");
        }
        StringBuilder quoted = new StringBuilder("$'");
        text.codePoints().forEach(point -> quoted.append(escaped(Character.toString(point))));
        return quoted.append('\'').toString();
    }

    private static String escaped(String character) {
        if (character.equals("'") || character.equals("\\")) {
            return "\\" + character;
        }
        if (!STEERING.matcher(character).find()) {
            return character;
        }
        StringBuilder bytes = new StringBuilder();
        for (byte one : character.getBytes(UTF_8)) {
            bytes.append(String.format(Locale.ROOT, "\\x%02x", one));
        }
        return bytes.toString();
    }
}
