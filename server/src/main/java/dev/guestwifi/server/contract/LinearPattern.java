package dev.guestwifi.server.contract;

import java.util.regex.Pattern;

/**
 * A pattern of the contract that takes time in proportion to the length of a text, and no stack. Java's repetitions
 * try again with less, and a repeated group calls itself; here no repetition gives back what it took. That changes
 * nothing as long as what may follow a repetition cannot begin like what is repeated, which holds for every pattern of
 * the contracts.
 */
public final class LinearPattern {
    private final String stated;
    private final Pattern possessive;

    /** @param stated as the contract has it, in the syntax of ECMAScript */
    public LinearPattern(String stated) {
        this.stated = stated;
        this.possessive = Pattern.compile(stated.replaceAll("(?<=[\\])])(?:[+*]|\\{[0-9,]+})", "$0+"));
    }

    /** Whether the whole text has the form. */
    public boolean matches(String text) {
        return possessive.matcher(text).matches();
    }

    @Override
    public String toString() {
        return stated;
    }
}
