package dev.guestwifi.server.contract;

import dev.guestwifi.server.generated.contract.FaultCode;

/** The classes of characters that the contract speaks of: contract § Values. */
public final class Characters {
    private Characters() {}

    /** Whether a code point is of the class that a fault is named after. */
    static boolean is(FaultCode code, int codePoint) {
        return switch (code) {
            case WHITE_SPACE -> isWhiteSpace(codePoint);
            case CONTROL_CHARACTER -> Character.getType(codePoint) == Character.CONTROL;
            default -> throw new IllegalArgumentException(code + " is no class of characters");
        };
    }

    /** Unicode's White_Space, which is neither Java's white space nor Java's space characters. */
    static boolean isWhiteSpace(int codePoint) {
        return (codePoint >= 0x09 && codePoint <= 0x0D) || codePoint == 0x85 || Character.isSpaceChar(codePoint);
    }

    /** A text without the white space at its ends. */
    public static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isWhiteSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isWhiteSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }
}
