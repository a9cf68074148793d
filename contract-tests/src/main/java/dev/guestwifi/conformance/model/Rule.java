package dev.guestwifi.conformance.model;

/** The rules by which the model predicts responses, each with its section of the contract. */
public enum Rule {
    ROWS(Subject.PAGING, "Pages", "A page has the rows at its position in the list, every member as it is stored"),
    META(Subject.PAGING, "#/components/schemas/PageMeta", "meta says where the page is and how many rows there are"),
    LINKS(Subject.PAGING, "#/components/schemas/PageLinks", "links lead to the other pages with every valid filter"),
    LINK_FIELD(Subject.PAGING, "#/components/headers/Link", "Link holds the links of the body that are not null"),
    PAGE_FAULTS(Subject.PAGING, "#/components/parameters/Page", "page and per_page are whole numbers in their bounds"),
    WINDOW(Subject.DATES, "Dates and times", "A date range includes both of its days, whole"),
    DATE_FAULTS(
            Subject.DATES, "Dates and times", "A date is a real day written YYYY-MM-DD, the end not before the start"),
    SLUG_FAULTS(Subject.TEAMS, "#/components/schemas/TeamSlug", "slug is required once and has the form of a slug"),
    TEAM_NOT_ALLOWED(Subject.TEAMS, "Teams", "A key for one team gets 403 for any other, whether it exists or not"),
    TEAM_NOT_FOUND(Subject.TEAMS, "Teams", "A key for the whole instance gets 404 for a team that does not exist"),
    KEY(Subject.KEYS, "Keys", "A key that is missing, malformed, unknown, expired or deleted gets the same 401"),
    SECRET(Subject.KEYS, "Keys", "No response contains a key, or the version of the server"),
    RATE_LIMIT(Subject.KEYS, "Rate limits", "Every response to a key that has a rate limit tells it, except 5xx"),
    READ_ONLY(Subject.KEYS, "Keys", "A read-only key gets 403 for POST and DELETE"),
    CREATED(
            Subject.VOUCHERS,
            "#/paths/~1vouchers/post",
            "A voucher is created with the values given, limits default to 0"),
    CODE_TAKEN(Subject.VOUCHERS, "#/components/schemas/NewVoucher", "A code is unique in its team, whatever its case"),
    UNKNOWN_VENUE(Subject.VOUCHERS, "#/components/schemas/NewVoucher", "A voucher is for a venue of its own team"),
    VOUCHER_FAULTS(
            Subject.VOUCHERS, "#/components/schemas/NewVoucher", "The fields of a voucher are within their bounds"),
    DELETED(Subject.VOUCHERS, "#/paths/~1vouchers~1{voucherId}/delete", "A voucher of the team is deleted for good"),
    VOUCHER_NOT_FOUND(
            Subject.VOUCHERS, "#/components/parameters/VoucherId", "An id that no voucher of the team has gets 404"),
    REPLAYED(
            Subject.VOUCHERS,
            "Idempotent requests",
            "A creation sent again with its Idempotency-Key gets the same 201"),
    KEY_REUSED(Subject.VOUCHERS, "Idempotent requests", "An Idempotency-Key used for other values gets 422"),
    IDEMPOTENCY_FAULTS(
            Subject.VOUCHERS,
            "#/components/parameters/IdempotencyKey",
            "An Idempotency-Key is given once and has 1 to 255 visible ASCII characters"),
    MEDIA_TYPE(Subject.VOUCHERS, "#/paths/~1vouchers/post", "A voucher is created only from a form in UTF-8"),
    UNREADABLE(Subject.HTTP, "Values", "Text that is not UTF-8, a broken escape or a malformed header field gets 400"),
    BODY_SIZE(Subject.HTTP, "#/paths/~1vouchers/post", "A body of more than 64 KiB gets 413"),
    NOT_FOUND(Subject.HTTP, "Values", "Paths are case-sensitive and have neither trailing slash nor matrix parameters"),
    METHOD(Subject.HTTP, "Errors", "A method that the path does not support gets 405 with the right Allow"),
    OPTIONS(Subject.HTTP, "Other protocol notes", "OPTIONS gets 204 with Allow and needs no key"),
    NOT_MODIFIED(Subject.HTTP, "Conditional requests", "If-None-Match with the tag of the list gets 304, else 200"),
    ENTITY_TAG(Subject.HTTP, "Conditional requests", "Entity tags are equal exactly when the lists are"),
    HEAD(Subject.HTTP, "Other protocol notes", "HEAD gets the status and header fields of GET, without a body"),
    ENVELOPE(Subject.HTTP, "#/components/schemas", "A body has success and message with the contract's values"),
    PROBLEM(Subject.HTTP, "Errors", "An error is a problem document with the members that its code asks for"),
    REQUEST_ID(Subject.HTTP, "#/components/headers/RequestId", "X-Request-Id is the client's if it is well-formed"),
    DATE_FIELD(Subject.HTTP, "Other protocol notes", "Every response has one Date, the time at which it was generated"),
    NO_SNIFF(Subject.HTTP, "#/components/headers/ContentTypeOptions", "X-Content-Type-Options is nosniff"),
    VARY(Subject.HTTP, "#/components/headers/Vary", "Vary names X-API-Key, and Accept-Encoding where it was used"),
    CACHE_CONTROL(
            Subject.HTTP, "#/components/headers/NoStore", "A list is private, no-cache; nothing else may be stored"),
    CONTENT_TYPE(Subject.HTTP, "Other protocol notes", "Success is application/json, an error problem+json, in UTF-8"),
    CHALLENGE(Subject.KEYS, "#/components/headers/WwwAuthenticate", "A 401 names the authentication scheme"),
    ENCODING(Subject.HTTP, "Other protocol notes", "gzip is sent only to clients that accept it, with the same body"),
    BODY(Subject.HTTP, "#/components/schemas", "A response has a JSON body exactly where the contract has one");

    private final Subject subject;
    private final String section;
    private final String sentence;

    Rule(Subject subject, String section, String sentence) {
        this.subject = subject;
        this.section = section;
        this.sentence = sentence;
    }

    public Subject subject() {
        return subject;
    }

    /** A heading of the contract's description, or a JSON pointer into the document. */
    public String section() {
        return section;
    }

    public String sentence() {
        return sentence;
    }
}
