package dev.guestwifi.client;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A voucher to create. Immutable: each method returns a changed copy. A limit of null or zero means no limit.
 *
 * @param code 1 to 64 characters without white space; unique in the team, ignoring case
 * @param venueId a venue of the team
 * @param numberOfDays validity, 1 to 3650 days
 * @param upspeed upload limit in Mbps (10⁶ bit/s), 0 to 10000
 * @param downspeed download limit in Mbps (10⁶ bit/s), 0 to 10000
 * @param volumecap volume limit in GB (10⁹ bytes), 0 to 100000 with at most two decimals
 * @param maxDevices 0 to 1000
 * @param idempotencyKey 1 to 255 visible ASCII characters; null to generate one for each call
 */
public record NewVoucher(
        String code,
        long venueId,
        int numberOfDays,
        @Nullable Integer upspeed,
        @Nullable Integer downspeed,
        @Nullable BigDecimal volumecap,
        @Nullable Integer maxDevices,
        @Nullable String idempotencyKey) {
    /**
     * @throws IllegalArgumentException if the idempotency key is empty or contains anything but visible ASCII
     *     characters
     */
    public NewVoucher {
        if (idempotencyKey != null
                && (idempotencyKey.isEmpty() || !idempotencyKey.chars().allMatch(c -> c > 0x20 && c < 0x7F))) {
            throw new IllegalArgumentException("An idempotency key must consist of visible ASCII characters.");
        }
        volumecap = volumecap == null ? null : plain(volumecap);
    }

    /**
     * Returns the same number without trailing zeros after the decimal point and without an exponent, which servers
     * need not understand.
     */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    /** Creates a voucher without limits. */
    public static NewVoucher of(String code, long venueId, int numberOfDays) {
        return new NewVoucher(code, venueId, numberOfDays, null, null, null, null, null);
    }

    /** Limits the upload speed, in Mbps. */
    public NewVoucher upspeed(int mbps) {
        return new NewVoucher(code, venueId, numberOfDays, mbps, downspeed, volumecap, maxDevices, idempotencyKey);
    }

    /** Limits the download speed, in Mbps. */
    public NewVoucher downspeed(int mbps) {
        return new NewVoucher(code, venueId, numberOfDays, upspeed, mbps, volumecap, maxDevices, idempotencyKey);
    }

    /** Limits the volume, in GB. */
    public NewVoucher volumecap(BigDecimal gigabytes) {
        return new NewVoucher(code, venueId, numberOfDays, upspeed, downspeed, gigabytes, maxDevices, idempotencyKey);
    }

    /** Limits the number of devices. */
    public NewVoucher maxDevices(int devices) {
        return new NewVoucher(code, venueId, numberOfDays, upspeed, downspeed, volumecap, devices, idempotencyKey);
    }

    /**
     * Sets an idempotency key that stays the same across calls and restarts: the same voucher with the same key and API
     * key within 24 hours returns the voucher that the first request created. Without one, a call that failed after all
     * retries cannot be repeated safely.
     */
    public NewVoucher idempotencyKey(String key) {
        return new NewVoucher(code, venueId, numberOfDays, upspeed, downspeed, volumecap, maxDevices, key);
    }
}
