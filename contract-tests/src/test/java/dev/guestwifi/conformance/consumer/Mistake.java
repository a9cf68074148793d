package dev.guestwifi.conformance.consumer;

/** What a client may do wrong, with a scenario that shows it and the rule that it breaks. */
enum Mistake {
    WRONG_NAME("usual", ConsumerRule.PARAMETER_NAME),
    WRONG_VALUE("usual", ConsumerRule.REQUEST),
    NOT_ENCODED("usual", ConsumerRule.REQUEST),
    ENCODED_TWICE("usual", ConsumerRule.ENCODING),
    KEY_IN_ADDRESS("usual", ConsumerRule.SECRET),
    DAY_OF_ANOTHER_ZONE("zone-west", ConsumerRule.DAYS),
    STOPS_AT_SECOND_PAGE("many-pages", ConsumerRule.ALL_PAGES),
    TRUSTS_FIRST_LAST_PAGE("growing-list", ConsumerRule.ALL_PAGES),
    READS_ON("usual", ConsumerRule.END),
    DOES_NOT_WAIT("rate-limited", ConsumerRule.WAIT),
    RETRIES_FOR_EVER("read-only", ConsumerRule.END),
    REPEATS_WHAT_WAS_REFUSED("dead-key", ConsumerRule.FINAL),
    NO_IDEMPOTENCY_KEY("lost-responses", ConsumerRule.IDEMPOTENCY),
    NEW_IDEMPOTENCY_KEY("lost-responses", ConsumerRule.IDEMPOTENCY),
    NEW_CODE("lost-responses", ConsumerRule.EFFECT),
    NO_RETRY("unavailable", ConsumerRule.RECOVERY),
    HIDES_FAILURES("dead-key", ConsumerRule.FAILURE),
    ROUNDS_IDS("extreme-values", ConsumerRule.RESULT),
    MILLISECONDS("usual", ConsumerRule.RESULT),
    STRICT("unknown-members", ConsumerRule.RECOVERY),
    NULL_AS_TEXT("nulls", ConsumerRule.RESULT);

    private final String scenario;
    private final ConsumerRule rule;

    Mistake(String scenario, ConsumerRule rule) {
        this.scenario = scenario;
        this.rule = rule;
    }

    String scenario() {
        return scenario;
    }

    ConsumerRule rule() {
        return rule;
    }
}
