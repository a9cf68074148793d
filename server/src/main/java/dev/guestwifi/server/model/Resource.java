package dev.guestwifi.server.model;

import java.util.Arrays;

/** What a key has rights to. */
public enum Resource {
    CUSTOMERS("customers"),
    CUSTOMER_VISITS("customer-visits"),
    VENUES("venues"),
    VOUCHERS("vouchers");

    private final String segment;

    Resource(String segment) {
        this.segment = segment;
    }

    /**
     * The resource of an operation.
     *
     * @param segment the first segment of its path
     * @throws IllegalArgumentException if no resource is there
     */
    public static Resource at(String segment) {
        return Arrays.stream(values())
                .filter(resource -> resource.segment.equals(segment))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No resource is at /" + segment));
    }
}
