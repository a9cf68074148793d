package dev.guestwifi.server.store.memory;

import dev.guestwifi.server.model.CustomerVisit;

/** Packs visits. */
final class CustomerVisitCodec implements PackedRows.Codec<CustomerVisit> {
    @Override
    public void write(CustomerVisit row, PackedWriter out) {
        out.text(row.customer());
        out.sharedText(row.firstName());
        out.sharedText(row.lastName());
        out.sharedText(row.venue());
        out.text(row.mac());
        out.id(row.customerId());
        out.id(row.venueId());
        out.difference(Micros.of(row.updatedAt()) - Micros.of(row.createdAt()));
    }

    @Override
    public CustomerVisit read(PackedReader in, long id, long teamId, long createdAtMicros) {
        return new CustomerVisit(
                id,
                teamId,
                in.text(),
                in.sharedText(),
                in.sharedText(),
                in.sharedText(),
                in.text(),
                in.id(),
                in.id(),
                Micros.instant(createdAtMicros),
                Micros.instant(createdAtMicros + in.difference()));
    }
}
