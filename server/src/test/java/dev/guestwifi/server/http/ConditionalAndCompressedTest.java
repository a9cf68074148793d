package dev.guestwifi.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.server.http.ApiServer.Reply;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract § Conditional requests and § Other protocol notes: what depends on the bytes of a response. */
class ConditionalAndCompressedTest {
    private static final ApiServer SERVER = new ApiServer();
    private static final String LARGE = "/customers?slug=default&per_page=30";
    private static final String TAG = SERVER.get(LARGE).all("ETag").get(0);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "* | 304",
                "OURS | 304",
                "STRONG | 304",
                "\"x\", W/\"y\",OURS | 304",
                ", ,OURS, , | 304",
                "\"a,b\", OURS | 304",
                "\"a\\\", OURS | 304",
                "\"\", OURS | 304",
                "OURS, \"x | 200",
                "\"x | 200",
                "\"x\" OURS | 200",
                "\"OURS | 200",
                "BARE | 200",
                "w/STRONG | 200",
                "W/ STRONG | 200",
                "\"a,STRONG\" | 200",
                "\"x\", * | 200",
                "*, \"x\" | 200",
                "** | 200",
                "\"x\" | 200",
                ", | 200",
            })
    void a_list_is_sent_again_unless_one_of_the_tags_is_its_own(String field, int status) {
        String strong = TAG.substring(2);
        String tags = field.replace("OURS", TAG).replace("STRONG", strong).replace("BARE", strong.replace("\"", ""));
        assertThat(SERVER.get(LARGE, "If-None-Match", tags).status()).isEqualTo(status);
    }

    @Test
    void several_fields_are_one_list_and_other_checks_come_first() {
        assertThat(SERVER.get(LARGE, "If-None-Match", "\"x\"", "If-None-Match", TAG)
                        .status())
                .isEqualTo(304);
        assertThat(SERVER.get(LARGE, "If-None-Match", "*", "X-API-Key", "none").status())
                .isEqualTo(401);
        assertThat(SERVER.get("/customers?slug=NO", "If-None-Match", "*").status())
                .isEqualTo(422);
        assertThat(SERVER.get("/customers?slug=nobody", "If-None-Match", "*").status())
                .isEqualTo(404);
        assertThat(SERVER.post(SERVER.form(), "If-None-Match", "*").status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void a_304_has_the_fields_that_a_kept_response_needs_and_no_others(String method) {
        Reply full = SERVER.get(LARGE, "Accept-Encoding", "gzip");
        Reply unchanged = SERVER.send(method, LARGE, null, "If-None-Match", "*", "Accept-Encoding", "gzip");
        assertThat(unchanged.status()).isEqualTo(304);
        for (String field : List.of("ETag", "Cache-Control", "Vary")) {
            assertThat(unchanged.all(field)).isNotEmpty().isEqualTo(full.all(field));
        }
        assertThat(unchanged.all("Date")).hasSize(1);
        for (String field : List.of("Content-Type", "Content-Encoding", "Content-Length", "Link")) {
            assertThat(unchanged.all(field)).as(field).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip | true",
                "GZip | true",
                "x-gzip | true",
                "* | true",
                "br, *;q=0.1 | true",
                "gzip;q=0.001 | true",
                "gzip ; Q=1.000 | true",
                "identity;q=0, gzip | true",
                "identity;q=0.5, gzip;q=0.5 | true",
                ",gzip, | true",
                "identity;q=0, * | true",
                "br | false",
                "gzip;q=0 | false",
                "x-gzip;q=0.000 | false",
                "gzip;q=0., * | false",
                "*;q=0 | false",
                "identity;q=0 | false",
                "gzip;q=0.5, identity | false",
                "gzip;q=2 | false",
                "gzip;q=-1 | false",
                "gzip;q=0.0001 | false",
                "gzip;q=x | false",
                "gzip;level=9 | false",
                "gzip q=1 | false",
                "xgzip | false",
                "'' | false",
            })
    void a_large_list_is_compressed_for_those_who_ask_and_says_that_it_may_be(String accepted, boolean isCompressed) {
        Reply reply = SERVER.get(LARGE, "Accept-Encoding", accepted);
        assertThat(reply.all("Content-Encoding")).isEqualTo(isCompressed ? List.of("gzip") : List.of());
        assertThat(String.join(",", reply.all("Vary"))).contains("X-API-Key", "Accept-Encoding");
        assertThat(reply.all("ETag")).containsExactly(TAG);
        assertThat(reply.all("Content-Length"))
                .containsExactly("" + reply.http().body().length);
    }

    @Test
    void several_fields_are_one_list_of_codings() {
        assertThat(SERVER.get(LARGE, "Accept-Encoding", "br", "Accept-Encoding", "gzip")
                        .all("Content-Encoding"))
                .containsExactly("gzip");
        assertThat(SERVER.get(LARGE, "Accept-Encoding", "gzip;q=0", "Accept-Encoding", "*")
                        .all("Content-Encoding"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "identity"})
    void HEAD_has_the_header_of_GET(String accepted) {
        List<String> paths = List.of(LARGE, "/venues?slug=default", "/customers?slug=NO", "/nowhere");
        List<String> fields = new ArrayList<>(List.of("ETag", "Vary", "Cache-Control", "Link"));
        fields.addAll(List.of("Content-Length", "Content-Encoding", "Content-Type"));
        for (String path : paths) {
            Reply get = SERVER.get(path, "Accept-Encoding", accepted, "X-Request-Id", "same");
            Reply head = SERVER.send("HEAD", path, null, "Accept-Encoding", accepted, "X-Request-Id", "same");
            assertThat(head.status()).isEqualTo(get.status());
            assertThat(head.http().body()).isEmpty();
            for (String field : fields) {
                assertThat(head.all(field)).as(path + " " + field).isEqualTo(get.all(field));
            }
        }
    }
}
