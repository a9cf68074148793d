package dev.guestwifi.conformance.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.guestwifi.conformance.contract.Body;
import dev.guestwifi.conformance.contract.ContractDocument;
import dev.guestwifi.conformance.deployment.Capability;
import dev.guestwifi.conformance.deployment.Target;
import dev.guestwifi.conformance.text.Printable;
import dev.guestwifi.conformance.text.TextShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A response of the target, with assertions that throw a {@link Violation} if they fail. */
public final class CheckedResponse {
    private static final int LONGEST = 20_000;
    private static final int PATH = 100;
    private static final String ARROW = " -> ";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Exchange exchange;
    private final Target target;

    public CheckedResponse(Exchange exchange, Target target) {
        this.exchange = exchange;
        this.target = target;
    }

    public Exchange exchange() {
        return exchange;
    }

    public int status() {
        return exchange.status();
    }

    /** The value of a header field; null if it is missing. */
    public @Nullable String header(String name) {
        return exchange.header(name);
    }

    /** The members of a header field that is a list, from all fields of the name; empty if there is none. */
    public Set<String> members(String name) {
        return exchange.reply().headers().values(name).stream()
                .flatMap(Pattern.compile(",")::splitAsStream)
                .map(String::strip)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public String text() {
        return exchange.text();
    }

    /** The body without the request id, which differs in every response. */
    public String textWithoutId() {
        String id = header("X-Request-Id");
        return id == null || id.isEmpty() ? text() : text().replace(id, "");
    }

    /**
     * The body.
     *
     * @throws Violation if it is not JSON
     */
    public JsonNode json() {
        Body body = exchange.reply().content();
        if (body.json() == null && !text().isEmpty()) {
            throw violation("a JSON body", exchange.shown(), "a JSON body" + ARROW + "status " + status());
        }
        return body.json() == null ? NullNode.getInstance() : body.json();
    }

    /** A member of the body, by JSON pointer. */
    public JsonNode at(String pointer) {
        return json().at(pointer);
    }

    public CheckedResponse mustBe(int status) {
        if (status() != status) {
            throw violation("status " + status, exchange.shown(), "status " + status + ARROW + status());
        }
        return this;
    }

    /**
     * Asserts that the request was refused with this code. If the target does not claim problems, any 4xx passes.
     *
     * @param code a problem code of the contract, which also determines the status
     */
    public CheckedResponse mustRefuse(String code) {
        if (!target.has(Capability.PROBLEMS)) {
            return must(status() / 100 == 4, "a refusal (4xx)");
        }
        int status = ContractDocument.load().statusOf(code);
        boolean hasNul = exchange.call().path().replaceAll("\\?.*", "").contains("%00"); // 400 or 404 everywhere
        if (isFromProxy() && (status() == status || (hasNul && status() == 400))) {
            return this; // the proxy refused it for the same cause
        }
        mustBe(status);
        String actual = at("/code").asText();
        String known = ContractDocument.load().problem(actual).isPresent() ? actual : "another";
        return mustEqual("the problem's code", code, actual, () -> "code " + code + ARROW + known);
    }

    /** Asserts that the request was refused for exactly these parameters and codes, in any order. */
    public CheckedResponse mustHaveErrors(String... parametersAndCodes) {
        mustRefuse("invalid_parameters");
        if (target.has(Capability.PROBLEMS)) {
            List<String> expected = new ArrayList<>();
            for (int i = 0; i < parametersAndCodes.length; i += 2) {
                expected.add(parametersAndCodes[i] + " " + parametersAndCodes[i + 1]);
            }
            List<String> actual = new ArrayList<>();
            at("/errors")
                    .forEach(fault -> actual.add(fault.path("parameter").asText() + " "
                            + fault.path("code").asText()));
            List<String> sorted = expected.stream().sorted().toList();
            mustEqual(
                    "the errors",
                    sorted,
                    actual.stream().sorted().toList(),
                    () -> "errors " + String.join(", ", sorted) + ARROW + "others");
        }
        return this;
    }

    /** @param expected the expectation, as a phrase that completes "expected …" */
    public CheckedResponse must(boolean holds, String expected) {
        if (!holds) {
            throw violation(expected, exchange.shown(), shape(expected) + ARROW + "status " + status());
        }
        return this;
    }

    /** @param what is compared, as a noun: "meta.total" */
    public CheckedResponse mustEqual(String what, @Nullable Object expected, @Nullable Object actual) {
        return mustEqual(what, expected, actual, () -> shape(what) + " " + TextShape.kindOf(expected) + ARROW
                + TextShape.kindOf(actual));
    }

    private CheckedResponse mustEqual(
            String what, @Nullable Object expected, @Nullable Object actual, Supplier<String> fingerprint) {
        if (!Objects.equals(expected, actual)) {
            throw violation(what + " to be " + expected, String.valueOf(actual), fingerprint.get());
        }
        return this;
    }

    /** The words of a law, without data of the target. */
    private String shape(String words) {
        String shape = words.replace(target.team(), "TEAM");
        return TextShape.of(target.otherTeam().map(other -> shape.replace(other, "TEAM")).orElse(shape));
    }

    /**
     * Asserts a value in the body.
     *
     * @param pointer a JSON pointer
     * @param expected a number, text or boolean, or null
     */
    public CheckedResponse mustShow(String pointer, @Nullable Object expected) {
        JsonNode actual = at(pointer);
        JsonNode wanted = JSON.valueToTree(expected);
        boolean isSame = (actual.isIntegralNumber() && wanted.isIntegralNumber())
                ? actual.asLong() == wanted.asLong()
                : actual.equals(wanted);
        return isSame ? this : mustEqual(pointer.substring(1).replace('/', '.'), wanted, actual);
    }

    /** Whether the response is from a proxy in front of the target, so that the contract does not apply to it. */
    public boolean isFromProxy() {
        return exchange.reply().isFromProxy();
    }

    /** A violation that this response shows; throws {@link Inconclusive} if it is from a proxy. */
    public Violation violation(String expected, String actual) {
        return violation(expected, actual, shape(expected));
    }

    private Violation violation(String expected, String actual, String fingerprint) {
        return violation(expected, actual, List.of(Symptom.of(fingerprint)));
    }

    /** The same with symptoms that the response alone does not tell. */
    public Violation violation(String expected, String actual, List<Symptom> symptoms) {
        if (isFromProxy()) {
            throw new Inconclusive(target.redact(ProxyResponses.named(exchange) + " to "
                    + exchange.call().method() + " "
                    + Printable.cut(exchange.call().path(), PATH)));
        }
        // A report has many of them, and a body may be as large as the kit reads.
        return new Violation(
                target.redact(Printable.cut(expected, LONGEST)),
                target.redact(Printable.cut(actual, LONGEST)),
                exchange,
                symptoms);
    }
}
