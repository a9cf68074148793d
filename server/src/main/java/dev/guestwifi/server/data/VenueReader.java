package dev.guestwifi.server.data;

import static dev.guestwifi.server.generated.contract.FieldName.Venue.*;

import dev.guestwifi.server.model.Venue;

record VenueReader(KnownRows known) implements RowReader<Venue> {
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
