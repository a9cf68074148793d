package dev.guestwifi.server.model;

import static java.text.Normalizer.Form.NFC;

import java.text.Normalizer;
import java.util.Locale;

/** When two voucher codes are the same: contract § createVoucher, {@code code}. */
public final class VoucherCode {
    private VoucherCode() {}

    /**
     * The key by which a code is unique in its team: NFC(lower(upper(NFC(code)))) in the root locale. Two codes that
     * differ only in case or in how their accents are composed have the same key.
     */
    public static String uniqueKey(String code) {
        String folded = Normalizer.normalize(code, NFC).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(folded, NFC);
    }
}
