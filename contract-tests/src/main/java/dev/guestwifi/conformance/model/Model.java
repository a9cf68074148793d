package dev.guestwifi.conformance.model;

import static dev.guestwifi.conformance.model.RuleResult.only;
import static dev.guestwifi.conformance.model.RuleResult.perhaps;

import dev.guestwifi.conformance.deployment.Capability;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The contract as a program: predicts the response to any request, and keeps the state that responses depend on. It
 * follows the list in § Errors: the first rule that applies decides.
 */
public final class Model {
    private static final int LARGEST_BODY = 64 << 10;

    private final State state;
    private final Problems problems;
    private final ListRules lists;
    private final VoucherRules vouchers;
    private final CommonFields common;
    private final AccessRules access;

    /**
     * @param zone the time zone of the instance
     * @param clock of the target, as far as it is known
     * @param tolerance by how much the target's clock may differ from that clock
     * @param has the capabilities of the target
     */
    public Model(
            State state,
            ZoneId zone,
            PublicAddresses addresses,
            Clock clock,
            Duration tolerance,
            Predicate<Capability> has) {
        this.state = state;
        this.common = new CommonFields(clock, tolerance);
        this.problems = new Problems(common, addresses);
        this.access = new AccessRules(state, problems, clock, tolerance);
        this.lists = new ListRules(state, zone, addresses, has.test(Capability.LINKS));
        this.vouchers = new VoucherRules(state, clock, tolerance);
    }

    /** The current state. */
    public State state() {
        return state;
    }

    /**
     * The responses that the contract allows, nearly always one. After sending the request, the caller applies the
     * effect of the one that matches the response.
     */
    public List<ExpectedResponse> respond(WireRequest request) {
        RequestFacts reading = new RequestFacts(request);
        List<ExpectedResponse> allowed = new ArrayList<>();
        for (Function<RequestFacts, Optional<RuleResult>> rule : rules()) {
            Optional<RuleResult> ruling = rule.apply(reading);
            ruling.ifPresent(one -> allowed.add(one.expected()));
            if (ruling.isPresent() && ruling.get().isOnly()) {
                break;
            }
        }
        return reading.isHead()
                ? allowed.stream().map(ExpectedResponse::withoutBody).toList()
                : allowed;
    }

    /** § Errors: the first rule of this list that applies decides. */
    private List<Function<RequestFacts, Optional<RuleResult>>> rules() {
        return List.of(
                this::unreadable,
                this::perhapsUnreadable,
                this::tooLarge,
                this::instanceOptions,
                this::path,
                this::method,
                this::options,
                access::key,
                this::mediaType,
                this::parameters,
                access::ownTeam,
                access::right,
                access::team,
                access::readOnly,
                this::notModified,
                this::list,
                this::deletion,
                this::creation);
    }

    private Optional<RuleResult> unreadable(RequestFacts reading) {
        return Readability.isUnreadable(reading.request, reading)
                ? only(problems.of(reading.request, Rule.UNREADABLE, "malformed_request"))
                : Optional.empty();
    }

    private Optional<RuleResult> perhapsUnreadable(RequestFacts reading) {
        return Readability.mayBeUnreadable(reading.request, reading)
                ? perhaps(problems.of(reading.request, Rule.UNREADABLE, "malformed_request"))
                : Optional.empty();
    }

    private Optional<RuleResult> tooLarge(RequestFacts reading) {
        return reading.isPost() && reading.request.body().length > LARGEST_BODY
                ? only(problems.of(reading.request, Rule.BODY_SIZE, "body_too_large"))
                : Optional.empty();
    }

    private Optional<RuleResult> instanceOptions(RequestFacts reading) {
        boolean isAsked =
                reading.request.target().equals("*") && reading.request.method().equals("OPTIONS");
        return isAsked
                ? only(new ExpectedResponse(
                        204, Rule.OPTIONS, common.of(reading.request, false, false, false), null, r -> {}))
                : Optional.empty();
    }

    private Optional<RuleResult> path(RequestFacts reading) {
        Optional<Endpoint> endpoint = Endpoint.at(reading.segments.orElseThrow());
        boolean hasMatrix = reading.request.path().contains(";");
        if (endpoint.isPresent()) {
            reading.endpoint(endpoint.get());
        }
        if (endpoint.isPresent() && !hasMatrix) {
            return Optional.empty();
        }
        ExpectedResponse notFound = problems.of(reading.request, Rule.NOT_FOUND, "not_found");
        return endpoint.isPresent() ? perhaps(notFound) : only(notFound); // a matrix parameter may belong to an id
    }

    private Optional<RuleResult> method(RequestFacts reading) {
        List<String> allowed = reading.endpoint().methods();
        return allowed.contains(reading.request.method())
                ? Optional.empty()
                : only(problems.of(reading.request, Rule.METHOD, "method_not_allowed", allow(reading)));
    }

    private static ExpectedField allow(RequestFacts reading) {
        return CommonFields.members("Allow", Rule.METHOD, reading.endpoint().methods());
    }

    private Optional<RuleResult> options(RequestFacts reading) {
        if (!reading.request.method().equals("OPTIONS")) {
            return Optional.empty();
        }
        List<ExpectedField> fields = new ArrayList<>(common.of(reading.request, false, false, false));
        fields.add(allow(reading));
        return only(new ExpectedResponse(204, Rule.OPTIONS, fields, null, r -> {}));
    }

    private Optional<RuleResult> mediaType(RequestFacts reading) {
        return reading.isPost() && !MediaType.isForm(reading.request)
                ? only(problems.of(reading.request, Rule.MEDIA_TYPE, "unsupported_media_type"))
                : Optional.empty();
    }

    private Optional<RuleResult> parameters(RequestFacts reading) {
        ParameterRules found = ParameterRules.of(reading);
        reading.parameters(found);
        return found.faults().isEmpty() ? Optional.empty() : only(problems.of(reading.request, found));
    }

    /** A malformed condition may be ignored or not. */
    private Optional<RuleResult> notModified(RequestFacts reading) {
        ListResponses responses = new ListResponses(state.tags(), lists, common);
        ListResponses.Match match = isList(reading) ? responses.match(reading) : ListResponses.Match.NONE;
        return match == ListResponses.Match.NONE
                ? Optional.empty()
                : Optional.of(new RuleResult(responses.notModified(reading), match == ListResponses.Match.CERTAIN));
    }

    private Optional<RuleResult> list(RequestFacts reading) {
        return isList(reading) ? only(new ListResponses(state.tags(), lists, common).whole(reading)) : Optional.empty();
    }

    private static boolean isList(RequestFacts reading) {
        return !reading.isPost() && !reading.isDeletion();
    }

    private Optional<RuleResult> deletion(RequestFacts reading) {
        if (!reading.isDeletion()) {
            return Optional.empty();
        }
        Optional<ModelRow> voucher = vouchers.voucher(reading);
        return voucher.isEmpty()
                ? only(problems.of(reading.request, Rule.VOUCHER_NOT_FOUND, "voucher_not_found"))
                : only(success(200, Rule.DELETED, reading, VoucherRules.deleted(), r -> state.remove(voucher.get())));
    }

    private Optional<RuleResult> creation(RequestFacts reading) {
        Optional<RememberedCreation> before = vouchers.remembered(reading);
        if (before.isPresent()) {
            return before.get().terms().equals(VoucherRules.terms(reading))
                    ? only(success(201, Rule.REPLAYED, reading, VoucherRules.replayed(before.get()), r -> {}))
                    : only(problem(reading, Rule.KEY_REUSED, "idempotency_key_reused", "Idempotency-Key"));
        }
        if (!vouchers.isVenueOfTeam(reading)) {
            return only(problems.of(
                    reading.request, Rule.UNKNOWN_VENUE, "invalid_parameters", new Fault("venue_id", "unknown_venue")));
        }
        return vouchers.isCodeTaken(reading)
                ? only(problem(reading, Rule.CODE_TAKEN, "code_taken", "code"))
                : only(success(
                        201, Rule.CREATED, reading, vouchers.created(reading), r -> vouchers.keep(reading, r.json())));
    }

    private ExpectedResponse problem(RequestFacts reading, Rule rule, String code, String parameter) {
        return problems.of(reading.request, rule, code, new Fault(parameter, code));
    }

    private ExpectedResponse success(
            int status, Rule rule, RequestFacts reading, Value body, Consumer<WireResponse> effect) {
        List<ExpectedField> fields = common.of(reading.request, false, true, false);
        fields.add(CommonFields.none("Location", rule));
        return new ExpectedResponse(status, rule, fields, body, effect);
    }
}
