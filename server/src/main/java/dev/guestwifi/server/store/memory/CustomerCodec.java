package dev.guestwifi.server.store.memory;

import dev.guestwifi.server.model.Customer;

/** Packs customers. */
final class CustomerCodec implements PackedRows.Codec<Customer> {
    @Override
    public void write(Customer row, PackedWriter out) {
        out.sharedText(row.firstName());
        out.sharedText(row.lastName());
        out.sharedText(row.company());
        out.text(row.email());
        out.text(row.phone());
        out.flag(row.emailVerified());
        out.sharedText(row.marketOpt());
        out.sharedText(row.arubaSiteId());
        out.difference(Micros.of(row.updatedAt()) - Micros.of(row.createdAt()));
    }

    @Override
    public Customer read(PackedReader in, long id, long teamId, long createdAtMicros) {
        return new Customer(
                id,
                teamId,
                in.sharedText(),
                in.sharedText(),
                in.sharedText(),
                in.text(),
                in.text(),
                in.flag(),
                in.sharedText(),
                in.sharedText(),
                Micros.instant(createdAtMicros),
                Micros.instant(createdAtMicros + in.difference()));
    }
}
