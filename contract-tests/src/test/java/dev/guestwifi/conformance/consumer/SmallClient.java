package dev.guestwifi.conformance.consumer;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A client without a library: right, or with one mistake. */
final class SmallClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<Integer> RETRYABLE = Set.of(408, 429, 500, 503);
    private static final int ATTEMPTS = 4;
    private static final int ENOUGH = 30;
    private static final long LONGEST_WAIT = 60;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> environment;
    private final Consumer<String> out;
    private final @Nullable Mistake mistake;

    private SmallClient(Map<String, String> environment, Consumer<String> out, @Nullable Mistake mistake) {
        this.environment = environment;
        this.out = out;
        this.mistake = mistake;
    }

    private static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1;

        Failed(String message) {
            super(message);
        }
    }

    /** Returns the exit code. */
    static int run(Map<String, String> environment, Consumer<String> out, @Nullable Mistake mistake) {
        SmallClient client = new SmallClient(environment, out, mistake);
        try {
            client.tour();
            return 0;
        } catch (Failed e) {
            return client.makes(Mistake.HIDES_FAILURES) ? 0 : 1;
        }
    }

    private boolean makes(Mistake one) {
        return mistake == one;
    }

    private String variable(String name) {
        return Objects.requireNonNull(environment.get(name), name);
    }

    private void tour() {
        String size = makes(Mistake.WRONG_NAME) ? "&perPage=50" : makes(Mistake.WRONG_VALUE) ? "&per_page=5000" : "";
        list("/customers", size);
        LocalDate start = LocalDate.parse(variable("START_DATE"));
        boolean isOther = makes(Mistake.DAY_OF_ANOTHER_ZONE) && environment.containsKey("TZ");
        list(
                "/customers",
                "&start_date=" + (isOther ? start.minusDays(1) : start) + "&end_date=" + variable("END_DATE"));
        String venue = get("/venues?slug=default").at("/data/0/id").asText();
        delete(create(venue));
    }

    private void list(String path, String filter) {
        ObjectNode result = JSON.createObjectNode().put("operation", "listCustomers");
        ArrayNode rows = result.putArray("rows");
        if (filter.contains("start_date")) {
            result.put("start_date", variable("START_DATE")).put("end_date", variable("END_DATE"));
        }
        long last = 0;
        String key = makes(Mistake.KEY_IN_ADDRESS) ? "&key=" + variable("GUESTWIFI_API_KEY") : "";
        for (int page = 1; ; page++) {
            JsonNode body = get(path + "?slug=default&per_page=100&page=" + page + filter + key);
            body.path("data").forEach(row -> rows.add(shown(row)));
            last = page == 1 ? body.at("/meta/last_page").asLong() : last;
            boolean isEnd = makes(Mistake.TRUSTS_FIRST_LAST_PAGE)
                    ? page >= last
                    : body.at("/links/next").isNull() && !(makes(Mistake.READS_ON) && page < ENOUGH);
            if (isEnd || (makes(Mistake.STOPS_AT_SECOND_PAGE) && page == 2)) {
                break;
            }
        }
        out.accept(result.toString());
    }

    private ObjectNode shown(JsonNode row) {
        long id = row.path("id").asLong();
        String time = row.path("created_at").asText();
        JsonNode email = row.path("email");
        ObjectNode shown = JSON.createObjectNode()
                .put("id", makes(Mistake.ROUNDS_IDS) ? (long) (float) id : id)
                .put("created_at", makes(Mistake.MILLISECONDS) ? time.substring(0, 23) + "Z" : time);
        shown.set("email", makes(Mistake.NULL_AS_TEXT) ? JSON.valueToTree(email.asText()) : email);
        return shown;
    }

    private long create(String venue) {
        String idempotencyKey = UUID.randomUUID().toString();
        String code = variable("VOUCHER_CODE");
        String encoded = makes(Mistake.NOT_ENCODED) ? code : URLEncoder.encode(code, UTF_8);
        String sent = makes(Mistake.ENCODED_TWICE) ? URLEncoder.encode(encoded, UTF_8) : encoded;
        JsonNode created = send(() -> {
            String own = makes(Mistake.NEW_CODE) ? UUID.randomUUID().toString() : sent;
            HttpRequest.Builder request = request("/vouchers")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("slug=default&venue_id=" + venue + "&number_of_days=7&code=" + own));
            boolean isNew = makes(Mistake.NEW_IDEMPOTENCY_KEY) || makes(Mistake.NEW_CODE);
            return makes(Mistake.NO_IDEMPOTENCY_KEY)
                    ? request
                    : request.header(
                            "Idempotency-Key", isNew ? UUID.randomUUID().toString() : idempotencyKey);
        });
        return created.at("/data/id").asLong();
    }

    private void delete(long id) {
        send(() -> request("/vouchers/" + id + "?slug=default").DELETE());
    }

    private JsonNode get(String target) {
        return send(() -> request(target).GET());
    }

    private HttpRequest.Builder request(String target) {
        return HttpRequest.newBuilder(URI.create(variable("GUESTWIFI_URL") + target))
                .header("X-API-Key", variable("GUESTWIFI_API_KEY"));
    }

    private JsonNode send(Supplier<HttpRequest.Builder> requests) {
        int most = makes(Mistake.NO_RETRY) ? 1 : makes(Mistake.RETRIES_FOR_EVER) ? ENOUGH : ATTEMPTS;
        boolean isRepeated = false;
        for (int attempt = 1; attempt <= most; attempt++) {
            HttpRequest request = requests.get().build();
            try {
                HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
                JsonNode body = JSON.readTree(response.body());
                if (isSuccess(request, response.statusCode(), body, isRepeated)) {
                    return body;
                }
                waitFor(response.headers()
                        .firstValue("Retry-After")
                        .map(Long::valueOf)
                        .orElse(0L));
            } catch (IOException e) {
                // the connection broke
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Failed("interrupted");
            }
            isRepeated = true;
        }
        throw new Failed("no success");
    }

    private boolean isSuccess(HttpRequest request, int status, JsonNode body, boolean isRepeated) {
        if (status < 400) {
            if (makes(Mistake.STRICT) && body.has("added_later")) {
                throw new Failed("unknown member");
            }
            return true;
        }
        String code = body.path("code").asText();
        if (request.method().equals("DELETE") && isRepeated && code.equals("voucher_not_found")) {
            return true;
        }
        boolean isRetried = RETRYABLE.contains(status)
                || code.equals("idempotency_in_flight")
                || makes(Mistake.RETRIES_FOR_EVER)
                || makes(Mistake.REPEATS_WHAT_WAS_REFUSED);
        if (!isRetried) {
            throw new Failed(status + " " + code);
        }
        return false;
    }

    private void waitFor(long seconds) throws InterruptedException {
        if (seconds > LONGEST_WAIT) {
            throw new Failed("too long to wait");
        }
        if (!makes(Mistake.DOES_NOT_WAIT)) {
            Thread.sleep(seconds * 1000);
        }
    }
}
