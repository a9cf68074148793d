package dev.guestwifi.spec.compare;

/**
 * Where something changed.
 *
 * @param part such as {@code query parameter slug}, {@code request} or {@code response 200}; may be empty
 * @param operation such as {@code GET /venues}; empty for what concerns the whole contract
 * @param within such as {@code field data[].address} or {@code header Link}; may be empty
 */
record Place(Kind kind, String part, String operation, String within) {
    /** In the order in which changes are listed. */
    enum Kind {
        PARAMETER,
        REQUEST,
        OPERATION,
        RESPONSE,
        CODE,
        CONTRACT
    }

    static final String RESPONSE = "response ";

    static Place contract(String part) {
        return new Place(Kind.CONTRACT, part, "", "");
    }

    /** @param kind such as {@code problem} */
    static Place code(String kind, String code) {
        return new Place(Kind.CODE, kind + " code " + code, "", "");
    }

    static Place operation(String operation) {
        return new Place(Kind.OPERATION, "", operation, "");
    }

    /** @param name with its kind, such as {@code query parameter slug} */
    Place parameter(String name) {
        return new Place(Kind.PARAMETER, name, operation, "");
    }

    Place request() {
        return new Place(Kind.REQUEST, "request", operation, "");
    }

    Place response(String status) {
        return new Place(Kind.RESPONSE, RESPONSE + status, operation, "");
    }

    Place header(String name) {
        return new Place(kind, part, operation, "header " + name);
    }

    Place field(String name) {
        return new Place(kind, part, operation, within.isEmpty() ? "field " + name : within + "." + name);
    }

    Place items() {
        return new Place(kind, part, operation, within.isEmpty() ? "field []" : within + "[]");
    }
}
