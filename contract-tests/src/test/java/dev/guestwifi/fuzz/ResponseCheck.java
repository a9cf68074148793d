package dev.guestwifi.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What must hold of every response, whatever the request was. */
final class ResponseCheck {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROBLEM = "application/problem+json";
    private static final Set<String> ERRORS_BESIDE_422 = Set.of("code_taken", "slug_taken");
    private static final Pattern INSIDE = Pattern.compile("Exception|\\.java:|\tat |dev\\.guestwifi|org\\.glassfish"
            + "|java\\.(?:lang|util|io|net)\\.|jakarta\\.|Caused by|NullPointer");

    private ResponseCheck() {}

    /**
     * What is wrong with a response; empty when nothing is.
     *
     * @param secrets what it must not say
     */
    static Optional<String> fault(FuzzResponse response, List<String> secrets) {
        Optional<String> head = headFault(response);
        if (head.isPresent()) {
            return head;
        }
        byte[] content = response.content();
        boolean isHead = content.length == 0;
        if (response.status() >= 400 && !isHead) {
            Optional<String> problem = problemFault(response, content);
            if (problem.isPresent()) {
                return problem;
            }
        }
        boolean isJson = type(response).equals("application/json");
        if (response.status() < 300 && isJson && !isHead && !isJson(content)) {
            return Optional.of("the body is no JSON");
        }
        return secretFault(response, content, secrets);
    }

    private static Optional<String> headFault(FuzzResponse response) {
        if (response.status() >= 500) {
            return Optional.of("the status is " + response.status());
        }
        for (String name : List.of("Date", FuzzRequest.ID, "X-Content-Type-Options", "Cache-Control")) {
            if (response.all(name).size() != 1) {
                return Optional.of(name + " is there " + response.all(name).size() + " times");
            }
        }
        if (!response.id().matches("[A-Za-z0-9._-]{1,64}")) {
            return Optional.of("X-Request-Id is " + response.id());
        }
        for (FuzzRequest.Field field : response.fields()) {
            String name = field.name().toLowerCase(Locale.ROOT);
            if (name.equals("server") || (name.startsWith("access-control-") && response.status() >= 400)) {
                return Optional.of("there is a header field " + field.name());
            }
        }
        return Optional.empty();
    }

    private static String type(FuzzResponse response) {
        return response.field("Content-Type").orElse("");
    }

    private static boolean isJson(byte[] content) {
        try {
            return JSON.readTree(content).isContainerNode();
        } catch (IOException e) {
            return false;
        }
    }

    private static Optional<String> problemFault(FuzzResponse response, byte[] content) {
        if (!type(response).equals(PROBLEM)) {
            return Optional.of("an error of the type " + response.field("Content-Type"));
        }
        JsonNode problem;
        try {
            problem = JSON.readTree(new String(content, java.nio.charset.StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            return Optional.of("the problem is no JSON");
        }
        String code = problem.path("code").asText();
        if (!ProblemCodes.of(response.status()).contains(code)) {
            return Optional.of("no contract gives " + response.status() + " the code " + code);
        }
        boolean isWhole = problem.path("status").asInt() == response.status()
                && problem.path("request_id").asText().equals(response.id())
                && !problem.path("success").asBoolean(true)
                && problem.path("message").equals(problem.path("detail"))
                && problem.path("type").asText().endsWith("/problems/" + code);
        if (!isWhole) {
            return Optional.of("the members of the problem do not agree");
        }
        boolean isOfParameters = response.status() == 422 && !code.startsWith("idempotency");
        boolean mustTell = isOfParameters || ERRORS_BESIDE_422.contains(code);
        if (mustTell && problem.path("errors").isEmpty()) {
            return Optional.of("the problem tells no errors");
        }
        for (JsonNode error : problem.path("errors")) {
            if (!ProblemCodes.isFault(error.path("code").asText())) {
                return Optional.of("no contract has the fault " + error.path("code"));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> secretFault(FuzzResponse response, byte[] content, List<String> secrets) {
        String text = new String(content, ISO_8859_1);
        if (response.status() >= 400 && INSIDE.matcher(text).find()) {
            return Optional.of("it tells of the inside of the server");
        }
        if (response.status() == 201) {
            return Optional.empty(); // A key or a session that has just been made is shown, this once.
        }
        String said =
                response.fields().stream().map(FuzzRequest.Field::value).reduce("", (all, value) -> all + '\n' + value)
                        + text;
        String others = said.replace(response.id(), ""); // what a sender puts into its own id comes back
        return secrets.stream().anyMatch(others::contains) ? Optional.of("it tells a secret") : Optional.empty();
    }
}
