package dev.guestwifi.server.model;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a key has rights to. */
public enum Resource {
    CUSTOMERS("customers"),
    CUSTOMER_VISITS("customer-visits"),
    VENUES("venues"),
    VOUCHERS("vouchers");

    private static final Map<String, Resource> BY_SEGMENT =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(one -> one.segment, Function.identity()));

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
        Resource resource = BY_SEGMENT.get(segment);
        if (resource == null) {
            throw new IllegalArgumentException("No resource is at /" + segment);
        }
        return resource;
    }
}
