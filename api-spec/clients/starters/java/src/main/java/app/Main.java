package app;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.guestwifi.generated.ApiClient;
import dev.guestwifi.generated.ApiException;
import dev.guestwifi.generated.api.CustomersApi;
import dev.guestwifi.generated.api.VenuesApi;
import dev.guestwifi.generated.api.VouchersApi;
import dev.guestwifi.generated.model.Problem;
import dev.guestwifi.generated.model.Venue;
import dev.guestwifi.generated.model.Voucher;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A first program with the generated Java client: lists venues and customers, creates a voucher and deletes it. */
public final class Main {
    private static final Set<Integer> RETRYABLE_STATUSES = Set.of(408, 429, 500, 503);
    /** A longer Retry-After is an error. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final String team;
    private final ApiClient wifi = new ApiClient();
    private final VouchersApi vouchers;

    private Main(String url, String apiKey, String team) {
        this.team = team;
        wifi.updateBaseUri(url);
        wifi.setReadTimeout(Duration.ofSeconds(30));
        // The generated client has no setting for the key.
        wifi.setRequestInterceptor(request -> request.header("X-API-Key", apiKey));
        vouchers = new VouchersApi(wifi);
    }

    public static void main(String[] args) throws InterruptedException {
        var main = new Main(env("GUESTWIFI_URL"), env("GUESTWIFI_API_KEY"), env("GUESTWIFI_TEAM"));
        try {
            main.run(LocalDate.parse(env("START_DATE")), LocalDate.parse(env("END_DATE")));
        } catch (ApiException e) {
            System.err.println(main.describe(e));
            System.exit(1);
        }
    }

    private void run(LocalDate start, LocalDate end) throws ApiException, InterruptedException {
        List<Venue> venues = listVenues();
        venues.forEach(venue -> System.out.printf("Venue %d: %s%n", venue.getId(), venue.getAddress()));

        var customers = retry(() -> new CustomersApi(wifi).listCustomers(team, 10, 1, start, end));
        System.out.printf("%d customers from %s to %s%n", customers.getMeta().getTotal(), start, end);

        if (venues.isEmpty()) {
            throw new ApiException("this team has no venue to create a voucher for");
        }
        Voucher voucher = createVoucher(venues.get(0));
        System.out.printf("Created voucher %d: %s%n", voucher.getId(), voucher.getCode());
        deleteVoucher(voucher);
        System.out.printf("Deleted voucher %d%n", voucher.getId());
    }

    /** Reads all pages: {@code links.next} is null on the last one. */
    private List<Venue> listVenues() throws ApiException, InterruptedException {
        var api = new VenuesApi(wifi);
        var venues = new ArrayList<Venue>();
        for (int number = 1; ; number++) {
            int wanted = number;
            var page = retry(() -> api.listVenues(team, 100, wanted));
            venues.addAll(page.getData());
            if (page.getLinks().getNext() == null) {
                return venues;
            }
        }
    }

    /** Sends the same Idempotency-Key with each attempt, so that retries create one voucher only. */
    private Voucher createVoucher(Venue venue) throws ApiException, InterruptedException {
        String key = UUID.randomUUID().toString();
        String code = "WELCOME-" + key.substring(0, 8);
        var volumecap = new BigDecimal("2.5");
        return retry(() -> vouchers.createVoucher(team, code, venue.getId(), 7, key, null, null, volumecap, null))
                .getData();
    }

    /** Succeeds if there is no such voucher: an earlier attempt may have deleted it. */
    private void deleteVoucher(Voucher voucher) throws ApiException, InterruptedException {
        try {
            retry(() -> vouchers.deleteVoucher(voucher.getId(), team, null, null));
        } catch (ApiException e) {
            if (!hasCode(e, "voucher_not_found")) {
                throw e;
            }
        }
    }

    /** Sends a request up to four times, for as long as it fails in a way that may pass. */
    private <T> T retry(Call<T> call) throws ApiException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                return call.send();
            } catch (ApiException e) {
                Duration delay = delay(attempt, e);
                if (attempt == 4 || delay.compareTo(LONGEST_WAIT) > 0 || !isRetryable(e)) {
                    throw e;
                }
                Thread.sleep(delay.toMillis());
            }
        }
    }

    private boolean isRetryable(ApiException e) {
        boolean noResponse = e.getCode() == 0; // the server is unreachable or the connection broke
        return noResponse || RETRYABLE_STATUSES.contains(e.getCode()) || hasCode(e, "idempotency_in_flight");
    }

    /** Returns what Retry-After says, or else half a second, one second, two seconds. */
    private static Duration delay(int attempt, ApiException e) {
        return Optional.ofNullable(e.getResponseHeaders())
                .flatMap(headers -> headers.firstValue("Retry-After"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(Duration.ofMillis(250L << attempt));
    }

    private boolean hasCode(ApiException e, String code) {
        return problem(e).filter(problem -> code.equals(problem.getCode())).isPresent();
    }

    /** Returns the problem document of an error response. */
    private Optional<Problem> problem(ApiException e) {
        if (e.getResponseBody() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(wifi.getObjectMapper().readValue(e.getResponseBody(), Problem.class));
        } catch (JsonProcessingException notAProblem) { // a gateway's page, for example
            return Optional.empty();
        }
    }

    private String describe(ApiException e) {
        return problem(e).map(Main::describe).orElse(e.getMessage());
    }

    /** Program against the code; show the detail to people; quote the request's id to support. */
    private static String describe(Problem problem) {
        var text = new StringBuilder("%d %s: %s (request %s)"
                .formatted(problem.getStatus(), problem.getCode(), problem.getDetail(), problem.getRequestId()));
        if (problem.getErrors() != null) {
            problem.getErrors()
                    .forEach(fault -> text.append("\n  " + fault.getParameter() + " " + fault.getDetail()));
        }
        return text.toString();
    }

    private static String env(String name) {
        String value = System.getenv(name);
        if (value == null || value.isEmpty()) {
            System.err.println("set the environment variable " + name);
            System.exit(2);
        }
        return value;
    }

    private interface Call<T> {
        T send() throws ApiException;
    }
}
