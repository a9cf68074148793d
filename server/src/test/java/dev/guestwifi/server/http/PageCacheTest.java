package dev.guestwifi.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.server.http.ApiServer.Reply;
import dev.guestwifi.server.model.Customer;
import dev.guestwifi.server.model.CustomerFilter;
import dev.guestwifi.server.model.Page;
import dev.guestwifi.server.model.PageRequest;
import dev.guestwifi.server.store.CustomerStore;
import dev.guestwifi.server.store.Stores;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody can tell a page that was sent before from a new one, except by its time. */
class PageCacheTest {
    private static final String CUSTOMERS = "/customers?slug=default&per_page=20";
    private static final String VOUCHERS = "/vouchers?slug=default";

    /** Each list of customers that the store has made. */
    private final AtomicInteger made = new AtomicInteger();

    @ParameterizedTest
    @CsvSource({"GET, identity", "HEAD, identity", "GET, gzip", "HEAD, gzip"})
    void a_page_is_made_once_and_always_sent_alike(String method, String coding) {
        try (ApiServer server = new ApiServer(this::counted)) {
            List<String> first = told(server.send(method, CUSTOMERS, null, "Accept-Encoding", coding));
            List<String> second = told(server.send(method, CUSTOMERS, null, "Accept-Encoding", coding));

            assertThat(second).isEqualTo(first);
            assertThat(made).hasValue(1);
        }
    }

    @Test
    void a_page_that_the_client_has_is_not_sent_again() {
        try (ApiServer server = new ApiServer(this::counted)) {
            String tag = server.get(CUSTOMERS).all("ETag").get(0);
            Reply kept = server.get(CUSTOMERS, "If-None-Match", tag);
            assertThat(kept.status()).isEqualTo(304);
            assertThat(made).hasValue(1);
        }
        try (ApiServer server = new ApiServer(this::counted)) {
            String tag = server.get(CUSTOMERS + "&page=1").all("ETag").get(0);
            Reply before = server.get(CUSTOMERS, "If-None-Match", tag);
            Reply again = server.get(CUSTOMERS, "If-None-Match", tag);
            assertThat(told(again)).isEqualTo(told(before));
        }
    }

    @Test
    void changes_show_at_once() {
        try (ApiServer server = new ApiServer()) {
            assertThat(server.get(VOUCHERS).json().at("/meta/total").asInt()).isZero();
            long id = server.post(server.form()).json().at("/data/id").asLong();
            assertThat(server.get(VOUCHERS).json().at("/data/0/id").asLong()).isEqualTo(id);
            assertThat(server.get(VOUCHERS).json().at("/meta/total").asInt()).isEqualTo(1);

            server.send("DELETE", "/vouchers/" + id + "?slug=default", null);

            assertThat(server.get(VOUCHERS).json().at("/meta/total").asInt()).isZero();
        }
    }

    @Test
    void a_page_is_found_only_by_the_same_key_at_the_same_address_with_the_same_parameters() {
        try (ApiServer server = new ApiServer(this::counted)) {
            server.get(CUSTOMERS);
            assertThat(server.get(CUSTOMERS, "X-API-Key", server.otherTeamKey).told())
                    .isEqualTo("403 team_not_allowed");
            assertThat(server.get(CUSTOMERS, "X-API-Key", "gwf_none").told()).isEqualTo("401 invalid_api_key");
            assertThat(server.get(CUSTOMERS + "&page=2")
                            .json()
                            .at("/meta/current_page")
                            .asInt())
                    .isEqualTo(2);
            assertThat(server.get(CUSTOMERS + "&page=1&page=1").told())
                    .isEqualTo("422 invalid_parameters page repeated");
            assertThat(server.send("POST", CUSTOMERS, null).status()).isEqualTo(405);
            assertThat(server.send("OPTIONS", CUSTOMERS, null).status()).isEqualTo(204);
            assertThat(made).hasValue(2);
        }
    }

    @Test
    void what_a_store_cannot_vouch_for_is_made_anew() {
        try (ApiServer server = new ApiServer(stores -> withCustomers(stores, (team, filter, request) -> {
            made.incrementAndGet();
            return stores.customers().list(team, filter, request);
        }))) {
            server.get(CUSTOMERS);
            server.get(CUSTOMERS);
            assertThat(made).hasValue(2);
        }
    }

    /** Status, header fields and body, without what is different each time. */
    private static List<String> told(Reply reply) {
        Map<String, List<String>> fields = new TreeMap<>(reply.http().headers().map());
        assertThat(fields.remove("date")).isNotNull();
        assertThat(fields.remove("x-request-id")).isNotNull();
        List<String> all = new ArrayList<>(List.of("" + reply.status()));
        fields.forEach((name, values) -> all.add(name + ": " + values));
        all.add(reply.text());
        return all;
    }

    private Stores counted(Stores stores) {
        CustomerStore customers = stores.customers();
        return withCustomers(stores, new CustomerStore() {
            @Override
            public Page<Customer> list(long team, CustomerFilter filter, PageRequest request) {
                made.incrementAndGet();
                return customers.list(team, filter, request);
            }

            @Override
            public BooleanSupplier unchanged(long team) {
                return customers.unchanged(team);
            }
        });
    }

    private static Stores withCustomers(Stores stores, CustomerStore customers) {
        return (Stores) Proxy.newProxyInstance(
                Stores.class.getClassLoader(),
                new Class<?>[] {Stores.class},
                (proxy, method, arguments) ->
                        method.getName().equals("customers") ? customers : method.invoke(stores, arguments));
    }
}
