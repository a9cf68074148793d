package dev.guestwifi.client;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A voucher to be created. Immutable: each method returns a changed copy. A limit that is null or zero is no limit.
 *
 * @param code 1 to 64 characters without white space, unique in the team whatever the case
 * @param venueId a venue of the team
 * @param numberOfDays validity, 1 to 3650 days
 * @param upspeed upload limit in Mbps (10⁶ bit/s), 0 to 10000
 * @param downspeed download limit in Mbps (10⁶ bit/s), 0 to 10000
 * @param volumecap volume limit in GB (10⁹ bytes), 0 to 100000 with at most two decimals
 * @param maxDevices 0 to 1000
 * @param idempotencyKey names the creation, 1 to 255 visible ASCII characters; null for one made up by each call
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
     * @throws IllegalArgumentException if the idempotency key has characters that HTTP would change on the way, or
     *     none
     */
    public NewVoucher {
        if (idempotencyKey != null
                && (idempotencyKey.isEmpty() || !idempotencyKey.chars().allMatch(c -> c > 0x20 && c < 0x7F))) {
            throw new IllegalArgumentException("An idempotency key is made of visible ASCII characters.");
        }
        volumecap = volumecap == null ? null : plain(volumecap);
    }

    /**
     * The same number without more decimals than it needs, and no multiple of a power of ten: no server reads an
     * exponent.
     */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    /** A voucher without limits. */
    public static NewVoucher of(String code, long venueId, int numberOfDays) {
        return new NewVoucher(code, venueId, numberOfDays, null, null, null, null, null);
    }

    /** With another limit of the upload speed, in Mbps. */
    public NewVoucher upspeed(int mbps) {
        return new NewVoucher(code, venueId, numberOfDays, mbps, downspeed, volumecap, maxDevices, idempotencyKey);
    }

    /** With another limit of the download speed, in Mbps. */
    public NewVoucher downspeed(int mbps) {
        return new NewVoucher(code, venueId, numberOfDays, upspeed, mbps, volumecap, maxDevices, idempotencyKey);
    }

    /** With another limit of the volume, in GB. */
    public NewVoucher volumecap(BigDecimal gigabytes) {
        return new NewVoucher(code, venueId, numberOfDays, upspeed, downspeed, gigabytes, maxDevices, idempotencyKey);
    }

    /** With another limit of devices. */
    public NewVoucher maxDevices(int devices) {
        return new NewVoucher(code, venueId, numberOfDays, upspeed, downspeed, volumecap, devices, idempotencyKey);
    }

    /**
     * With a name for the creation that outlives the call and the program: whoever sends the same voucher with the
     * same name and API key within 24 hours gets the voucher that the first one made. Without one a call that fails
     * for good cannot be made again safely.
     */
    public NewVoucher idempotencyKey(String key) {
        return new NewVoucher(code, venueId, numberOfDays, upspeed, downspeed, volumecap, maxDevices, key);
    }
}
