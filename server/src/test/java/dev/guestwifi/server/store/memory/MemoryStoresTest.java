package dev.guestwifi.server.store.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.server.model.IdempotencyKey;
import dev.guestwifi.server.model.Team;
import dev.guestwifi.server.model.Venue;
import dev.guestwifi.server.model.VoucherTerms;
import dev.guestwifi.server.store.StoreSuite;
import dev.guestwifi.server.store.StoresBuilder;
import dev.guestwifi.server.store.VoucherStore;
import dev.guestwifi.server.store.VoucherStore.Creation;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class MemoryStoresTest extends StoreSuite {
    private static final int REMEMBERED = 10_000;

    MemoryStoresTest() {
        super(time -> MemoryStores.builder(time, time::nanos));
    }

    @Test
    void of_very_many_creations_the_oldest_are_forgotten_first() {
        Instant time = Instant.parse("2025-08-22T03:10:12Z");
        StoresBuilder builder = MemoryStores.builder(Clock.fixed(time, ZoneOffset.UTC), () -> 0);
        builder.add(new Team(1, Team.DEFAULT_SLUG, "Default"));
        builder.add(new Venue(1, 1, 1, "1 Harbour Road", null, null, null, null, time, time));
        VoucherStore vouchers = builder.build().vouchers();
        VoucherTerms anothers = new VoucherTerms(1, "ANOTHER", 1, 0, 0, BigDecimal.ZERO, 0);
        IdempotencyKey another = new IdempotencyKey(8, "n0");
        Creation first = vouchers.createOnce(1, anothers, another);
        for (int i = 0; i <= REMEMBERED; i++) {
            assertThat(createOnce(vouchers, i)).isInstanceOf(Creation.Created.class);
        }

        assertThat(createOnce(vouchers, 0)).as("forgotten").isInstanceOf(Creation.CodeTaken.class);
        assertThat(vouchers.createOnce(1, anothers, another))
                .as("of another API key")
                .isEqualTo(first);
        assertThat(createOnce(vouchers, 1)).as("remembered").isInstanceOf(Creation.Created.class);
    }

    private static Creation createOnce(VoucherStore vouchers, int number) {
        VoucherTerms terms = new VoucherTerms(1, "N" + number, 1, 0, 0, BigDecimal.ZERO, 0);
        return vouchers.createOnce(1, terms, new IdempotencyKey(7, "n" + number));
    }
}
