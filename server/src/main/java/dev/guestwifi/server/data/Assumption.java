package dev.guestwifi.server.data;

/** A deviation from the format that is accepted, and how it is read. */
enum Assumption {
    HEADER_NAMES("column names are read without spaces around them and in lower case"),
    EMPTY_COLUMN("empty columns without a name after the last one are ignored"),
    FLAG_CASE("TRUE and FALSE in capitals are read as true and false"),
    TIME_FORM("times with an offset, or a space in the place of T, are read as UTC times like 2025-08-22T03:10:12Z");

    private final String text;

    Assumption(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
