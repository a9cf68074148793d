package dev.guestwifi.server.data;

import static dev.guestwifi.server.generated.contract.FieldName.Customer.*;

import dev.guestwifi.server.model.Customer;
import java.util.List;

record CustomerReader(KnownRows known) implements RowReader<Customer> {
    /** In the order in which they are written. */
    static final List<String> COLUMNS = List.of(
            ID,
            TEAM_ID,
            FIRST_NAME,
            LAST_NAME,
            COMPANY,
            EMAIL,
            PHONE,
            EMAIL_VERIFIED,
            MARKET_OPT,
            ARUBA_SITE_ID,
            CREATED_AT,
            UPDATED_AT);

    @Override
    public Customer read(CsvRow row) {
        return new Customer(
                known.newCustomer(row, ID, TEAM_ID),
                known.team(row, TEAM_ID),
                row.text(FIRST_NAME),
                row.text(LAST_NAME),
                row.text(COMPANY),
                row.text(EMAIL),
                row.text(PHONE),
                row.flag(EMAIL_VERIFIED),
                row.text(MARKET_OPT),
                row.text(ARUBA_SITE_ID),
                row.time(CREATED_AT),
                row.time(UPDATED_AT));
    }
}
