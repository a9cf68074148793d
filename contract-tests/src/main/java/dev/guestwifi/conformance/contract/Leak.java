package dev.guestwifi.conformance.contract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds internals of the server in errors: stack traces, class names and SQL. The text is untrusted, so no pattern
 * repeats without a bound.
 */
final class Leak {
    /** How much of a text is searched. */
    private static final int MOST = 1 << 20;

    private static final List<Pattern> PATTERNS = List.of(
            // a line of a stack trace of Java, JavaScript, Python, PHP or Go
            Pattern.compile("\\bat [\\w.$/<>]{1,300} ?\\([^)\\n]{0,300}:\\d{1,9}\\)"),
            Pattern.compile("\\.(?:java|kt|js|ts|py|php|rb|go|cs)(?::|\\(|\", line | on line |:line )\\d+"),
            Pattern.compile("Traceback \\(most recent call last\\)|goroutine \\d+ \\[|Stack ?trace:"),
            // a class
            Pattern.compile("\\b(?:java|javax|jakarta|org|com|net|io|dev|kotlin|scala)(?:\\.[a-z_]\\w{0,60}){1,20}"
                    + "\\.[A-Z]\\w{1,100}"),
            Pattern.compile("\\b[A-Z]\\w{0,100}(?:Exception|Error)\\b(?=:| at |\\()"),
            Pattern.compile("\\b(?:[A-Z][a-z]{1,40}){1,12}Exception\\b"),
            // SQL, or an error of a database
            Pattern.compile("(?i)\\bselect\\b.{1,200}\\bfrom\\b.{1,200}\\b(?:where|limit|order by)\\b"),
            Pattern.compile("(?i)\\b(?:insert into|delete from|update) \\w+ ?(?:\\(|set\\b|where\\b|values\\b)"),
            Pattern.compile("SQLSTATE|\\bORA-\\d{5}|SQLITE_[A-Z]+|(?i:syntax error at or near|unique constraint)"));

    private Leak() {}

    /** The first match in a text. */
    static Optional<String> in(String text) {
        String start = text.substring(0, Math.min(text.length(), MOST));
        return PATTERNS.stream()
                .map(pattern -> pattern.matcher(start))
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst();
    }
}
