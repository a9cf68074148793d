package dev.guestwifi.server.data;

import static dev.guestwifi.server.generated.contract.FieldName.Customer.ID;

import dev.guestwifi.server.model.Team;

/** Reads teams. The API never shows them, so these columns are not fields of the contract. */
record TeamReader(KnownRows known) implements RowReader<Team> {
    static final String SLUG = "slug";
    static final String NAME = "name";

    @Override
    public Team read(CsvRow row) {
        return new Team(known.newId(DataFile.TEAMS, row, ID), known.newSlug(row, SLUG), row.needed(NAME));
    }
}
