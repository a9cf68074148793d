package dev.guestwifi.conformance.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The paths of the API, with their methods and the messages of their responses. */
public enum Endpoint {
    CUSTOMERS("/customers", true, "Customers retrieved successfully", "GET", "HEAD", "OPTIONS"),
    CUSTOMER_VISITS("/customer-visits", true, "Customer visits retrieved successfully", "GET", "HEAD", "OPTIONS"),
    VENUES("/venues", false, "Venues retrieved successfully", "GET", "HEAD", "OPTIONS"),
    VOUCHER_LIST("/vouchers", false, "Vouchers retrieved successfully", "GET", "HEAD", "OPTIONS", "POST"),
    VOUCHER("/vouchers/{voucherId}", false, "Voucher deleted successfully", "DELETE", "OPTIONS");

    static final String VOUCHERS = "/vouchers";

    private final String path;
    private final boolean isDated;
    private final String message;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is
    private final List<String> methods;

    Endpoint(String path, boolean isDated, String message, String... methods) {
        this.path = path;
        this.isDated = isDated;
        this.message = message;
        this.methods = List.of(methods);
    }

    public String path() {
        return path;
    }

    /** The first segment of the path. */
    String resource() {
        return this == VOUCHER ? VOUCHERS.substring(1) : path.substring(1);
    }

    /** Whether it has date filters. */
    public boolean isDated() {
        return isDated;
    }

    /** {@code message} of a success of its first method. */
    String message() {
        return message;
    }

    /** The methods of the path, sorted. */
    public List<String> methods() {
        return methods;
    }

    /** @param segments of the path, decoded */
    static Optional<Endpoint> at(List<String> segments) {
        if (segments.size() == 2
                && segments.get(0).equals("vouchers")
                && !segments.get(1).isEmpty()) {
            return Optional.of(VOUCHER);
        }
        return Arrays.stream(values())
                .filter(endpoint ->
                        endpoint != VOUCHER && segments.size() == 1 && endpoint.path.equals("/" + segments.get(0)))
                .findFirst();
    }
}
