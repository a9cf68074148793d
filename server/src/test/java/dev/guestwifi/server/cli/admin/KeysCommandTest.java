package dev.guestwifi.server.cli.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.server.Server;
import dev.guestwifi.server.ServerConfig;
import dev.guestwifi.server.data.DemoData;
import dev.guestwifi.server.key.DemoKeys;
import dev.guestwifi.server.store.StoresBuilder;
import dev.guestwifi.server.store.memory.MemoryStores;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code keys create}, {@code list}, {@code rotate} and {@code delete}, as a script uses them. */
class KeysCommandTest {
    private static final Pattern CREATED = Pattern.compile("made key ([0-9]+), Night report: team default, read_only");
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static Server server;

    @BeforeAll
    static void start() throws IOException {
        StoresBuilder stores = MemoryStores.builder(Clock.systemUTC());
        DemoData.fill(stores);
        Arrays.stream(DemoKeys.values()).map(DemoKeys::stored).forEach(stores::add);
        server = Server.start(
                ServerConfig.builder().adminPassword(Keys.PASSWORD).build(), stores.build(), Clock.systemUTC());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Keys keys(String... arguments) {
        Keys result = Keys.run(Stream.concat(Stream.of(arguments), Stream.of("--url", server.uri() + "/api"))
                .toArray(String[]::new));
        assertThat(result.out() + result.err()).doesNotContain(Keys.PASSWORD, "\tat ");
        return result;
    }

    private static int send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static int list(String key) {
        return send(HttpRequest.newBuilder(URI.create(server.uri() + "/api/venues?slug=default"))
                .header("X-API-Key", key));
    }

    /** All but the key is right: a read-only key is refused last. */
    private static int create(String key) {
        return send(HttpRequest.newBuilder(URI.create(server.uri() + "/api/vouchers"))
                .header("X-API-Key", key)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("slug=default&venue_id=1&number_of_days=1&code=KEYS-COMMAND")));
    }

    private static String id(Keys created) {
        Matcher line = CREATED.matcher(created.err());
        assertThat(line.matches()).as(created.err()).isTrue();
        return line.group(1);
    }

    @Test
    void a_script_creates_lists_rotates_and_deletes_a_key() throws Exception {
        Keys created = keys("create", "--label", "Night report", "--team", "default", "--expires-in-days", "30");
        String key = created.out();
        assertThat(key).matches("gwf_[0-9A-Za-z]{36}");
        assertThat(created.status()).isZero();
        assertThat(list(key)).isEqualTo(200);
        assertThat(create(key)).isEqualTo(403);

        Keys listed = keys("list");
        assertThat(listed.status()).isZero();
        assertThat(listed.err()).isEmpty();
        assertThat(listed.out().lines())
                .hasSize(1 + DemoKeys.values().length + 1)
                .last()
                .asString()
                .startsWith(id(created) + "   Night report ")
                .contains("gwf_…" + key.substring(key.length() - 4), "team default", "read_only");
        assertThat(listed.out()).doesNotContain(key);

        Keys overlapping = keys("rotate", id(created));
        assertThat(Stream.of(key, overlapping.out()).map(KeysCommandTest::list)).containsExactly(200, 200);
        Keys atOnce = keys("rotate", id(overlapping), "--overlap-hours", "0");
        assertThat(Stream.of(overlapping.out(), atOnce.out()).map(KeysCommandTest::list))
                .containsExactly(401, 200);

        assertThat(keys("delete", id(atOnce))).isEqualTo(new Keys("", "deleted key " + id(atOnce), 0));
        assertThat(list(atOnce.out())).isEqualTo(401);
        assertThat(keys("delete", id(atOnce))).isEqualTo(new Keys("", "There is no such key.", 1));
        assertThat(events())
                .contains("\"action\":\"key_created\"", "\"client\":\"command_line\"")
                .doesNotContain("\"signed_out\"");
        String asJson = keys("list", "--json").out();
        assertThat(asJson).startsWith("{\"data\":[{\"id\":1,").doesNotContain(key, "\"id\":" + id(atOnce) + ",");
    }

    /** What the Admin page lists of what was done. */
    private static String events() throws IOException, InterruptedException {
        HttpRequest signIn = HttpRequest.newBuilder(URI.create(server.uri() + "/admin/api/session"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("password=" + Keys.PASSWORD))
                .build();
        String cookie = HTTP.send(signIn, BodyHandlers.discarding())
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow()
                .replaceFirst(";.*", "");
        HttpRequest events = HttpRequest.newBuilder(URI.create(server.uri() + "/admin/api/audit-events"))
                .header("Cookie", cookie)
                .build();
        return HTTP.send(events, BodyHandlers.ofString()).body();
    }

    @Test
    void all_that_is_wrong_with_a_key_is_listed() {
        Keys refused = keys("create", "--label", " ", "--access", "none", "--expires-in-days", "0");
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err().lines())
                .startsWith("Invalid parameters:")
                .anyMatch(line -> line.startsWith("  label: "))
                .anyMatch(line -> line.startsWith("  access: "))
                .anyMatch(line -> line.startsWith("  expires_in_days: "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    wrong-password        | ''       | That is not the admin password.
                    correct-horse-battery | /nowhere | answered 404, but not as a Guest WiFi server does
                    """)
    void what_stands_in_the_way_is_told_in_a_line(String password, String path, String why) {
        Keys refused = Keys.withPassword(password, "list", "--url", server.uri() + path);
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).contains(why).hasLineCount(1);
    }

    @Test
    void a_key_gets_the_rights_and_networks_that_are_asked_for() {
        Keys created = keys(
                "create",
                "--label",
                "Till",
                "--customers",
                "none",
                "--customer-visits",
                "none",
                "--vouchers",
                "write",
                "--network",
                "10.0.0.0/8",
                "--network",
                "2001:db8::/32");

        assertThat(created.err().strip())
                .endsWith("Till: whole instance, venues:read vouchers:write, only from 10.0.0.0/8 2001:db8::/32");
        assertThat(keys("list").out()).contains("  venues:read vouchers:write  10.0.0.0/8 2001:db8::/32  ");
        assertThat(list(created.out().strip())).isEqualTo(403);
    }

    @Test
    void an_option_without_a_value_opens_nothing_and_a_bad_network_is_told() {
        assertThat(keys("create", "--label", "Till", "--network", "").err())
                .contains("--network has no value; leave it out for the default");
        assertThat(keys("create", "--label", "Till", "--customers", "").err())
                .contains("--customers has no value; leave it out for the default");
        assertThat(keys("create", "--label", "Till", "--network", ",").err())
                .contains("must name at least one network");
        assertThat(keys("create", "--label", "Till", "--network", "10.1.2.3/8").err())
                .contains("networks", "write 10.0.0.0/8");
        assertThat(keys("create", "--label", "Till", "--venues", "all").err()).contains("none, read, write");
    }
}
