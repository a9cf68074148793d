package dev.guestwifi.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.guestwifi.client.error.GuestWifiException;
import dev.guestwifi.client.error.RateLimit;
import dev.guestwifi.client.error.RateLimitedException;
import dev.guestwifi.client.error.UnexpectedResponseException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cases that are easily overlooked. */
class EdgeCasesTest {
    private final ScriptedServer server = new ScriptedServer();
    private final GuestWifiClient client = server.client(options -> options.maxRetries(0));

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    private static GuestWifiException failure(GuestWifiClient client) {
        return catchThrowableOfType(
                GuestWifiException.class, () -> client.venues().list().firstPage());
    }

    @Test
    void an_exception_can_be_serialized() throws Exception {
        server.thenProblem(
                429,
                "rate_limited",
                "Retry-After",
                "90",
                "RateLimit",
                "\"key\";r=0;t=90",
                "RateLimit-Policy",
                "\"key\";q=40;w=3600");
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(failure(client));
        }
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            var read = (RateLimitedException) in.readObject();
            assertThat(read)
                    .hasMessage("GET " + server.url()
                            + "/venues?slug=default&per_page=100&page=1: status 429, rate_limited: Why.;"
                            + " the server asks to wait 90 s");
            assertThat(read.status()).isEqualTo(429);
            assertThat(read.requestId()).contains("r-1");
            assertThat(read.retryAfter()).contains(Duration.ofSeconds(90));
            assertThat(read.rateLimit()).contains(new RateLimit(40, 0, Duration.ofHours(1)));
            assertThat(read.problem()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"key\";r=5;t=1 | \"key\";q=600;w=60 | 600 5 PT1M",
                "\"key\";r=5 | \"key\";q=600 | 600 5 null",
                "\"day\";r=5;t=9, \"min\";r=2;t=1 | \"day\";q=600;w=86400, \"min\";w=60;q=10 | 10 2 PT1M",
                "\"a;r=1,b\\\"\";r=7;pk=:cHs=:;x | \"other\";q=1 , \"a;r=1,b\\\"\";qu=\"requests\";q=8;w=1 | 8 7 PT1S",
                "\"key\";r=0 | \"key\";q=1;w=999999999999999 | 1 0 PT87600H",
                "\"key\";r=-1 | \"key\";q=1;w=1 | none",
                "\"key\";r=1e3 | \"key\";q=1;w=1 | none",
                "\"key\";r=1234567890123456 | \"key\";q=1;w=1 | none",
                "\"key\";r=1 | \"other\";q=1;w=1 | none",
                "\"key\";r=1 | '' | none",
                "limit=100, remaining=50, reset=5 | 100;w=10 | none",
            })
    void the_rate_limit_is_told(String limit, String policy, String told) {
        server.thenProblem(429, "rate_limited", "RateLimit", limit, "RateLimit-Policy", policy);

        var failure = (RateLimitedException) failure(client);

        assertThat(failure.rateLimit()
                        .map(known -> known.limit() + " " + known.remaining() + " " + known.window())
                        .orElse("none"))
                .isEqualTo(told);
    }

    @Test
    void a_key_in_a_request_id_is_redacted() {
        server.thenProblem(404, "not_found", "X-Request-Id", "r-" + ScriptedServer.KEY);
        assertThat(failure(client).requestId()).contains("r-[key]");
    }

    @Test
    void a_redirect_does_not_get_the_key_even_if_redirects_are_enabled() {
        try (var other = new ScriptedServer();
                var following = GuestWifiClient.builder()
                        .baseUrl(server.url())
                        .apiKey(ScriptedServer.KEY)
                        .http(http -> http.followRedirects(HttpClient.Redirect.ALWAYS))
                        .build()) {
            server.then(302, "", "Location", other.url() + "/venues");
            assertThat(failure(following)).isInstanceOf(UnexpectedResponseException.class);
            assertThat(other.requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"1E+3, 1000", "5.000, 5", "5.50, 5.5", "0E-10, 0", "0.01, 0.01"})
    void a_volume_is_sent_as_plainly_as_it_can_be_written(BigDecimal volume, String sent) {
        server.then(201, "{\"data\":{\"id\":1}}");
        client.vouchers().create(NewVoucher.of("CODE", 1, 1).volumecap(volume));
        assertThat(server.requests().get(0).body()).endsWith("&volumecap=" + sent);
    }
}
