package dev.guestwifi.server.store;

import static dev.guestwifi.server.store.Rows.T0;
import static dev.guestwifi.server.store.Rows.terms;
import static dev.guestwifi.server.store.Rows.voucher;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.server.model.Page;
import dev.guestwifi.server.model.PageRequest;
import dev.guestwifi.server.model.Row;
import dev.guestwifi.server.model.Voucher;
import dev.guestwifi.server.store.VoucherStore.Creation;
import dev.guestwifi.server.store.VoucherStore.Creation.CodeTaken;
import dev.guestwifi.server.store.VoucherStore.Creation.Created;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** What every store does with vouchers that are created and deleted at the same time. */
abstract class ConcurrentVoucherContract extends StoreContract {
    private static final PageRequest ALL = new PageRequest(1, 10_000);

    ConcurrentVoucherContract(Backend backend) {
        super(backend);
    }

    @Test
    void of_concurrent_creates_of_one_code_exactly_one_wins() throws Exception {
        VoucherStore vouchers = withVenues().vouchers();

        for (int round = 0; round < rounds(50); round++) {
            String code = "code-" + round;
            List<Creation> ends = together(8, () -> vouchers.create(1, terms(code)));

            assertThat(ends.stream().filter(Created.class::isInstance)).hasSize(1);
            assertThat(ends.stream().filter(CodeTaken.class::isInstance)).hasSize(7);
        }
        assertThat(vouchers.list(1, ALL).total()).isEqualTo(rounds(50));
    }

    @Test
    void of_concurrent_deletes_of_one_voucher_exactly_one_wins() throws Exception {
        VoucherStore vouchers = withVenues(voucher(1, 1, "A", T0)).vouchers();

        assertThat(together(8, () -> vouchers.delete(1, 1))).containsOnlyOnce(true);
    }

    @Test
    void total_and_rows_come_from_one_snapshot_while_others_write() throws Exception {
        VoucherStore vouchers = withVenues().vouchers();
        int creates = 3 * rounds(1000);
        Callable<Boolean> writer = () -> {
            for (int i = 0; i < creates; i++) {
                String code = Thread.currentThread().getId() + "-" + i;
                long id = created(vouchers.create(1, terms(code))).id();
                if (i % 3 > 0) {
                    vouchers.delete(1, id);
                }
            }
            return true;
        };
        Callable<Boolean> reader = () -> {
            for (int i = 0; i < creates / 3; i++) {
                Page<Voucher> page = vouchers.list(1, ALL);
                if (page.total() != page.rows().size()) {
                    return false;
                }
            }
            return true;
        };

        assertThat(together(List.of(writer, reader, writer, reader))).containsOnly(true);
        assertThat(vouchers.list(1, ALL).rows()).hasSize(2 * (creates / 3)).isSortedAccordingTo(Row.ORDER);
    }
}
