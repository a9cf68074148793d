package dev.guestwifi.server.http.edge;

/** Host and port as RFC 3986, 3.2 has them: a registered name or an address, and an optional, possibly empty port. */
final class Authority {
    private static final int MAX_NAME = 255;
    private static final int MAX_PORT_DIGITS = 5;
    private static final int MAX_PORT = 65_535;
    private static final int GROUPS = 8;

    private Authority() {}

    /** Whether a text can be the Host of a request for an http URI, whose host is never empty. */
    static boolean isValid(String text) {
        int end = text.startsWith("[") ? text.indexOf(']') + 1 : nameEnd(text);
        return end > 0
                && end <= MAX_NAME
                && (text.charAt(0) != '[' || isAddress(text.substring(1, end - 1)))
                && (end == text.length() || (text.charAt(end) == ':' && isPort(text.substring(end + 1))));
    }

    /** Whether it also has a port, as the target of CONNECT must. */
    static boolean isValidWithPort(String text) {
        return isValid(text) && !text.endsWith("]") && text.indexOf(':') >= 0 && !text.endsWith(":");
    }

    private static int nameEnd(String text) {
        int index = 0;
        while (index < text.length()) {
            int next = ByteSet.REG_NAME.skip(text, index);
            if (next == index) {
                if (PercentEncoding.octet(text, index) < 0) {
                    break;
                }
                next = index + 3;
            }
            index = next;
        }
        return index;
    }

    private static boolean isPort(String text) {
        return text.isEmpty()
                || (text.length() <= MAX_PORT_DIGITS
                        && ByteSet.DIGIT.spans(text)
                        && Integer.parseInt(text) <= MAX_PORT);
    }

    /** IPv6 in any of its forms; what a later version of IP may bring (IPvFuture) no link could be made of. */
    private static boolean isAddress(String text) {
        int gap = text.indexOf("::");
        if (gap < 0) {
            return groups(text, true) == GROUPS;
        }
        int before = groups(text.substring(0, gap), false);
        int after = groups(text.substring(gap + 2), true);
        return before >= 0 && after >= 0 && before + after < GROUPS;
    }

    /**
     * How many groups of 16 bits a text has, or -1 if it is none such.
     *
     * @param mayEndInIpv4 whether the last two groups may be an IPv4 address
     */
    private static int groups(String text, boolean mayEndInIpv4) {
        if (text.isEmpty()) {
            return 0;
        }
        int groups = 0;
        int start = 0;
        while (true) {
            int end = ByteSet.HEX.skip(text, start);
            if (mayEndInIpv4 && end < text.length() && text.charAt(end) == '.') {
                return isIpv4(text.substring(start)) ? groups + 2 : -1;
            }
            if (end == start || end - start > 4) {
                return -1;
            }
            groups++;
            if (end == text.length()) {
                return groups;
            }
            if (text.charAt(end) != ':') {
                return -1;
            }
            start = end + 1;
        }
    }

    private static boolean isIpv4(String text) {
        int start = 0;
        for (int part = 1; part <= 4; part++) {
            int end = ByteSet.DIGIT.skip(text, start);
            boolean isLast = part == 4;
            boolean isNumber = end > start
                    && end - start <= 3
                    && (end - start == 1 || text.charAt(start) != '0')
                    && Integer.parseInt(text.substring(start, end)) <= 255;
            boolean isEnded = isLast ? end == text.length() : end < text.length() && text.charAt(end) == '.';
            if (!isNumber || !isEnded) {
                return false;
            }
            start = end + 1;
        }
        return true;
    }
}
