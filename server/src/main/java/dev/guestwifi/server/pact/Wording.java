package dev.guestwifi.server.pact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * A name of a state. Articles and capitals make no difference, and a word in braces stands for any word, which becomes
 * the value of that parameter. A value may be an article, too: {@code team a exists}.
 *
 * @param text as the documentation has it
 * @param implied values of parameters that the name alone implies
 */
record Wording(String text, Map<String, String> implied) {
    private static final Set<String> ARTICLES = Set.of("a", "an", "the");

    Wording {
        implied = Map.copyOf(implied);
    }

    static Wording of(String text) {
        return new Wording(text, Map.of());
    }

    /**
     * The values of the parameters that a name has in it; null if it is another name.
     *
     * @param areArticlesSkipped whether any article may be absent or added; else only the one at the beginning
     */
    @Nullable
    Map<String, String> match(String name, boolean areArticlesSkipped) {
        List<String> pattern = words(text, areArticlesSkipped);
        List<String> given = words(name, areArticlesSkipped);
        if (pattern.size() != given.size()) {
            return null;
        }
        Map<String, String> values = new HashMap<>(implied);
        for (int i = 0; i < pattern.size(); i++) {
            String word = pattern.get(i);
            if (word.startsWith("{") && !isCountedArticle(word, given.get(i))) {
                values.put(word.substring(1, word.length() - 1), given.get(i));
            } else if (!word.equalsIgnoreCase(given.get(i))) {
                return null;
            }
        }
        return values;
    }

    /** In {@code team has a customer}, "a" is no count. */
    private static boolean isCountedArticle(String placeholder, String word) {
        return placeholder.equals("{" + StateParameters.COUNT + "}") && isArticle(word);
    }

    private static boolean isArticle(String word) {
        return ARTICLES.contains(word.toLowerCase(Locale.ROOT));
    }

    private static List<String> words(String text, boolean areArticlesSkipped) {
        List<String> words = new ArrayList<>();
        StringTokenizer tokens = new StringTokenizer(text);
        for (boolean isFirst = true; tokens.hasMoreTokens(); isFirst = false) {
            String word = tokens.nextToken();
            if (!isArticle(word) || !(areArticlesSkipped || isFirst)) {
                words.add(word);
            }
        }
        return words;
    }
}
