package dev.guestwifi.server.http.edge;

/** A set of bytes that a grammar names. A table, so that no input makes a look-up slow. */
final class ByteSet {
    private static final String ALPHANUMERIC = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    /** RFC 9110, 5.6.2: method names, field names, names of chunk extensions. */
    static final ByteSet TOKEN = of(ALPHANUMERIC + "!#$%&'*+-.^_`|~");
    /** RFC 9110, 5.5: field values. */
    static final ByteSet FIELD_TEXT = of("\t").withRange(' ', '~').withRange(0x80, 0xFF);
    /** Visible ASCII: what a request target may consist of. Browsers send some characters that URIs forbid. */
    static final ByteSet VISIBLE = of("").withRange('!', '~');
    /** RFC 3986, 2.3. */
    static final ByteSet UNRESERVED = of(ALPHANUMERIC + "-._~");
    /** RFC 3986, 3.2.2: a registered name, apart from its percent-encodings. */
    static final ByteSet REG_NAME = of(ALPHANUMERIC + "-._~!$&'()*+,;=");

    static final ByteSet DIGIT = of("0123456789");
    static final ByteSet HEX = of("0123456789ABCDEFabcdef");
    static final ByteSet WHITE_SPACE = of(" \t");

    private final boolean[] members = new boolean[256];

    private ByteSet() {}

    static ByteSet of(String members) {
        ByteSet set = new ByteSet();
        members.chars().forEach(member -> set.members[member] = true);
        return set;
    }

    private ByteSet withRange(int first, int last) {
        for (int member = first; member <= last; member++) {
            members[member] = true;
        }
        return this;
    }

    /** @param octet 0 to 255; anything else is in no set */
    boolean has(int octet) {
        return octet >= 0 && octet < members.length && members[octet];
    }

    /** Whether a text, whose characters are bytes, has at least one character and no other than these. */
    boolean spans(String text) {
        return !text.isEmpty() && skip(text, 0) == text.length();
    }

    /** The index of the first character at or after an index that is not in the set, or the length of the text. */
    int skip(String text, int from) {
        int index = from;
        while (index < text.length() && has(text.charAt(index))) {
            index++;
        }
        return index;
    }

    /** A text without the characters of this set at its end. */
    String strippedFromEnd(String text) {
        int end = text.length();
        while (end > 0 && has(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end);
    }
}
