package dev.guestwifi.server.data;

import static dev.guestwifi.server.generated.contract.FieldName.Venue.*;

import dev.guestwifi.server.model.Venue;
import java.util.List;

record VenueReader(KnownRows known) implements RowReader<Venue> {
    /** In the order in which they are written. */
    static final List<String> COLUMNS = List.of(
            ID, BUSINESS_ID, TEAM_ID, ADDRESS, CRM_LIST_ID, FREQUENCY, EMAILS, REPORT_ID, CREATED_AT, UPDATED_AT);

    @Override
    public Venue read(CsvRow row) {
        return new Venue(
                known.newVenue(row, ID, TEAM_ID),
                row.id(BUSINESS_ID),
                known.team(row, TEAM_ID),
                row.needed(ADDRESS),
                row.text(CRM_LIST_ID),
                row.text(FREQUENCY),
                row.text(EMAILS),
                row.optionalId(REPORT_ID),
                row.time(CREATED_AT),
                row.time(UPDATED_AT));
    }
}
