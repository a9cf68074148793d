package dev.guestwifi.server.data;

import static dev.guestwifi.server.generated.contract.FieldName.Voucher.*;

import dev.guestwifi.server.model.Voucher;
import dev.guestwifi.server.model.VoucherTerms;
import java.util.List;
import java.util.Objects;

record VoucherReader(KnownRows known) implements RowReader<Voucher> {
    /** In the order in which they are written. */
    static final List<String> COLUMNS = List.of(
            ID,
            TEAM_ID,
            VENUE_ID,
            CUSTOMER_ID,
            CODE,
            NUMBER_OF_DAYS,
            UPSPEED,
            DOWNSPEED,
            VOLUMECAP,
            MAX_DEVICES,
            CREATED_AT,
            UPDATED_AT);

    @Override
    public Voucher read(CsvRow row) {
        long id = known.newId(DataFile.VOUCHERS, row, ID);
        long team = known.team(row, TEAM_ID);
        VoucherTerms terms = new VoucherTerms(
                Objects.requireNonNull(known.venue(row, VENUE_ID, team)),
                known.newCode(row, CODE, team),
                row.integer(NUMBER_OF_DAYS),
                row.integer(UPSPEED),
                row.integer(DOWNSPEED),
                row.decimal(VOLUMECAP),
                row.integer(MAX_DEVICES));
        return new Voucher(
                id, team, known.customer(row, CUSTOMER_ID, team), terms, row.time(CREATED_AT), row.time(UPDATED_AT));
    }
}
