package dev.guestwifi.conformance.result;

/** A pattern in which {@code *} stands for any characters and {@code ?} for one. */
record Glob(String pattern) {
    /** Takes time in proportion to the product of both lengths at most. */
    boolean matches(String text) {
        int at = 0;
        int inPattern = 0;
        int star = -1;
        int afterStar = 0;
        while (at < text.length()) {
            char wanted = inPattern < pattern.length() ? pattern.charAt(inPattern) : 0;
            if (wanted == '*') {
                star = inPattern++;
                afterStar = at;
            } else if (wanted == '?' || wanted == text.charAt(at)) {
                inPattern++;
                at++;
            } else if (star >= 0) {
                inPattern = star + 1;
                at = ++afterStar;
            } else {
                return false;
            }
        }
        return pattern.substring(inPattern).chars().allMatch(c -> c == '*');
    }
}
