package dev.guestwifi.client;

/**
 * Which pages of vouchers to list. Immutable.
 *
 * @param fromPage the page to start with, from 1
 * @param perPage the number of rows per page, 1 to 1000
 */
public record VoucherQuery(int fromPage, int perPage) implements PageQuery<VoucherQuery> {
    /** Selects all vouchers. */
    public static VoucherQuery all() {
        return new VoucherQuery(1, Page.DEFAULT_SIZE);
    }

    @Override
    public VoucherQuery withPages(int fromPage, int perPage) {
        return new VoucherQuery(fromPage, perPage);
    }
}
