package dev.guestwifi.client;

/**
 * Which pages of vouchers to list. Immutable: each method returns a changed copy.
 *
 * @param fromPage the page to begin with, from 1
 * @param perPage rows a page, 1 to 1000
 */
public record VoucherQuery(int fromPage, int perPage) {
    /** All of them. */
    public static VoucherQuery all() {
        return new VoucherQuery(1, Page.DEFAULT_SIZE);
    }

    /** Beginning with another page, from 1. */
    public VoucherQuery fromPage(int number) {
        return new VoucherQuery(number, perPage);
    }

    /** With another size of pages, 1 to 1000 rows; {@value Page#DEFAULT_SIZE} unless told. */
    public VoucherQuery perPage(int rows) {
        return new VoucherQuery(fromPage, rows);
    }
}
