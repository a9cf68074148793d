package dev.guestwifi.server.store.memory;

import dev.guestwifi.server.model.Customer;

/** Packs customers. */
final class CustomerCodec implements PackedRows.Codec<Customer> {
    @Override
    public void write(Customer row, PackedWriter out) {
        out.text(row.firstName());
        out.text(row.lastName());
        out.text(row.company());
        out.text(row.email());
        out.text(row.phone());
        out.flag(row.emailVerified());
        out.text(row.marketOpt());
        out.text(row.arubaSiteId());
        out.difference(Micros.of(row.updatedAt()) - Micros.of(row.createdAt()));
    }

    @Override
    public Customer read(PackedReader in, long id, long teamId, long createdAtMicros) {
        return new Customer(
                id,
                teamId,
                in.text(),
                in.text(),
                in.text(),
                in.text(),
                in.text(),
                in.flag(),
                in.text(),
                in.text(),
                Micros.instant(createdAtMicros),
                Micros.instant(createdAtMicros + in.difference()));
    }
}
