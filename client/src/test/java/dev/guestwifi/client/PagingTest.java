package dev.guestwifi.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guestwifi.client.error.ServerException;
import dev.guestwifi.client.generated.model.Customer;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagingTest {
    private static final CustomerQuery TWO = CustomerQuery.all().perPage(2);

    private final ScriptedServer server = new ScriptedServer();
    private final GuestWifiClient client = server.client(options -> options.maxRetries(0));

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void nothing_is_sent_before_a_row_is_requested() {
        var list = client.customers().list(TWO);
        var iterator = list.prefetching().iterator();
        var unused = list.stream();
        assertThat(server.requests()).isEmpty();
        server.thenRows(1, 2);
        assertThat(iterator.next().getId()).isEqualTo(1L);
    }

    @Test
    void pages_are_read_until_the_links_say_there_is_no_next_one() {
        server.then(200, page(1, true, 1, 2)).then(200, page(2, true, 3)).then(200, page(3, false, 4, 5));
        assertThat(ids(client.customers().list(TWO))).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(server.requests())
                .extracting(ScriptedServer.Request::query)
                .containsExactly(
                        "slug=default&per_page=2&page=1",
                        "slug=default&per_page=2&page=2",
                        "slug=default&per_page=2&page=3");
    }

    @Test
    void the_key_goes_to_the_base_url_whatever_address_a_link_names() {
        server.then(200, page(1, true, 1, 2)).then(200, page(2, false, 3));
        client.customers().list(TWO).forEach(row -> {});
        assertThat(server.requests()).hasSize(2); // the links of the pages name another host
    }

    @Test
    void without_links_the_number_of_the_last_page_is_the_end() {
        server.then(200, "{\"data\":[{\"id\":1}],\"meta\":{\"current_page\":1,\"last_page\":2}}")
                .then(200, "{\"data\":[{\"id\":2}],\"meta\":{\"current_page\":2,\"last_page\":2}}");
        assertThat(ids(client.customers().list(TWO))).containsExactly(1L, 2L);
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void without_meta_and_links_a_short_page_is_the_end() {
        server.thenRows(1, 2).thenRows(3, 4).thenRows(5);
        assertThat(ids(client.customers().list(TWO))).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void without_meta_and_links_an_empty_page_is_the_end() {
        server.thenRows(1, 2).thenRows(3, 4).thenRows();
        assertThat(ids(client.customers().list(TWO))).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void a_short_first_page_is_not_the_end() {
        server.thenRows(1, 2).thenRows(3, 4).thenRows(5);
        assertThat(ids(client.customers().list(CustomerQuery.all().perPage(500))))
                .containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void a_page_that_repeats_is_the_end() {
        server.thenRows(1, 2).thenRows(3, 4).thenRows(3, 4);
        assertThat(ids(client.customers().list(TWO))).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void a_server_that_starts_over_is_at_its_end() {
        server.thenRows(1, 2).thenRows(3, 4).thenRows(5, 6).thenRows(1, 2);
        assertThat(ids(client.customers().list(TWO))).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    }

    @Test
    void a_server_that_returns_an_earlier_page_is_at_its_end() {
        server.then(200, page(1, true, 1, 2)).then(200, page(1, true, 1, 2));
        assertThat(ids(client.customers().list(TWO))).containsExactly(1L, 2L);
    }

    @Test
    void a_page_of_the_contract_may_begin_like_the_one_before() {
        server.then(200, page(1, true, 1)).then(200, page(2, true, 1)).then(200, page(3, false, 2));
        assertThat(ids(client.customers().list(CustomerQuery.all().perPage(1)))).containsExactly(1L, 1L, 2L);
    }

    @Test
    void reading_can_start_with_a_later_page_and_stop_early() {
        server.then(200, page(7, true, 13, 14)).then(200, page(8, true, 15, 16));
        assertThat(client.customers().list(TWO.fromPage(7)).stream().limit(3).map(Customer::getId))
                .containsExactly(13L, 14L, 15L);
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void pages_state_the_total_and_an_empty_list_has_no_pages() {
        server.then(200, page(1, false, 1, 2))
                .then(200, page(1, false))
                .then(200, page(1, false))
                .thenRows();
        for (Page<Customer> page : client.customers().list(TWO).pages()) {
            assertThat(page.number()).isEqualTo(1);
            assertThat(page.total()).hasValue(77);
        }
        assertThat(client.customers().list(TWO).pages()).isEmpty();
        assertThat(client.customers().list(TWO).firstPage().total()).hasValue(77);
        assertThat(client.customers().list(TWO).firstPage().total()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void after_a_failure_the_same_page_is_requested_again(boolean prefetch) {
        server.then(200, page(1, true, 1)).then(500, "").then(200, page(2, false, 2));
        var list = client.customers().list(CustomerQuery.all().perPage(1));
        Iterator<Customer> rows = (prefetch ? list.prefetching() : list).iterator();
        assertThat(rows.next().getId()).isEqualTo(1L);
        assertThatThrownBy(rows::hasNext).isInstanceOf(ServerException.class);
        assertThat(rows.next().getId()).isEqualTo(2L);
        assertThat(rows.hasNext()).isFalse();
    }

    @Test
    void the_next_page_is_fetched_while_the_one_before_is_read() throws Exception {
        var requested = new CountDownLatch(1);
        server.then(200, page(1, true, 1, 2)).then(exchange -> {
            requested.countDown();
            ScriptedServer.send(exchange, 200, page(2, false, 3));
        });
        Iterator<Customer> rows = client.customers().list(TWO).prefetching().iterator();
        assertThat(rows.next().getId()).isEqualTo(1L);
        assertThat(requested.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(rows.next().getId()).isEqualTo(2L);
        assertThat(rows.next().getId()).isEqualTo(3L);
        assertThat(rows.hasNext()).isFalse();
        assertThat(server.requests()).hasSize(2);
    }

    private static List<Long> ids(Listing<Customer> list) {
        return list.stream().map(Customer::getId).toList();
    }

    private static String page(int number, boolean next, long... ids) {
        return "{\"data\":" + ScriptedServer.rows(ids) + ",\"meta\":{\"current_page\":" + number + ",\"total\":77},"
                + "\"links\":{\"next\":" + (next ? "\"https://elsewhere.example.com/\"" : "null") + "}}";
    }
}
