package dev.guestwifi.spec.compare;

/**
 * Where something changed.
 *
 * @param operation such as {@code GET /venues}; empty for what concerns the whole contract
 * @param part such as {@code query parameter slug} or {@code answer 200}; may be empty
 * @param within such as {@code field data[].address} or {@code header Link}; may be empty
 */
record Place(String operation, String part, String within) {
    static final Place CONTRACT = new Place("", "", "");

    static Place operation(String operation) {
        return new Place(operation, "", "");
    }

    Place part(String name) {
        return new Place(operation, name, "");
    }

    Place header(String name) {
        return new Place(operation, part, "header " + name);
    }

    Place field(String name) {
        return new Place(operation, part, within.isEmpty() ? "field " + name : within + "." + name);
    }

    Place items() {
        return new Place(operation, part, within + "[]");
    }
}
