package dev.guestwifi.server.data;

import dev.guestwifi.server.model.ApiKey;
import dev.guestwifi.server.model.Customer;
import dev.guestwifi.server.model.CustomerVisit;
import dev.guestwifi.server.model.Team;
import dev.guestwifi.server.model.Venue;
import dev.guestwifi.server.model.Voucher;
import dev.guestwifi.server.store.StoresSink;
import org.jspecify.annotations.Nullable;

/** Counts rows, and passes them on. */
public final class CountingSink implements StoresSink {
    private final @Nullable StoresSink next;
    private long rows;

    /** @param next where the rows go; null to count them only */
    public CountingSink(@Nullable StoresSink next) {
        this.next = next;
    }

    /** How many rows were added. */
    public long rows() {
        return rows;
    }

    @Override
    public void add(Team team) {
        rows++;
        if (next != null) {
            next.add(team);
        }
    }

    @Override
    public void add(Venue venue) {
        rows++;
        if (next != null) {
            next.add(venue);
        }
    }

    @Override
    public void add(Customer customer) {
        rows++;
        if (next != null) {
            next.add(customer);
        }
    }

    @Override
    public void add(CustomerVisit visit) {
        rows++;
        if (next != null) {
            next.add(visit);
        }
    }

    @Override
    public void add(Voucher voucher) {
        rows++;
        if (next != null) {
            next.add(voucher);
        }
    }

    @Override
    public void add(ApiKey key) {
        rows++;
        if (next != null) {
            next.add(key);
        }
    }
}
