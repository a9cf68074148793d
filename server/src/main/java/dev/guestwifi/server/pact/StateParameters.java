package dev.guestwifi.server.pact;

import dev.guestwifi.server.contract.Contract;
import dev.guestwifi.server.contract.Operation;
import dev.guestwifi.server.contract.Rule;
import dev.guestwifi.server.contract.Rule.Finding;
import dev.guestwifi.server.generated.contract.FaultCode;
import dev.guestwifi.server.generated.contract.FaultKind;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The parameters that states share. What the contract has, too, follows the rules of the contract. */
final class StateParameters {
    static final String ACCESS = "access";
    static final String TEAM = "team";
    static final String EXPIRED = "expired";
    static final String DELETED = "deleted";
    static final String SLUG = "slug";
    static final String EMPTY = "empty";
    static final String COUNT = "count";
    static final String FROM = "from";
    static final String TO = "to";
    static final String ON = "on";
    static final String FIRST_ID = "firstId";
    static final String NULLS = "nulls";
    static final String CODE = "code";
    static final String KEY = "key";
    static final String RETRY_AFTER = "retryAfter";

    static final String READ_ONLY = "read_only";
    static final String READ_WRITE = "read_write";

    /** Rows that one state may ask for: a page has at most as many. */
    static final int MAX_ROWS = 1000;

    /** Far below what a JSON number can be, so that new rows have room. */
    private static final long MAX_ID = 1_000_000_000_000L;

    private static final int MAX_RETRY_AFTER = 3600;
    private static final int MAX_REFUSALS = 1000;
    private static final int MAX_DIGITS = 13;

    private final Operation create = Contract.load().operation("createVoucher");
    private final Rule slugRule = Contract.load().rule("TeamSlug");
    private final Rule dayRule = rule(Contract.load().operation("listCustomers"), "start_date");

    StateParameter access() {
        return new StateParameter(
                List.of(ACCESS),
                READ_ONLY + " or " + READ_WRITE,
                READ_WRITE,
                "What the key may do.",
                StateParameters::access);
    }

    StateParameter team() {
        return new StateParameter(
                List.of(TEAM), TEAM, null, "Slug of the only team the key may use. Default: all teams.", slugRule);
    }

    StateParameter flag(String name, String description) {
        return new StateParameter(List.of(name), "boolean", "false", description, StateParameters::flag);
    }

    StateParameter slug() {
        return new StateParameter(
                List.of(SLUG),
                SLUG,
                null,
                "Slug of the team. Default: the team of the previous state, or a new one.",
                slugRule);
    }

    StateParameter count(String value) {
        return new StateParameter(List.of(COUNT), "0 to " + MAX_ROWS, value, "How many.", number(0, MAX_ROWS));
    }

    StateParameter from() {
        return new StateParameter(
                List.of(FROM, "start", "start_date", "startDate"),
                "date",
                RowsFixture.FROM.toString(),
                "The day of the first row; the others follow evenly.",
                dayRule);
    }

    StateParameter to() {
        return new StateParameter(
                List.of(TO, "end", "end_date", "endDate"),
                "date",
                "the end of the month of from",
                "The last day that rows may have.",
                dayRule);
    }

    StateParameter on() {
        return new StateParameter(
                List.of(ON, "date", "on_one_day"),
                "date",
                null,
                "The day of all rows, in place of from and to.",
                dayRule);
    }

    StateParameter firstId(String alias) {
        return new StateParameter(
                List.of(FIRST_ID, alias),
                "1 to " + MAX_ID,
                null,
                "The identifier of the first row.",
                number(1, MAX_ID));
    }

    StateParameter code() {
        return new StateParameter(List.of(CODE), CODE, null, "Voucher code. Default: generated.", rule(create, CODE));
    }

    StateParameter key() {
        return new StateParameter(
                List.of(KEY, "idempotencyKey"),
                "Idempotency-Key",
                null,
                "Idempotency key. Default: generated.",
                rule(create, "Idempotency-Key"));
    }

    StateParameter refusals() {
        return new StateParameter(
                List.of(COUNT),
                "1 to " + MAX_REFUSALS,
                String.valueOf(RefusedRequests.REQUESTS),
                "How many requests with the key are refused.",
                number(1, MAX_REFUSALS));
    }

    StateParameter retryAfter() {
        return new StateParameter(
                List.of(RETRY_AFTER, "retry_after"),
                "1 to " + MAX_RETRY_AFTER,
                "1",
                "The seconds in the header Retry-After.",
                number(1, MAX_RETRY_AFTER));
    }

    private static Rule rule(Operation operation, String parameter) {
        return operation.parameters().stream()
                .filter(one -> one.name().equals(parameter))
                .findFirst()
                .orElseThrow()
                .rule();
    }

    private static Rule number(long least, long most) {
        return (value, faults) -> {
            if (value.isEmpty() || !value.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return fault(faults, FaultCode.NOT_A_NUMBER, "must be a whole number");
            }
            long number = value.length() > MAX_DIGITS ? Long.MAX_VALUE : Long.parseLong(value);
            return number < least || number > most
                    ? fault(faults, FaultCode.OUT_OF_RANGE, "must be from " + least + " to " + most)
                    : number;
        };
    }

    private static @Nullable Object flag(String value, Consumer<Finding> faults) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> fault(faults, StateFault.NOT_A_CHOICE, "must be true or false");
        };
    }

    private static @Nullable Object access(String value, Consumer<Finding> faults) {
        return switch (value) {
            case READ_ONLY, READ_WRITE -> value;
            default -> fault(faults, StateFault.NOT_A_CHOICE, "must be " + READ_ONLY + " or " + READ_WRITE);
        };
    }

    private static @Nullable Object fault(Consumer<Finding> faults, FaultKind code, String detail) {
        faults.accept(new Finding(code, detail));
        return null;
    }
}
