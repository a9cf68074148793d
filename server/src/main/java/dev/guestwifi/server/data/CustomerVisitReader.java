package dev.guestwifi.server.data;

import static dev.guestwifi.server.generated.contract.FieldName.Customer.TEAM_ID;
import static dev.guestwifi.server.generated.contract.FieldName.CustomerVisit.*;

import dev.guestwifi.server.model.CustomerVisit;

record CustomerVisitReader(KnownRows known) implements RowReader<CustomerVisit> {
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
