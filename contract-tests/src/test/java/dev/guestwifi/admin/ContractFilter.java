package dev.guestwifi.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import dev.guestwifi.conformance.contract.Body;
import dev.guestwifi.conformance.contract.ContractDocument;
import dev.guestwifi.conformance.contract.Operation;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Holds every answer of the admin API to its contract, and looks for secrets where none may be. */
final class ContractFilter implements Filter {
    static final ContractDocument CONTRACT = ContractDocument.read("/guest-wifi/admin.json");

    private static final String PATH = "/admin/api";
    private static final Pattern TIME =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{6}Z");
    private static final Set<String> SHOW_SECRETS = Set.of("createSession", "createKey", "createRotation");
    private static final Set<String> SET_COOKIE = Set.of("createSession", "deleteSession");

    /** By reference. */
    private static final Map<JsonNode, Schema> SCHEMAS = new ConcurrentHashMap<>();

    private final Secrets secrets;

    ContractFilter(Secrets secrets) {
        this.secrets = secrets;
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response answer = context.next(request, expected);
        String path = URI.create(request.getURI()).getRawPath();
        if (path.startsWith(PATH)) {
            check(request.getMethod(), path.substring(PATH.length()), answer);
        } else {
            secrets.mustNotBeIn(answer.asString() + answer.headers());
        }
        return answer;
    }

    private void check(String method, String path, Response answer) {
        int status = answer.statusCode();
        Optional<Operation> operation = CONTRACT.operation(method.equals("HEAD") ? "GET" : method, path);
        String id = operation.map(Operation::id).orElse("");
        checkHeaders(answer);
        assertThat(answer.headers().hasHeaderWithName("Set-Cookie"))
                .as("Set-Cookie of %s", id)
                .isEqualTo(status < 300 && SET_COOKIE.contains(id));
        if (status != 201 || !SHOW_SECRETS.contains(id)) {
            secrets.mustNotBeIn(answer.asString() + answer.headers());
        }
        if (operation.isPresent()) {
            checkDocumented(operation.get(), method, answer);
        }
        if (status >= 400 && !method.equals("HEAD")) {
            checkProblem(answer);
        }
    }

    private static void checkHeaders(Response answer) {
        assertThat(answer.statusCode()).isLessThan(500);
        assertThat(answer.headers().getValues("Cache-Control")).containsExactly("no-store");
        assertThat(answer.headers().getValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().getValues("X-Request-Id")).hasSize(1);
        assertThat(answer.headers().getValues("Date")).hasSize(1);
        assertThat(answer.headers())
                .extracting(header -> header.getName().toLowerCase(Locale.ROOT))
                .doesNotContain("server", "etag")
                .noneMatch(name -> name.startsWith("access-control-"));
        if (answer.statusCode() == 429) {
            assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
        }
    }

    private static void checkDocumented(Operation operation, String method, Response answer) {
        Operation.Response documented = operation.responses().get(answer.statusCode());
        assertThat(documented).as("%s %d", operation.id(), answer.statusCode()).isNotNull();
        Objects.requireNonNull(documented);
        assertThat(answer.headers()).extracting(Header::getName).containsAll(documented.headers());
        if (documented.mediaType().isEmpty() || method.equals("HEAD")) {
            assertThat(answer.asByteArray()).isEmpty();
            return;
        }
        assertThat(answer.contentType()).isEqualTo(documented.mediaType());
        JsonNode body = body(answer);
        assertThat(SCHEMAS.computeIfAbsent(documented.schema(), ContractFilter::compile)
                        .validate(body))
                .isEmpty();
        checkMembers(CONTRACT.resolve(documented.schema()), body);
    }

    private static Schema compile(JsonNode reference) {
        return CONTRACT.compile(CONTRACT.resolve(reference));
    }

    /** Nothing is told that the contract does not name, and times are written as it says. */
    private static void checkMembers(JsonNode schema, JsonNode value) {
        if (value.isArray()) {
            JsonNode items = CONTRACT.resolve(schema.path("items"));
            value.forEach(item -> checkMembers(items, item));
        }
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            JsonNode known = CONTRACT.resolve(schema.path("properties").path(member.getKey()));
            assertThat(known.isMissingNode()).as(member.getKey()).isFalse();
            if (known.path("format").asText().equals("date-time")
                    && !member.getValue().isNull()) {
                assertThat(member.getValue().asText()).matches(TIME);
            }
            checkMembers(known, member.getValue());
        }
    }

    private static void checkProblem(Response answer) {
        JsonNode problem = body(answer);
        String code = problem.path("code").asText();
        JsonNode known = CONTRACT.problem(code).orElseThrow(() -> new AssertionError("unknown problem " + code));
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.statusCode()).isEqualTo(known.path("status").asInt());
        assertThat(problem.path("status").asInt()).isEqualTo(answer.statusCode());
        assertThat(problem.path("title")).isEqualTo(known.path("title"));
        assertThat(problem.path("type").asText()).endsWith("/problems/" + code).doesNotContain("/admin/");
        assertThat(problem.path("request_id").asText()).isEqualTo(answer.header("X-Request-Id"));
        assertThat(problem.path("message")).isEqualTo(problem.path("detail"));
        assertThat(problem.has("errors")).isEqualTo(answer.statusCode() == 422 || code.equals("slug_taken"));
        assertThat(problem.path("errors"))
                .allSatisfy(fault -> assertThat(CONTRACT.faultCodes())
                        .contains(fault.path("code").asText()));
    }

    private static JsonNode body(Response answer) {
        return Objects.requireNonNull(Body.of(answer.asByteArray()).json(), "no JSON");
    }
}
