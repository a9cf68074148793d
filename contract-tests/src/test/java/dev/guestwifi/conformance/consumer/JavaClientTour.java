package dev.guestwifi.conformance.consumer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guestwifi.client.CustomerQuery;
import dev.guestwifi.client.GuestWifiClient;
import dev.guestwifi.client.NewVoucher;
import dev.guestwifi.client.error.GuestWifiException;
import dev.guestwifi.client.generated.model.Customer;
import dev.guestwifi.client.generated.model.Voucher;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** Reads all customers and those of some days, creates a voucher and deletes it, with the Java client. */
final class JavaClientTour {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> environment;
    private final Consumer<String> out;

    private JavaClientTour(Map<String, String> environment, Consumer<String> out) {
        this.environment = environment;
        this.out = out;
    }

    /** As a command of its own. */
    public static void main(String[] arguments) {
        System.exit(run(System.getenv(), System.out::println, System.err::println));
    }

    /** Returns the exit code. */
    static int run(Map<String, String> environment, Consumer<String> out, Consumer<String> errors) {
        JavaClientTour tour = new JavaClientTour(environment, out);
        try (GuestWifiClient wifi = GuestWifiClient.builder()
                .baseUrl(tour.variable("GUESTWIFI_URL"))
                .apiKey(tour.variable("GUESTWIFI_API_KEY"))
                .build()) {
            tour.run(wifi);
            return 0;
        } catch (GuestWifiException e) {
            errors.accept(String.valueOf(e.getMessage()));
            return 1;
        }
    }

    private String variable(String name) {
        return Objects.requireNonNull(environment.get(name), name);
    }

    private void run(GuestWifiClient wifi) {
        print(CustomerQuery.all(), wifi);
        LocalDate start = LocalDate.parse(variable("START_DATE"));
        print(CustomerQuery.between(start, LocalDate.parse(variable("END_DATE"))), wifi);
        long venue = wifi.venues().list().stream().findFirst().orElseThrow().getId();
        Voucher voucher = wifi.vouchers().create(NewVoucher.of(variable("VOUCHER_CODE"), venue, 7));
        ObjectNode result = result("createVoucher");
        rows(result)
                .addObject()
                .put("id", voucher.getId())
                .put("code", voucher.getCode())
                .put("created_at", String.valueOf(voucher.getCreatedAt()));
        out.accept(result.toString());
        wifi.vouchers().delete(voucher.getId());
    }

    private void print(CustomerQuery query, GuestWifiClient wifi) {
        ObjectNode result = result("listCustomers");
        if (query.start() != null) {
            result.put("start_date", String.valueOf(query.start())).put("end_date", String.valueOf(query.end()));
        }
        for (Customer customer : wifi.customers().list(query)) {
            rows(result)
                    .addObject()
                    .put("id", customer.getId())
                    .put("last_name", customer.getLastName())
                    .put("email", customer.getEmail())
                    .put("created_at", String.valueOf(customer.getCreatedAt()));
        }
        out.accept(result.toString());
    }

    private static ObjectNode result(String operation) {
        ObjectNode result = JSON.createObjectNode().put("operation", operation);
        result.putArray("rows");
        return result;
    }

    private static ArrayNode rows(ObjectNode result) {
        return (ArrayNode) result.path("rows");
    }
}
