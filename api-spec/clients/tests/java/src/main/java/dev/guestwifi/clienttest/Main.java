package dev.guestwifi.clienttest;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.guestwifi.generated.ApiClient;
import dev.guestwifi.generated.ApiException;
import dev.guestwifi.generated.api.CustomerVisitsApi;
import dev.guestwifi.generated.api.CustomersApi;
import dev.guestwifi.generated.api.VenuesApi;
import dev.guestwifi.generated.api.VouchersApi;
import dev.guestwifi.generated.model.Customer;
import dev.guestwifi.generated.model.CustomerVisit;
import dev.guestwifi.generated.model.PageMeta;
import dev.guestwifi.generated.model.Problem;
import dev.guestwifi.generated.model.Venue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Tests the client that {@code generate java} makes: all operations, a window of one day and three errors. */
final class Main {
    private static final String TEAM = "default";
    private static final String CODE = "Grüße-€+java";
    private static final YearMonth JUNE = YearMonth.of(2025, 6);
    private static final LocalDate DAY = JUNE.atDay(10);

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        ApiClient wifi = connect(System.getenv("GUESTWIFI_API_KEY"));
        var customers = new CustomersApi(wifi);
        var vouchers = new VouchersApi(wifi);
        LocalDate first = JUNE.atDay(1);
        LocalDate last = JUNE.atEndOfMonth();
        Venue venue = allVenues(new VenuesApi(wifi)).get(0);

        var someCustomers = customers.listCustomers(TEAM, 50, 2, first, last);
        expectSecondPageOfJune(
                someCustomers.getMeta(),
                someCustomers.getData().stream().map(Customer::getCreatedAt).toList());
        var someVisits = new CustomerVisitsApi(wifi).listCustomerVisits(TEAM, 50, 2, first, last);
        expectSecondPageOfJune(
                someVisits.getMeta(),
                someVisits.getData().stream().map(CustomerVisit::getCreatedAt).toList());

        var ofOneDay = customers.listCustomers(TEAM, 100, 1, DAY, DAY).getData();
        var days = ofOneDay.stream().map(row -> row.getCreatedAt().toLocalDate());
        expect(days.distinct().toList().equals(List.of(DAY)), "rows of " + DAY + " alone");

        String once = UUID.randomUUID().toString(); // a retry would send the same
        var created = vouchers.createVoucher(
                        TEAM, CODE, venue.getId(), 7, once, null, null, new BigDecimal("2.5"), null)
                .getData();
        expect(created.getCode().equals(CODE) && created.getVolumecap().equals("2.50"), "the voucher as requested");
        expect(created.getCustomerId() == null, "a voucher that nobody has yet");
        long lastPage = vouchers.listVouchers(TEAM, 100, 1).getMeta().getLastPage();
        var listed = vouchers.listVouchers(TEAM, 100, (int) lastPage).getData();
        expect(listed.contains(created), "the new voucher on the last page");
        var deleted = vouchers.deleteVoucher(created.getId(), TEAM, null, null);
        expect(deleted.getSuccess() && deleted.getData() == null, "success without data");

        Problem gone = refusal(404, () -> vouchers.deleteVoucher(created.getId(), TEAM, null, null));
        Problem invalid = refusal(422, () -> customers.listCustomers(TEAM, 10, 1, last, first));
        Problem unknown = refusal(401, () -> new VenuesApi(connect("gwf_nobody")).listVenues(TEAM, 10, 1));
        System.out.printf(
                "ok java: 6 operations, 422 %s %s, 401 %s, 404 %s%n",
                invalid.getCode(), invalid.getErrors().get(0).getParameter(), unknown.getCode(), gone.getCode());
    }

    /** The generated code leaves the key to an interceptor. */
    private static ApiClient connect(String key) {
        var wifi = new ApiClient();
        wifi.updateBaseUri(System.getenv("GUESTWIFI_URL"));
        wifi.setRequestInterceptor(request -> request.header("X-API-Key", key));
        return wifi;
    }

    /** Reads all pages. */
    private static List<Venue> allVenues(VenuesApi api) throws ApiException {
        var venues = new ArrayList<Venue>();
        for (int number = 1; ; number++) {
            var page = api.listVenues(TEAM, 7, number);
            venues.addAll(page.getData());
            if (page.getLinks().getNext() == null) {
                expect(venues.size() == page.getMeta().getTotal(), "as many venues as meta.total");
                return venues;
            }
        }
    }

    private static void expectSecondPageOfJune(PageMeta meta, List<OffsetDateTime> times) {
        expect(times.size() == 50 && meta.getFrom() == 51, "50 rows from the 51st on");
        expect(times.stream().map(YearMonth::from).allMatch(JUNE::equals), "rows of June alone");
    }

    private static Problem refusal(int status, Call call) throws JsonProcessingException {
        try {
            call.run();
        } catch (ApiException refused) {
            expect(refused.getCode() == status, status + ", not " + refused.getCode());
            return new ApiClient().getObjectMapper().readValue(refused.getResponseBody(), Problem.class);
        }
        throw new IllegalStateException("expected " + status);
    }

    private static void expect(boolean truth, String what) {
        if (!truth) {
            throw new IllegalStateException("expected " + what);
        }
    }

    private interface Call {
        void run() throws ApiException;
    }
}
