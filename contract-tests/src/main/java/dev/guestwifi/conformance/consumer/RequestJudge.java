package dev.guestwifi.conformance.consumer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guestwifi.conformance.contract.Operation;
import dev.guestwifi.conformance.model.Field;
import dev.guestwifi.conformance.text.Spelling;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is wrong with a single request. */
final class RequestJudge {
    /** Refusals that do not depend on the request alone; other judges look at them. */
    private static final Set<String> OF_STATE = Set.of("code_taken", "voucher_not_found", "idempotency_in_flight");

    private static final String NOT_IN_ADDRESSES = " \"<>\\^`{}|[]";
    private static final int NEAR = 2;

    private final List<ConsumerFault> faults = new ArrayList<>();

    private RequestJudge() {}

    static List<ConsumerFault> faults(RecordedExchange exchange) {
        RequestJudge judge = new RequestJudge();
        judge.refusal(exchange);
        judge.names(exchange);
        judge.encoding(exchange);
        judge.secret(exchange);
        judge.day(exchange, "start_date", StubData.START_DATE);
        judge.day(exchange, "end_date", StubData.END_DATE);
        return judge.faults;
    }

    private void add(ConsumerRule rule, RecordedExchange exchange, String message) {
        faults.add(new ConsumerFault(rule, exchange.named() + " " + message));
    }

    /** The model refuses what breaks the contract. */
    private void refusal(RecordedExchange exchange) {
        String code = exchange.reply().code();
        if (!exchange.isByModel() || code.isEmpty() || OF_STATE.contains(code)) {
            return;
        }
        List<String> errors = new ArrayList<>();
        for (JsonNode error : exchange.reply().body().path("errors")) {
            errors.add(
                    error.path("parameter").asText() + " " + error.path("code").asText());
        }
        add(
                ConsumerRule.REQUEST,
                exchange,
                "breaks the contract: " + exchange.reply().status() + " " + code
                        + (errors.isEmpty() ? "" : " (" + String.join(", ", errors) + ")"));
    }

    private void names(RecordedExchange exchange) {
        exchange.operation().ifPresent(operation -> {
            names(exchange, operation, "query", exchange.query());
            if (exchange.request().method().equals("POST")) {
                names(exchange, operation, "form", exchange.form());
            }
        });
    }

    private void names(RecordedExchange exchange, Operation operation, String in, List<Field> given) {
        List<String> known = operation.parameters().stream()
                .filter(parameter -> parameter.in().equals(in))
                .map(Operation.Parameter::name)
                .toList();
        boolean isIgnored = in.equals("query") && exchange.request().method().equals("POST");
        for (Field field : given) {
            if (!known.contains(field.name()) && !isIgnored) {
                String hint = Spelling.nearest(field.name(), known)
                        .map(name -> "; is " + name + " meant?")
                        .orElse("");
                add(
                        ConsumerRule.PARAMETER_NAME,
                        exchange,
                        "has a " + in + " parameter that the contract does not know, and servers ignore: "
                                + field.name() + hint);
            }
        }
    }

    private void encoding(RecordedExchange exchange) {
        String target = exchange.request().target();
        if (target.chars().anyMatch(c -> c > '~' || NOT_IN_ADDRESSES.indexOf(c) >= 0)) {
            add(ConsumerRule.ENCODING, exchange, "has characters in its address that must be percent-encoded");
        }
        boolean isTwice = exchange.field("code")
                .filter(code -> !code.equals(ConsumerCheck.VOUCHER_CODE)
                        && RecordedExchange.text(code).equals(ConsumerCheck.VOUCHER_CODE))
                .isPresent();
        if (isTwice) {
            add(ConsumerRule.ENCODING, exchange, "has a code that is percent-encoded twice");
        }
    }

    private void secret(RecordedExchange exchange) {
        if (exchange.request().target().contains(StubData.KEY)) {
            add(ConsumerRule.SECRET, exchange, "has the key in its address, which proxies and servers log");
        }
    }

    /** A command that was given a day and sends the one before or after has used a time zone. */
    private void day(RecordedExchange exchange, String name, String given) {
        exchange.parameter(name).ifPresent(sent -> {
            try {
                long days = ChronoUnit.DAYS.between(LocalDate.parse(given), LocalDate.parse(sent));
                boolean isOther = days != 0 && Math.abs(days) <= NEAR;
                boolean isOfOther = sent.equals(StubData.START_DATE) || sent.equals(StubData.END_DATE);
                if (isOther && !isOfOther) {
                    add(ConsumerRule.DAYS, exchange, "has " + name + " " + sent + ", but was given " + given);
                }
            } catch (DateTimeParseException e) {
                // the model has refused it
            }
        });
    }
}
