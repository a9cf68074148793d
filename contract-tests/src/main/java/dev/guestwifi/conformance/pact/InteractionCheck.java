package dev.guestwifi.conformance.pact;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guestwifi.conformance.contract.ContractDocument;
import dev.guestwifi.conformance.contract.Operation;
import dev.guestwifi.conformance.model.Rule;
import java.util.List;
import java.util.Optional;

/** Holds one interaction against the contract. */
final class InteractionCheck {
    private static final int FIRST_ERROR = 400;
    private static final int NOT_MODIFIED = 304;
    private static final int NO_CONTENT = 204;
    private static final int MOST_RULES = 1000;

    private final Interaction interaction;
    private final PactMessage response;
    private final Findings findings = new Findings();
    private final SentRequest request;
    private final Optional<Operation.Response> documented;

    private InteractionCheck(Interaction interaction) {
        this.interaction = interaction;
        this.response = interaction.response().message();
        this.request = SentRequest.of(interaction.request());
        this.documented = request.operation()
                .map(operation ->
                        operation.responses().get(interaction.response().status()));
    }

    static List<Finding> findings(Interaction interaction) {
        InteractionCheck check = new InteractionCheck(interaction);
        int rules = check.response.rules().entries().size()
                + interaction.request().message().rules().entries().size();
        if (rules > MOST_RULES) {
            check.findings.unchecked(
                    "matching rules", "The interaction has more than " + MOST_RULES + " and was skipped.");
        } else {
            check.check();
        }
        return check.findings.all();
    }

    private void check() {
        new RequestCheck(request, findings).check();
        ExpectedStatus status = new ExpectedStatus(
                interaction.response().status(), response.rules().of(MatchingRules.Part.STATUS));
        if (!status.accepts(status.example())) {
            findings.fault(
                    PactRule.EXAMPLE,
                    "response status",
                    "The example does not satisfy its own matching rule.",
                    new Finding.Values(status.words(), Integer.toString(status.example())));
        }
        JsonNode body = response.body().json();
        Outcomes outcomes = Outcomes.of(request, body);
        List<Outcome> possible = new OutcomeCheck(request, status, code(), outcomes, findings).check();
        if (!possible.isEmpty()) {
            new GeneratorCheck(request, status, findings).check();
        }
        Outcome common = outcomes.all().stream()
                .filter(one -> one.status() >= FIRST_ERROR)
                .findFirst()
                .orElse(outcomes.best());
        boolean isKnown = !possible.isEmpty() || documented.isPresent();
        if (isKnown) {
            new HeaderCheck(interaction, possible, common, documented, findings).check();
            checkBody(possible, outcomes);
        }
        for (String path : response.rules().unreadable()) {
            findings.warning(
                    PactRule.FORM,
                    "response matching rule " + path,
                    "Tools cannot read this path, so the rule is ignored.",
                    Finding.Values.NONE);
        }
    }

    /** The code of the problem, if the pact fixes it. */
    private String code() {
        BodyPath path = BodyPath.root().member("code");
        JsonNode code = response.body().json().path("code");
        boolean isFixed = interaction.response().status() >= FIRST_ERROR
                && code.isTextual()
                && response.rules().body(path).isFixed();
        return isFixed ? code.asText() : "";
    }

    private Optional<JsonNode> schema() {
        boolean hasBody =
                documented.isPresent() && !documented.get().mediaType().isEmpty();
        if (hasBody) {
            return Optional.of(documented.get().schema());
        }
        return documented.isEmpty() && interaction.response().status() >= FIRST_ERROR
                ? Optional.of(ContractDocument.load().reference("Problem"))
                : Optional.empty();
    }

    private boolean isBodiless() {
        int status = interaction.response().status();
        return request.pact().method().equals("HEAD") || status == NO_CONTENT || status == NOT_MODIFIED;
    }

    private void checkBody(List<Outcome> possible, Outcomes outcomes) {
        PactBody body = response.body();
        Optional<JsonNode> schema = schema();
        if (isBodiless()) {
            if (body.isGiven()) {
                bodyFault("The response has no body.", "none", Literal.of(body.json()));
            }
        } else if (body.kind() == PactBody.Kind.EMPTY && schema.isPresent()) {
            bodyFault("The response has a body, but the pact expects none.", "a body", "none");
        } else if (body.isGiven() && schema.isPresent()) {
            if (body.kind() == PactBody.Kind.JSON) {
                checkJson(SchemaPlace.of(schema.get()), possible, outcomes);
            } else {
                bodyFault("The example is not JSON.", "JSON", Literal.quoted(body.text()));
            }
        }
    }

    private void bodyFault(String message, String expected, String actual) {
        findings.fault(
                PactRule.BODY, "response body", Rule.BODY.section(), message, new Finding.Values(expected, actual));
    }

    private void checkJson(SchemaPlace schema, List<Outcome> possible, Outcomes outcomes) {
        new BodyCheck(response, findings).check(schema);
        FixedValues fixed = new FixedValues(response, schema);
        boolean isKnown =
                !possible.isEmpty() && (interaction.response().status() >= FIRST_ERROR || outcomes.areComplete());
        if (isKnown) {
            new ValueCheck(interaction, fixed, findings).check(possible);
        }
    }
}
