package dev.guestwifi.conformance;

import dev.guestwifi.conformance.deployment.AccessField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The command line that repeats a run. Keys are shell variables. */
final class ReproCommand {
    private static final Pattern KEY = Pattern.compile("--(?:(other-team|read-only|dead)-)?key(=.*)?", Pattern.DOTALL);
    private static final String HEADER = "--header";
    private static final Pattern PLAIN = Pattern.compile("[0-9A-Za-z_./:,=@%+-]+");

    private ReproCommand() {}

    static String line(List<String> arguments, long seed) {
        List<String> words = new ArrayList<>(List.of("java", "-jar", "guest-wifi-conformance.jar"));
        boolean hasSeed = false;
        for (int i = 0; i < arguments.size(); i++) {
            Matcher key = KEY.matcher(arguments.get(i));
            if (key.matches()) {
                String owner = key.group(1) == null ? "API" : key.group(1).replace('-', '_');
                words.add(arguments.get(i).replaceAll("(?s)=.*", ""));
                words.add("\"$GUESTWIFI_" + owner.toUpperCase(Locale.ROOT) + "_KEY\"");
                i += key.group(2) == null ? 1 : 0;
            } else if (isHeader(arguments.get(i))) {
                boolean isApart = arguments.get(i).equals(HEADER);
                words.add(HEADER);
                words.add(header(isApart && i + 1 < arguments.size() ? arguments.get(i + 1) : arguments.get(i)));
                i += isApart ? 1 : 0;
            } else {
                hasSeed |= arguments.get(i).startsWith("--seed");
                words.add(quoted(arguments.get(i)));
            }
        }
        if (!hasSeed) {
            words.add("--seed");
            words.add(Long.toString(seed));
        }
        return String.join(" ", words);
    }

    private static boolean isHeader(String argument) {
        return argument.equals(HEADER) || argument.startsWith(HEADER + "=");
    }

    private static String header(String argument) {
        try {
            AccessField field = AccessField.of(argument.replaceFirst("^" + HEADER + "=", ""));
            String shown = field.name() + ": " + field.value().shown();
            return AccessField.isCredential(field.name()) ? '"' + shown + '"' : quoted(shown);
        } catch (IllegalArgumentException e) {
            return "…";
        }
    }

    /** The keys and the values of header fields on a command line. */
    static List<String> keys(List<String> arguments) {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            Matcher key = KEY.matcher(arguments.get(i));
            if (key.matches() && key.group(2) != null) {
                keys.add(key.group(2).substring(1));
            } else if (key.matches() && i + 1 < arguments.size()) {
                keys.add(arguments.get(i + 1));
            } else if (arguments.get(i).startsWith(HEADER + "=")) {
                keys.add(value(arguments.get(i)));
            } else if (arguments.get(i).equals(HEADER) && i + 1 < arguments.size()) {
                keys.add(value(arguments.get(i + 1)));
            }
        }
        return keys.stream().filter(key -> !key.isEmpty()).toList();
    }

    private static String value(String field) {
        return field.substring(field.indexOf(':') + 1).strip();
    }

    static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
