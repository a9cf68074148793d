package dev.guestwifi.conformance.deployment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Masks personal data in texts: in members of JSON, and wherever a value occurs that the target has returned. Equal
 * values get the same number. Safe for use by many threads.
 */
public final class PersonalData {
    /** The number of values that are remembered; a target may have millions. */
    private static final int MOST = 200_000;
    /** Shorter values occur in texts by chance; as members they are masked nevertheless. */
    private static final int SHORTEST = 3;

    /** Literals of JSON; as the text of a member they are masked nevertheless. */
    private static final Set<String> LITERALS = Set.of("null", "true", "false");

    private static final Set<String> PLAIN = Set.of("created_at", "updated_at");
    private static final Set<String> OF_VENUES = Set.of("address", "emails");
    private static final String NAMES =
            "first_name|last_name|company|email|phone|customer|venue|mac|address|emails" + "|market_opt|aruba_site_id";
    private static final String TEXT = "\"((?:[^\"\\\\]|\\\\.)*+)(?:\"|$)";
    private static final Pattern MEMBER = Pattern.compile("\"(" + NAMES + ")\"(\\s*:\\s*)" + TEXT);
    private static final Pattern VALUE = Pattern.compile("\\s*" + TEXT + "\\s*");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Set<String> values = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> numbers = new HashMap<>();

    /**
     * Remembers the personal data in a response.
     *
     * @param path of the request, relative to the base URL
     * @param json the body of the response
     */
    public void note(String path, JsonNode json) {
        boolean isOfPeople = path.startsWith("/customer");
        if (isOfPeople || path.startsWith("/venues")) {
            note(json.path("data"), isOfPeople);
        }
    }

    private void note(JsonNode rows, boolean isOfPeople) {
        for (JsonNode row : rows) {
            row.properties().forEach(member -> {
                boolean isPersonal =
                        isOfPeople ? !PLAIN.contains(member.getKey()) : OF_VENUES.contains(member.getKey());
                String value = member.getValue().asText();
                boolean isTold = value.length() >= SHORTEST && !LITERALS.contains(value);
                if (isPersonal && member.getValue().isTextual() && isTold && values.size() < MOST) {
                    values.add(value);
                }
            });
        }
    }

    /** Masks personal data in a text. */
    String mask(String text) {
        List<String> shown = values.stream()
                .filter(value -> forms(value).stream().anyMatch(text::contains))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        String masked = MEMBER.matcher(text)
                .replaceAll(member -> Matcher.quoteReplacement("\"" + member.group(1) + "\"" + member.group(2) + "\""
                        + mark(unescaped(member.group(3))) + "\""));
        for (String value : shown) {
            for (String form : forms(value)) {
                masked = masked.contains(form) ? replaced(masked, form, mark(value)) : masked;
            }
        }
        return masked;
    }

    /** Masks the value of a member if it is personal. */
    String maskMember(String name, String json) {
        Matcher value = VALUE.matcher(json);
        return name.matches(NAMES) && value.matches() ? '"' + mark(unescaped(value.group(1))) + '"' : json;
    }

    /** Replaces a value, except inside a longer word or number. */
    private static String replaced(String text, String form, String mark) {
        StringBuilder replaced = new StringBuilder(text.length());
        int copied = 0;
        for (int at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
            int end = at + form.length();
            boolean isWhole = (at == 0 || !isOfWord(text, at - 1) || !isOfWord(text, at))
                    && (end == text.length() || !isOfWord(text, end) || !isOfWord(text, end - 1));
            if (at >= copied && isWhole) {
                replaced.append(text, copied, at).append(mark);
                copied = end;
            }
        }
        return replaced.append(text, copied, text.length()).toString();
    }

    private static boolean isOfWord(String text, int at) {
        return Character.isLetterOrDigit(text.charAt(at));
    }

    /** The value as it is, and as JSON may write it. */
    private static List<String> forms(String value) {
        List<String> forms = new ArrayList<>(List.of(value));
        String quoted = TextNode.valueOf(value).toString();
        String json = quoted.substring(1, quoted.length() - 1);
        StringBuilder ascii = new StringBuilder();
        json.chars()
                .forEach(unit -> ascii.append(unit < 128 ? String.valueOf((char) unit) : "\\u%04x".formatted(unit)));
        for (String form : List.of(json, ascii.toString())) {
            if (!forms.contains(form)) {
                forms.add(form);
            }
        }
        return forms;
    }

    /** A string that was cut off may not be JSON. */
    private static String unescaped(String json) {
        try {
            return json.contains("\\") ? JSON.readTree('"' + json + '"').asText() : json;
        } catch (JsonProcessingException e) {
            return json;
        }
    }

    private synchronized String mark(String value) {
        int number = numbers.computeIfAbsent(value, absent -> numbers.size() + 1);
        int length = value.codePointCount(0, value.length());
        return "<masked: " + length + (length == 1 ? " character, no. " : " characters, no. ") + number + ">";
    }
}
