package dev.guestwifi.server.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a voucher grants, as it is asked for. Zero means unlimited in each of the four limits.
 *
 * @param venueId the venue it works at
 * @param code what the guest types in, 1 to 64 code points, kept as it was given
 * @param numberOfDays validity in days
 * @param upspeed upload speed in Mbps (10⁶ bit/s)
 * @param downspeed download speed in Mbps (10⁶ bit/s)
 * @param volumecap volume in GB (10⁹ bytes), two decimals
 * @param maxDevices how many devices may use it
 */
public record VoucherTerms(
        long venueId, String code, int numberOfDays, int upspeed, int downspeed, BigDecimal volumecap, int maxDevices) {
    public VoucherTerms {
        volumecap = volumecap.setScale(2, RoundingMode.UNNECESSARY);
    }
}
