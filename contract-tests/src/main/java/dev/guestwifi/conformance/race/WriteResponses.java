package dev.guestwifi.conformance.race;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guestwifi.conformance.call.Exchange;
import dev.guestwifi.conformance.deployment.Capability;
import dev.guestwifi.conformance.deployment.Target;
import dev.guestwifi.conformance.race.Action.Create;
import dev.guestwifi.conformance.race.Action.Delete;
import dev.guestwifi.conformance.race.Result.Cause;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Interprets the responses to writes. */
final class WriteResponses {
    private final Target target;

    WriteResponses(Target target) {
        this.target = target;
    }

    /** The result of a write; empty if the response is never allowed. */
    Optional<Result> result(Action action, Exchange exchange) {
        int status = exchange.status();
        if (action instanceof Create create) {
            return status == 201 ? created(create, exchange) : refused(create, exchange);
        }
        if (action instanceof Delete delete) {
            return status == 200 ? Optional.of(new Result.Deleted()) : refused(delete, exchange);
        }
        throw new IllegalArgumentException("not a write");
    }

    private static Optional<Result> created(Create create, Exchange exchange) {
        JsonNode row = RaceFormat.json(exchange).path("data");
        boolean isRight = row.path("id").canConvertToLong()
                && row.path("id").asLong() > 0
                && row.path("code").asText().equals(create.code())
                && row.path("venue_id").asLong() == create.venue()
                && row.path("number_of_days").asInt() == create.days();
        return isRight ? Optional.of(new Result.Created(row)) : Optional.empty();
    }

    private Optional<Result> refused(Action write, Exchange exchange) {
        Set<Cause> possible = EnumSet.noneOf(Cause.class);
        boolean hasKey = write instanceof Create create && create.key() != null;
        if (write instanceof Delete) {
            add(possible, exchange, Cause.NO_SUCH_VOUCHER, 404, "voucher_not_found");
        } else {
            add(possible, exchange, Cause.CODE_TAKEN, 409, "code_taken");
        }
        if (hasKey) {
            add(possible, exchange, Cause.KEY_REUSED, 422, "idempotency_key_reused");
            add(possible, exchange, Cause.KEY_IN_FLIGHT, 409, "idempotency_in_flight");
        }
        return possible.isEmpty() ? Optional.empty() : Optional.of(new Result.Refused(possible));
    }

    private void add(Set<Cause> possible, Exchange exchange, Cause cause, int status, String code) {
        JsonNode json = exchange.reply().content().json();
        boolean isIt = target.has(Capability.PROBLEMS)
                ? exchange.status() == status
                        && json != null
                        && json.path("code").asText().equals(code)
                : exchange.status() / 100 == 4;
        if (isIt) {
            possible.add(cause);
        }
    }

    /** The allowed responses, as text. */
    static String expected(Action action) {
        if (action instanceof Create create) {
            return "201 with the requested voucher, or 409 code_taken"
                    + (create.key() == null ? "" : ", 409 idempotency_in_flight or 422 idempotency_key_reused");
        }
        if (action instanceof Delete) {
            return "200, or 404 voucher_not_found";
        }
        return "200 with a list, or 304 to If-None-Match";
    }
}
