package dev.guestwifi.server.pact;

import dev.guestwifi.server.model.PageRequest;
import dev.guestwifi.server.model.Team;
import dev.guestwifi.server.store.Stores;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a team of a fixture.
 *
 * @param stores hold its rows
 * @param shown the team of the instance whose customers and visits this one shows; null if it has its own
 * @param fixedRows how many the stores hold besides vouchers
 */
record TeamData(Team team, Stores stores, @Nullable Long shown, long fixedRows) {
    /** How many rows the stores hold now. */
    long rows() {
        return fixedRows
                + stores.vouchers().list(team.id(), new PageRequest(1, 1)).total();
    }
}
