package dev.guestwifi.conformance.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guestwifi.conformance.contract.ContractFault.Kind;
import dev.guestwifi.conformance.contract.Operation.Response;
import dev.guestwifi.conformance.deployment.Capability;
import dev.guestwifi.conformance.transport.RawFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Checks a response against the contract: documented status, media type, required header fields, schema of the body
 * with formats, and known problem codes. Of a target that lacks a capability it requires only what the vendor
 * documents.
 */
public final class ContractCheck {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final JsonNode PROBLEM = ContractDocument.load().reference("Problem");
    private static final Pattern TIME =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{6}Z");
    private static final Pattern OTHER_CHARSET = Pattern.compile("(?i).*charset=(?!\"?utf-8\\b).*");
    private static final int SERVER_ERROR = 500;
    private static final String MARK = "\uFEFF";

    private final Predicate<Capability> has;
    private final String method;
    private final int status;
    private final RawFields headers;
    private final Body body;
    private final List<ContractFault> faults = new ArrayList<>();

    private ContractCheck(Predicate<Capability> has, String method, int status, RawFields headers, Body body) {
        this.has = has;
        this.method = method;
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    /**
     * A response.
     *
     * @param status not 0
     */
    public record Given(int status, RawFields headers, Body body) {}

    /**
     * The faults of a response; empty if there are none.
     *
     * @param has the capabilities of the target
     * @param path relative to the base URL, without the query
     */
    public static List<ContractFault> faults(Predicate<Capability> has, String method, String path, Given response) {
        ContractCheck check = new ContractCheck(has, method, response.status(), response.headers(), response.body());
        check.check(path);
        return check.faults;
    }

    private boolean isHead() {
        return method.equals("HEAD");
    }

    private boolean isError() {
        return status >= 400;
    }

    private void check(String path) {
        Optional<Operation> operation = ContractDocument.load().operation(isHead() ? "GET" : method, path);
        @Nullable
        Response response = operation.map(one -> one.responses().get(status)).orElse(null);
        if (status >= SERVER_ERROR) {
            add(Kind.SERVER_ERROR, "the server failed: " + status, "status " + status);
        }
        boolean isDocumented = operation.isPresent() ? response != null : SAFE.contains(method) || isError();
        boolean isRefusal = isError() && !has.test(Capability.PROBLEMS);
        if (!isDocumented && !isRefusal) {
            String fault = method + " " + path + " does not document the status " + status;
            add(Kind.STATUS, fault, "status " + status + " of " + method);
        }
        if (has.test(Capability.HEADERS)) {
            checkHeaders(response);
        }
        checkLeak();
        if (isError() && has.test(Capability.PROBLEMS)) {
            checkBody("application/problem+json", PROBLEM);
        } else if (!isError() && response != null) {
            checkBody(response.mediaType(), response.schema());
        }
    }

    private void check(boolean isRight, Kind kind, String fault) {
        if (!isRight) {
            faults.add(ContractFault.of(kind, fault));
        }
    }

    private void add(Kind kind, String fault, String shape) {
        faults.add(new ContractFault(kind, fault, shape));
    }

    private void checkHeaders(@Nullable Response response) {
        boolean isList = response != null && response.headers().contains("ETag");
        mustSay("Cache-Control", isList ? Set.of("private", "no-cache") : Set.of("no-store"));
        mustSay("X-Content-Type-Options", Set.of("nosniff"));
        check(said("Vary").contains("x-api-key"), Kind.HEADERS, "Vary does not name X-API-Key");
        List<String> required = new ArrayList<>(List.of("Date", "X-Request-Id"));
        if (response != null) {
            required.addAll(response.headers());
        }
        if (!has.test(Capability.LINKS)) {
            required.remove("Link");
        }
        for (String name : required) {
            check(headers.has(name), Kind.HEADERS, "the header " + name + " is missing");
        }
    }

    private Set<String> said(String name) {
        return headers.values(name).stream()
                .flatMap(value -> Pattern.compile(",").splitAsStream(value))
                .map(value -> value.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private void mustSay(String name, Set<String> expected) {
        Set<String> said = said(name);
        if (!said.equals(expected)) {
            String right = String.join(", ", expected.stream().sorted().toList());
            add(Kind.HEADERS, name + " is " + said + " and not " + right, name + " is not " + right);
        }
    }

    private void checkLeak() {
        if (body.text() != null && (isError() || body.json() == null)) {
            Leak.in(body.text()).ifPresent(leak -> add(Kind.LEAK, leak, "internals of the server"));
        }
    }

    private void checkBody(String mediaType, JsonNode schema) {
        boolean hasBody = !isHead() && !mediaType.isEmpty();
        String type = String.valueOf(headers.value("Content-Type"));
        if (!mediaType.isEmpty()) {
            boolean isRight = type.replaceAll(";.*", "").strip().equalsIgnoreCase(mediaType);
            if (!isRight) {
                String fault = "the media type is " + type + " instead of " + mediaType;
                add(Kind.MEDIA_TYPE, fault, "the media type is not " + mediaType);
            }
        }
        check(hasBody || body.isEmpty(), Kind.BODY, "there must be no body");
        boolean isMarked = body.text() != null && body.text().startsWith(MARK);
        boolean isUtf8 =
                body.text() != null && !isMarked && !OTHER_CHARSET.matcher(type).matches();
        check(
                isUtf8,
                Kind.ENCODING,
                "the body is not in UTF-8, begins with a byte-order mark, or names another charset");
        if (hasBody && isUtf8) {
            checkJson(schema);
        }
    }

    private void checkJson(JsonNode schema) {
        JsonNode json = body.json();
        if (json == null) {
            check(false, Kind.BODY, "the body " + body.flaw());
            return;
        }
        Schemas schemas = has.test(Capability.LINKS) ? Schemas.WHOLE : Schemas.WITHOUT_LINKS;
        schemas.faults(schema, json).forEach(fault -> add(Kind.BODY, fault.message(), fault.shape()));
        if (isError()) {
            ProblemCheck.faults(json, status, headers.value("X-Request-Id"))
                    .forEach(fault -> check(false, Kind.PROBLEM, fault));
            return;
        }
        check(json.path("success").asBoolean(), Kind.BODY, "success must be true");
        boolean isGone = !method.equals("DELETE") || json.path("data").isNull();
        check(isGone, Kind.BODY, "data must be null");
        long teams = json.path("data").findValues("team_id").stream().distinct().count();
        check(teams <= 1, Kind.BODY, "the rows of one list name " + teams + " teams in team_id");
        checkTimes(json);
    }

    /** Not in the schema, since a pattern for date-times would break generated clients. */
    private void checkTimes(JsonNode json) {
        for (String member : List.of("created_at", "updated_at")) {
            for (JsonNode time : json.path("data").findValues(member)) {
                boolean isRight = TIME.matcher(time.asText()).matches();
                check(isRight, Kind.TIMES, member + " is not a time in UTC with six decimals: " + time);
            }
        }
    }
}
