package dev.guestwifi.peers.spring;

import dev.guestwifi.peers.spring.generated.api.VouchersApi;
import dev.guestwifi.peers.spring.generated.model.Voucher;
import dev.guestwifi.peers.spring.generated.model.VoucherCreated;
import dev.guestwifi.peers.spring.generated.model.VoucherDeleted;
import dev.guestwifi.peers.spring.generated.model.VoucherPage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.RestController;

/** Creates and deletes vouchers, in memory. */
@RestController
class VouchersController implements VouchersApi {
    private final Map<Long, Voucher> vouchers = new ConcurrentHashMap<>();
    private final Map<String, Long> idsByCode = new ConcurrentHashMap<>();
    private final AtomicLong ids = new AtomicLong();

    @Override
    public ResponseEntity<VoucherCreated> createVoucher(
            String slug,
            String code,
            Long venueId,
            Integer numberOfDays,
            @Nullable String idempotencyKey,
            @Nullable Integer upspeed,
            @Nullable Integer downspeed,
            @Nullable BigDecimal volumecap,
            @Nullable Integer maxDevices) {
        PeerException.checkTeam(slug);
        long id = ids.incrementAndGet();
        if (idsByCode.putIfAbsent(folded(code), id) != null) {
            throw new PeerException(HttpStatus.CONFLICT, "code_taken", "Another voucher has this code.");
        }
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        BigDecimal volume = Objects.requireNonNullElse(volumecap, BigDecimal.ZERO);
        Voucher voucher = new Voucher()
                .id(id)
                .teamId(1L)
                .venueId(venueId)
                .code(code)
                .numberOfDays(numberOfDays)
                .upspeed(Objects.requireNonNullElse(upspeed, 0))
                .downspeed(Objects.requireNonNullElse(downspeed, 0))
                .volumecap(volume.setScale(2, RoundingMode.UNNECESSARY).toPlainString())
                .maxDevices(Objects.requireNonNullElse(maxDevices, 0))
                .createdAt(now)
                .updatedAt(now);
        vouchers.put(id, voucher);
        return ResponseEntity.status(HttpStatus.CREATED)
                .header("Cache-Control", "no-store")
                .body(new VoucherCreated(true, "Voucher created successfully", voucher));
    }

    @Override
    public ResponseEntity<VoucherDeleted> deleteVoucher(
            Long voucherId, String slug, @Nullable String perPage, @Nullable String page) {
        PeerException.checkTeam(slug);
        Voucher deleted = vouchers.remove(voucherId);
        if (deleted == null) {
            throw new PeerException(HttpStatus.NOT_FOUND, "voucher_not_found", "There is no such voucher.");
        }
        idsByCode.remove(folded(deleted.getCode()));
        return ResponseEntity.ok()
                .header("Cache-Control", "no-store")
                .body(new VoucherDeleted(true, "Voucher deleted successfully", null));
    }

    @Override
    public ResponseEntity<VoucherPage> listVouchers(String slug, Integer perPage, Integer page) {
        return ResponseEntity.status(HttpStatus.NOT_IMPLEMENTED).build();
    }

    private static String folded(String code) {
        return code.toLowerCase(Locale.ROOT);
    }
}
