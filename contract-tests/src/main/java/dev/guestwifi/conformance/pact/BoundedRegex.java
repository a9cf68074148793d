package dev.guestwifi.conformance.pact;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Runs regular expressions of strangers. Steps are counted, not time, so that the verdict does not depend on the
 * machine: a pattern that backtracks catastrophically reads characters again and again.
 */
final class BoundedRegex {
    /** The possible verdicts. */
    enum Verdict {
        MATCHES,
        DIFFERS,
        /** The pattern is not valid. */
        MALFORMED,
        /** The pattern is too long, or takes too many steps. */
        TOO_COSTLY
    }

    private static final int LONGEST_PATTERN = 4096;
    private static final int LONGEST_TEXT = 4096;
    private static final int MOST_STEPS = 200_000;
    /** Counted repetitions of nothing read no character, so their product has a bound of its own. */
    private static final long MOST_REPETITIONS = 10_000_000;

    private static final Pattern COUNT = Pattern.compile("\\{([0-9]{1,10})(?:,([0-9]{0,10}))?}");
    private static final Pattern NAMED_GROUP = Pattern.compile("\\(\\?P<");

    private BoundedRegex() {}

    /** Whether a part of the text matches, as in most tools. */
    static Verdict find(String regex, String text) {
        if (regex.length() > LONGEST_PATTERN || text.length() > LONGEST_TEXT || repetitions(regex) > MOST_REPETITIONS) {
            return Verdict.TOO_COSTLY;
        }
        try {
            Matcher matcher = pattern(regex).matcher(new CountedText(text, new int[1]));
            return matcher.find() ? Verdict.MATCHES : Verdict.DIFFERS;
        } catch (PatternSyntaxException e) {
            return Verdict.MALFORMED;
        } catch (TooManySteps | StackOverflowError e) {
            return Verdict.TOO_COSTLY;
        }
    }

    /** Rust and Python write named groups with a P. */
    private static Pattern pattern(String regex) {
        return Pattern.compile(NAMED_GROUP.matcher(regex).replaceAll("(?<"));
    }

    private static long repetitions(String regex) {
        long product = 1;
        Matcher counts = COUNT.matcher(regex);
        while (counts.find() && product <= MOST_REPETITIONS) {
            String most = counts.group(2);
            String count = most == null || most.isEmpty() ? counts.group(1) : most;
            product *= Math.max(1, Long.parseLong(count));
        }
        return product;
    }

    private static final class TooManySteps extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManySteps() {
            super("the pattern takes too many steps", null, false, false);
        }
    }

    /** @param steps shared by all parts of the text */
    private record CountedText(String text, int[] steps) implements CharSequence {
        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            steps[0]++;
            if (steps[0] > MOST_STEPS) {
                throw new TooManySteps();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new CountedText(text.substring(start, end), steps);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
