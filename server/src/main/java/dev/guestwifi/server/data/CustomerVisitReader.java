package dev.guestwifi.server.data;

import static dev.guestwifi.server.generated.contract.FieldName.Customer.TEAM_ID;
import static dev.guestwifi.server.generated.contract.FieldName.CustomerVisit.*;

import dev.guestwifi.server.model.CustomerVisit;
import java.util.List;

record CustomerVisitReader(KnownRows known) implements RowReader<CustomerVisit> {
    /** In the order in which they are written. */
    static final List<String> COLUMNS = List.of(
            ID, TEAM_ID, CUSTOMER, FIRST_NAME, LAST_NAME, VENUE, MAC, CUSTOMER_ID, VENUE_ID, CREATED_AT, UPDATED_AT);

    @Override
    public CustomerVisit read(CsvRow row) {
        long id = known.newId(DataFile.CUSTOMER_VISITS, row, ID);
        long team = known.team(row, TEAM_ID);
        return new CustomerVisit(
                id,
                team,
                row.text(CUSTOMER),
                row.text(FIRST_NAME),
                row.text(LAST_NAME),
                row.text(VENUE),
                row.text(MAC),
                known.customer(row, CUSTOMER_ID, team),
                known.venue(row, VENUE_ID, team),
                row.time(CREATED_AT),
                row.time(UPDATED_AT));
    }
}
