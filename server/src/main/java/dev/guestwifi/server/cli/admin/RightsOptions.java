package dev.guestwifi.server.cli.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a new key may do, and where its clients must be. */
final class RightsOptions {
    @Option(
            names = "--access",
            paramLabel = "ACCESS",
            defaultValue = "read_only",
            description = "The rights that the next four options do not give: read_only, or read_write to make and"
                    + " delete vouchers (${DEFAULT-VALUE}).")
    private String access = "";

    @Option(names = "--customers", paramLabel = "RIGHT", description = "The right to customers: none, read or write.")
    private @Nullable String customers;

    @Option(
            names = "--customer-visits",
            paramLabel = "RIGHT",
            description = "The right to customer visits: none, read or write.")
    private @Nullable String customerVisits;

    @Option(names = "--venues", paramLabel = "RIGHT", description = "The right to venues: none, read or write.")
    private @Nullable String venues;

    @Option(
            names = "--vouchers",
            paramLabel = "RIGHT",
            description = "The right to vouchers: none, read, or write to make and delete them.")
    private @Nullable String vouchers;

    @Option(
            names = "--network",
            paramLabel = "CIDR",
            description = "A network that clients must be in, such as 10.0.0.0/8 or 2001:db8::/32. Repeatable; without"
                    + " it any client may use the key.")
    private List<String> networks = List.of();

    String access() {
        return access;
    }

    @Nullable
    String customers() {
        return customers;
    }

    @Nullable
    String customerVisits() {
        return customerVisits;
    }

    @Nullable
    String venues() {
        return venues;
    }

    @Nullable
    String vouchers() {
        return vouchers;
    }

    /** As the admin API takes them; null for any client. */
    @Nullable
    String networks() {
        return networks.isEmpty() ? null : String.join(" ", networks);
    }

    /**
     * The name of an option that is there without a value, as with a variable that a script forgot to set; null if
     * there is none. To the API an empty value is a missing one: the key could do more, and from anywhere.
     */
    @Nullable
    String emptyOption() {
        if (networks.stream().anyMatch(String::isBlank)) {
            return "--network";
        }
        @Nullable
        String[][] rights = {
            {"--customers", customers},
            {"--customer-visits", customerVisits},
            {"--venues", venues},
            {"--vouchers", vouchers}
        };
        for (@Nullable String[] right : rights) {
            if (right[1] != null && right[1].isBlank()) {
                return right[0];
            }
        }
        return null;
    }
}
