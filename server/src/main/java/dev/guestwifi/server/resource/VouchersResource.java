package dev.guestwifi.server.resource;

import dev.guestwifi.server.generated.api.VouchersApi;
import dev.guestwifi.server.generated.contract.FaultCode;
import dev.guestwifi.server.generated.contract.FieldName;
import dev.guestwifi.server.generated.contract.ParameterName;
import dev.guestwifi.server.generated.contract.ProblemCode;
import dev.guestwifi.server.generated.model.VoucherCreatedJson;
import dev.guestwifi.server.generated.model.VoucherDeletedJson;
import dev.guestwifi.server.generated.model.VoucherJson;
import dev.guestwifi.server.generated.model.VoucherPageJson;
import dev.guestwifi.server.model.IdempotencyKey;
import dev.guestwifi.server.model.Page;
import dev.guestwifi.server.model.PageRequest;
import dev.guestwifi.server.model.Voucher;
import dev.guestwifi.server.model.VoucherTerms;
import dev.guestwifi.server.problem.Fault;
import dev.guestwifi.server.problem.ProblemException;
import dev.guestwifi.server.request.RequestContext;
import dev.guestwifi.server.store.VoucherStore;
import dev.guestwifi.server.store.VoucherStore.Creation;
import dev.guestwifi.server.text.Timestamps;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The vouchers of a team. */
public final class VouchersResource implements VouchersApi {
    private final VoucherStore vouchers;

    public VouchersResource(VoucherStore vouchers) {
        this.vouchers = vouchers;
    }

    @Override
    public VoucherPageJson listVouchers(ContainerRequestContext request, String slug, Integer perPage, Integer page) {
        RequestContext context = RequestContext.of(request::getProperty);
        long team = context.team().id();
        context.setUnchanged(vouchers.unchanged(team));
        Page<Voucher> found = vouchers.list(team, new PageRequest(page, perPage));
        return new VoucherPageJson()
                .success(true)
                .message("Vouchers retrieved successfully")
                .data(found.rows().stream()
                        .map(VouchersResource::representation)
                        .toList())
                .meta(Representations.meta(found));
    }

    @Override
    public VoucherCreatedJson createVoucher(
            ContainerRequestContext request,
            @Nullable String idempotencyKey,
            String slug,
            String code,
            Long venueId,
            Integer numberOfDays,
            Integer upspeed,
            Integer downspeed,
            BigDecimal volumecap,
            Integer maxDevices) {
        VoucherTerms terms = new VoucherTerms(venueId, code, numberOfDays, upspeed, downspeed, volumecap, maxDevices);
        RequestContext context = RequestContext.of(request::getProperty);
        long team = context.team().id();
        Creation creation = idempotencyKey == null
                ? vouchers.create(team, terms)
                : vouchers.createOnce(
                        team, terms, new IdempotencyKey(context.key().id(), idempotencyKey));
        if (creation instanceof Creation.Created created) {
            return new VoucherCreatedJson()
                    .success(true)
                    .message("Voucher created successfully")
                    .data(representation(created.voucher()));
        }
        if (creation instanceof Creation.KeyReused) {
            throw keyReused();
        }
        throw creation instanceof Creation.CodeTaken ? codeTaken() : unknownVenue();
    }

    @Override
    public VoucherDeletedJson deleteVoucher(
            ContainerRequestContext request,
            Long voucherId,
            String slug,
            @Nullable String perPage,
            @Nullable String page) {
        if (!vouchers.delete(RequestContext.of(request::getProperty).team().id(), voucherId)) {
            throw unknown();
        }
        return new VoucherDeletedJson().success(true).message("Voucher deleted successfully");
    }

    /** The response to an id that no voucher of the team has. */
    public static ProblemException unknown() {
        return ProblemException.of(ProblemCode.VOUCHER_NOT_FOUND, "The team has no such voucher.");
    }

    private static ProblemException keyReused() {
        return ProblemException.of(
                ProblemCode.IDEMPOTENCY_KEY_REUSED,
                new Fault(
                        ParameterName.IDEMPOTENCY_KEY,
                        FaultCode.IDEMPOTENCY_KEY_REUSED,
                        "This Idempotency-Key was used for a voucher with other values."));
    }

    private static ProblemException codeTaken() {
        return ProblemException.of(
                ProblemCode.CODE_TAKEN,
                new Fault(
                        FieldName.NewVoucher.CODE,
                        FaultCode.CODE_TAKEN,
                        "The team has a voucher with this code already."));
    }

    private static ProblemException unknownVenue() {
        return ProblemException.of(
                ProblemCode.INVALID_PARAMETERS,
                List.of(new Fault(
                        FieldName.NewVoucher.VENUE_ID, FaultCode.UNKNOWN_VENUE, "The team has no such venue.")));
    }

    private static VoucherJson representation(Voucher row) {
        VoucherTerms terms = row.terms();
        return new VoucherJson()
                .id(row.id())
                .teamId(row.teamId())
                .venueId(terms.venueId())
                .customerId(row.customerId())
                .code(terms.code())
                .numberOfDays(terms.numberOfDays())
                .upspeed(terms.upspeed())
                .downspeed(terms.downspeed())
                .volumecap(terms.volumecap().toPlainString())
                .maxDevices(terms.maxDevices())
                .createdAt(Timestamps.utc(row.createdAt()))
                .updatedAt(Timestamps.utc(row.updatedAt()));
    }
}
