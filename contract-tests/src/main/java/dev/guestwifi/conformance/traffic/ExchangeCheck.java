package dev.guestwifi.conformance.traffic;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guestwifi.conformance.contract.Body;
import dev.guestwifi.conformance.contract.ContractCheck;
import dev.guestwifi.conformance.contract.ContractFault;
import dev.guestwifi.conformance.deployment.Capability;
import dev.guestwifi.conformance.model.Comparison;
import dev.guestwifi.conformance.model.Difference;
import dev.guestwifi.conformance.model.ExpectedField;
import dev.guestwifi.conformance.model.ExpectedResponse;
import dev.guestwifi.conformance.model.Field;
import dev.guestwifi.conformance.model.Model;
import dev.guestwifi.conformance.model.PublicAddresses;
import dev.guestwifi.conformance.model.Rule;
import dev.guestwifi.conformance.model.State;
import dev.guestwifi.conformance.model.WireRequest;
import dev.guestwifi.conformance.model.WireResponse;
import dev.guestwifi.conformance.text.TextShape;
import dev.guestwifi.conformance.transport.RawField;
import dev.guestwifi.conformance.transport.RawFields;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What is wrong with a single exchange, whatever the data of the target. For one recording. */
final class ExchangeCheck {
    /** Responses that do not depend on the request alone. */
    private static final Set<Integer> NOT_MODELLED = Set.of(400, 408, 414, 429, 431);
    /** Responses of a gateway that reaches no server. */
    private static final Set<Integer> OF_GATEWAYS = Set.of(502, 504);

    private static final Set<String> CODES_OF_KEYS = Set.of("idempotency_in_flight", "idempotency_key_reused");
    private static final Set<ContractFault.Kind> OF_BODIES = EnumSet.of(
            ContractFault.Kind.BODY, ContractFault.Kind.ENCODING, ContractFault.Kind.PROBLEM, ContractFault.Kind.TIMES);
    private static final String KEY = "X-API-Key";
    private static final int CREATED = 201;
    private static final int UNAUTHORIZED = 401;
    private static final int SERVER_ERROR = 500;
    private static final int UNAVAILABLE = 503;
    private static final int NOT_MODIFIED = 304;
    /** The clocks of recorder and server differ. */
    private static final Duration CLOCKS = Duration.ofMinutes(15);

    private static final Duration ANY = Duration.ofDays(3_650_000);

    private final Predicate<Capability> has;
    private final Optional<ZoneId> zone;
    /** Some recorders leave out keys. */
    private boolean hasSeenKey;

    /**
     * @param has the capabilities of the target
     * @param zone of the instance; without it, windows are not judged
     */
    ExchangeCheck(Predicate<Capability> has, Optional<ZoneId> zone) {
        this.has = has;
        this.zone = zone;
    }

    List<TrafficFault> faults(RecordedExchange exchange) {
        Body body = Body.of(exchange.body() == null ? new byte[0] : exchange.body());
        boolean isOfGateway = OF_GATEWAYS.contains(exchange.status()) && !isProblem(body.json());
        if (isOfGateway) {
            return List.of();
        }
        List<TrafficFault> faults = new ArrayList<>();
        RawFields headers = new RawFields(exchange.headers().stream()
                .map(field -> new RawField(field.name(), field.value()))
                .toList());
        for (ContractFault fault : ContractCheck.faults(
                has,
                exchange.request().method(),
                exchange.request().path(),
                new ContractCheck.Given(exchange.status(), headers, body))) {
            if (isJudged(fault.kind(), exchange, body)) {
                ContractKind kind = ContractKind.of(fault.kind());
                faults.add(new TrafficFault(kind.rule(), kind.section(), fault.shape()));
            }
        }
        difference(exchange).map(ExchangeCheck::fault).ifPresent(faults::add);
        return faults;
    }

    private static boolean isProblem(@Nullable JsonNode json) {
        return json != null && json.path("code").isTextual();
    }

    private static boolean isJudged(ContractFault.Kind kind, RecordedExchange exchange, Body body) {
        boolean isStopping =
                kind == ContractFault.Kind.SERVER_ERROR && exchange.status() == UNAVAILABLE && isProblem(body.json());
        return !isStopping && (exchange.body() != null || !OF_BODIES.contains(kind));
    }

    private static TrafficFault fault(Difference difference) {
        boolean isStatus = difference.where().equals("status");
        String shape = TextShape.ofPointer(difference.where()) + " "
                + (isStatus
                        ? status(difference.expected()) + " -> " + status(difference.actual())
                        : TextShape.kind(difference.expected()) + " -> " + TextShape.kind(difference.actual()));
        return new TrafficFault(difference.rule().sentence(), difference.rule().section(), shape);
    }

    private static String status(String text) {
        return text.replaceFirst("(?s)^([0-9]+(?: or [0-9]+)*).*", "$1");
    }

    /** The first difference from what the model allows with data that could explain the response. */
    private Optional<Difference> difference(RecordedExchange exchange) {
        JsonNode json = response(exchange, exchange.status()).json();
        boolean isModelled = exchange.body() != null
                && exchange.status() < SERVER_ERROR
                && !NOT_MODELLED.contains(exchange.status())
                && !CODES_OF_KEYS.contains(json.path("code").asText())
                && !exchange.request().target().contains("\\");
        return isModelled
                ? PlausibleState.of(withKey(exchange), exchange.status(), json, zone.orElse(ZoneOffset.UTC))
                        .flatMap(state -> difference(exchange, state, json))
                : Optional.empty();
    }

    private Optional<Difference> difference(RecordedExchange exchange, State state, JsonNode json) {
        WireRequest request = asked(exchange);
        // A retry has the time of the first request, and a new voucher is never before one of the future.
        boolean isCreation = request.method().equals("POST") && exchange.status() == CREATED;
        Clock clock = Clock.fixed(exchange.time() == null ? Instant.EPOCH : exchange.time(), ZoneOffset.UTC);
        Duration tolerance = exchange.time() == null || isCreation ? ANY : CLOCKS;
        PublicAddresses addresses = new PublicAddresses("https", "", linkBase(json, request.decodedPath()));
        Model model = new Model(state, zone.orElse(ZoneOffset.UTC), addresses, clock, tolerance, has);
        List<ExpectedResponse> allowed = model.respond(request);
        if (request.method().equals("HEAD")) {
            allowed = allowed.stream().map(ExchangeCheck::withoutLink).toList();
        }
        return new Comparison(has, false)
                .difference(request, allowed, response(exchange, exchange.status()))
                .filter(found -> zone.isPresent() || found.rule() != Rule.WINDOW);
    }

    /** The request, with a key if the recorder seems to leave out keys and the target accepted one. */
    private WireRequest withKey(RecordedExchange exchange) {
        WireRequest request = exchange.request();
        boolean hasKey = !request.values(KEY).isEmpty();
        hasSeenKey |= hasKey;
        return hasKey || hasSeenKey || exchange.status() == UNAUTHORIZED ? request : request.with(KEY, "not-recorded");
    }

    /** The client got the tag that it sends from an earlier response, which is not known here. */
    private WireRequest asked(RecordedExchange exchange) {
        WireRequest request = withKey(exchange);
        boolean isConditional = !request.values("If-None-Match").isEmpty();
        return isConditional && exchange.status() == NOT_MODIFIED
                ? request.without("If-None-Match").with("If-None-Match", "*")
                : request;
    }

    /** HEAD has no rows from which to tell the last page. */
    private static ExpectedResponse withoutLink(ExpectedResponse whole) {
        List<ExpectedField> fields = whole.fields().stream()
                .filter(field -> !field.name().equals("Link"))
                .toList();
        return new ExpectedResponse(whole.status(), whole.rule(), fields, whole.body(), whole.effect());
    }

    /** What the links begin with; a recorder may have seen another address than the target writes. */
    private static @Nullable String linkBase(JsonNode json, String path) {
        String first = json.at("/links/first").asText().replaceFirst("[?].*", "");
        return first.endsWith(path) ? first.substring(0, first.length() - path.length()) : null;
    }

    private static WireResponse response(RecordedExchange exchange, int status) {
        Instant time = exchange.time() == null ? Instant.EPOCH : exchange.time();
        List<Field> headers = exchange.headers();
        byte[] body = exchange.body() == null ? new byte[0] : exchange.body();
        return new WireResponse(status, headers, body, time, time);
    }
}
