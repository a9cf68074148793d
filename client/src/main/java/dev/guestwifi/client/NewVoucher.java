package dev.guestwifi.client;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A voucher to be made. Immutable: each method returns a changed copy. A limit that is null or zero is no limit.
 *
 * @param slug the identifier of the team
 * @param code 1 to 64 characters without white space, unique in the team whatever the case
 * @param venueId a venue of the team
 * @param numberOfDays validity, 1 to 3650 days
 * @param upspeed upload limit in Mbps (10⁶ bit/s), 0 to 10000
 * @param downspeed download limit in Mbps (10⁶ bit/s), 0 to 10000
 * @param volumecap volume limit in GB (10⁹ bytes), 0 to 100000 with at most two decimals
 * @param maxDevices 0 to 1000
 */
public record NewVoucher(
        String slug,
        String code,
        long venueId,
        int numberOfDays,
        @Nullable Integer upspeed,
        @Nullable Integer downspeed,
        @Nullable BigDecimal volumecap,
        @Nullable Integer maxDevices) {
    public NewVoucher {
        // A number like 1E+3 is written so, and no server reads an exponent.
        volumecap = volumecap != null && volumecap.scale() < 0 ? volumecap.setScale(0) : volumecap;
    }

    /** A voucher without limits. */
    public static NewVoucher unlimited(String slug, String code, long venueId, int numberOfDays) {
        return new NewVoucher(slug, code, venueId, numberOfDays, null, null, null, null);
    }

    /** With other speed limits, in Mbps; 0 is unlimited. */
    public NewVoucher speed(int up, int down) {
        return new NewVoucher(slug, code, venueId, numberOfDays, up, down, volumecap, maxDevices);
    }

    /** With another volume limit, in GB; 0 is unlimited. */
    public NewVoucher volumecap(BigDecimal gigabytes) {
        return new NewVoucher(slug, code, venueId, numberOfDays, upspeed, downspeed, gigabytes, maxDevices);
    }

    /** With another limit of devices; 0 is unlimited. */
    public NewVoucher maxDevices(int devices) {
        return new NewVoucher(slug, code, venueId, numberOfDays, upspeed, downspeed, volumecap, devices);
    }
}
