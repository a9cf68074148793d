package dev.guestwifi.clienttest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guestwifi.generated.ApiClient;
import dev.guestwifi.generated.ApiException;
import dev.guestwifi.generated.api.CustomerVisitsApi;
import dev.guestwifi.generated.api.CustomersApi;
import dev.guestwifi.generated.api.VenuesApi;
import dev.guestwifi.generated.api.VouchersApi;
import dev.guestwifi.generated.model.PageLinks;
import dev.guestwifi.generated.model.Voucher;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** What {@code consumer-check} runs: reads lists, creates a voucher and deletes it, and prints what it has read. */
public final class Tour {
    private static final Set<Integer> RETRYABLE_STATUSES = Set.of(408, 429, 500, 503);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final ApiClient wifi = new ApiClient();
    private final ObjectMapper json = wifi.getObjectMapper();
    private final String team = System.getenv("GUESTWIFI_TEAM");

    private interface Call<T> {
        T send() throws ApiException;
    }

    private interface Pages<T> {
        T read(int number) throws ApiException;
    }

    private Tour() {
        wifi.updateBaseUri(System.getenv("GUESTWIFI_URL"));
        wifi.setRequestInterceptor(request -> request.header("X-API-Key", System.getenv("GUESTWIFI_API_KEY")));
    }

    public static void main(String[] arguments) throws InterruptedException {
        try {
            new Tour().run();
        } catch (ApiException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private void run() throws ApiException, InterruptedException {
        var customers = new CustomersApi(wifi);
        var visits = new CustomerVisitsApi(wifi);
        var vouchers = new VouchersApi(wifi);
        show(
                "listCustomers",
                null,
                null,
                all(
                        number -> customers.listCustomers(team, 100, number, null, null),
                        p -> p.getData(),
                        p -> p.getLinks()));
        LocalDate start = LocalDate.parse(System.getenv("START_DATE"));
        LocalDate end = LocalDate.parse(System.getenv("END_DATE"));
        show(
                "listCustomers",
                start,
                end,
                all(
                        number -> customers.listCustomers(team, 100, number, start, end),
                        p -> p.getData(),
                        p -> p.getLinks()));
        show(
                "listCustomerVisits",
                null,
                null,
                all(
                        number -> visits.listCustomerVisits(team, 100, number, null, null),
                        p -> p.getData(),
                        p -> p.getLinks()));
        long venue = retry(() -> new VenuesApi(wifi).listVenues(team, 10, 1))
                .getData()
                .get(0)
                .getId();
        String key = UUID.randomUUID().toString();
        String code = System.getenv("VOUCHER_CODE");
        Voucher voucher = retry(() ->
                        vouchers.createVoucher(team, code, venue, 7, key, null, null, new BigDecimal("2.5"), null))
                .getData();
        show("createVoucher", null, null, List.of(voucher));
        try {
            retry(() -> vouchers.deleteVoucher(voucher.getId(), team, null, null));
        } catch (ApiException e) {
            if (!code(e).equals("voucher_not_found")) {
                throw e;
            }
        }
    }

    private <P, R> List<R> all(Pages<P> pages, Function<P, List<R>> rows, Function<P, PageLinks> links)
            throws ApiException, InterruptedException {
        List<R> all = new ArrayList<>();
        for (int i = 1; ; i++) {
            int number = i;
            P page = retry(() -> pages.read(number));
            all.addAll(rows.apply(page));
            if (links.apply(page).getNext() == null) {
                return all;
            }
        }
    }

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
        boolean noResponse = e.getCode() == 0;
        return noResponse || RETRYABLE_STATUSES.contains(e.getCode()) || code(e).equals("idempotency_in_flight");
    }

    private static Duration delay(int attempt, ApiException e) {
        return Optional.ofNullable(e.getResponseHeaders())
                .flatMap(headers -> headers.firstValue("Retry-After"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(Duration.ofMillis(250L << attempt));
    }

    private String code(ApiException e) {
        try {
            JsonNode problem =
                    json.readTree(Optional.ofNullable(e.getResponseBody()).orElse("{}"));
            return problem.path("code").asText();
        } catch (JsonProcessingException notAProblem) {
            return "";
        }
    }

    private void show(String operation, LocalDate start, LocalDate end, List<?> rows) {
        ObjectNode line = json.createObjectNode().put("operation", operation);
        if (start != null) {
            line.put("start_date", start.toString()).put("end_date", end.toString());
        }
        System.out.println(line.set("rows", json.valueToTree(rows)));
    }
}
