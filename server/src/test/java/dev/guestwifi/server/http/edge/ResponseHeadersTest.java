package dev.guestwifi.server.http.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseHeadersTest {
    private static final String GET = "GET / HTTP/1.1\r\nHost: a\r\n";

    private static EdgeServer server;

    @BeforeAll
    static void start() throws IOException {
        server = new EdgeServer(Duration.ofSeconds(10));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static void assertSigned(Wire.Answer answer) {
        assertThat(answer.all("X-Request-Id")).hasSize(1);
        assertThat(answer.all("Date")).singleElement().asString().endsWith(" GMT");
        assertThat(answer.all("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.all("Cache-Control")).hasSize(1);
        assertThat(answer.all("Vary")).contains("X-API-Key");
        assertThat(answer.all("Server")).isEmpty();
    }

    @Test
    void everyAnswerIsSigned() throws IOException {
        Wire.Answer answer = server.answerTo(GET + "\r\n");
        assertSigned(answer);
        assertThat(answer.all("Cache-Control")).containsExactly("no-store");
        assertThat(answer.all("Vary")).containsExactly("X-API-Key");
    }

    @Test
    void whatTheHandlerHasSetIsKept() throws IOException {
        Wire.Answer answer = server.answerTo("GET /own-headers HTTP/1.1\r\nHost: a\r\n\r\n");
        assertSigned(answer);
        assertThat(answer.all("Cache-Control")).containsExactly("private");
        assertThat(answer.all("Vary")).containsExactlyInAnyOrder("Accept-Encoding", "X-API-Key");
    }

    @Test
    void aHandlerThatFailsIsAProblemAndTellsNothing() throws IOException {
        Wire.Answer answer = server.answerTo("GET /fails HTTP/1.1\r\nHost: a\r\nX-Request-Id: mine\r\n\r\n");
        assertSigned(answer);
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.all("Content-Type")).singleElement().asString().startsWith("application/problem+json");
        assertThat(answer.body())
                .contains("\"code\":\"internal_error\"", "\"request_id\":\"mine\"")
                .doesNotContain("secret", "Exception", "Grizzly", "<");
    }

    @Test
    void aGoodIdOfTheClientIsTaken() throws IOException {
        Wire.Answer answer = server.answerTo(GET + "x-request-id: A.b_c-1\r\n\r\n");
        assertThat(answer.all("X-Request-Id")).containsExactly("A.b_c-1");
        assertThat(answer.body()).contains(" id=A.b_c-1 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "X-Request-Id: a b\r\n", "X-Request-Id:\r\n", "X-Request-Id: a\r\nX-Request-Id: a\r\n"})
    void otherwiseTheServerMakesTheIdThatTheHandlerSees(String field) throws IOException {
        Wire.Answer answer = server.answerTo(GET + field + "\r\n");
        assertThat(answer.all("X-Request-Id")).containsExactly(EdgeServer.MADE_ID);
        assertThat(answer.body()).contains(" id=" + EdgeServer.MADE_ID + ' ');
    }

    @Test
    void aRefusedRequestKeepsItsIdToo() throws IOException {
        Wire.Answer answer = server.answerTo(GET + "X-Request-Id: mine\r\nA : b\r\n\r\n");
        assertThat(answer.all("X-Request-Id")).containsExactly("mine");
        assertThat(answer.body()).contains("\"request_id\":\"mine\"");
    }

    @Test
    void acceptIsNeverSeen() throws IOException {
        assertThat(server.answerTo(GET + "Accept: text/html\r\n\r\n").body()).contains(" accept=null ");
    }

    @Test
    void headTellsTheLengthOfGet() throws IOException {
        try (Wire wire = server.connect()) {
            Wire.Answer head = wire.send("HEAD /a HTTP/1.1\r\nHost: a\r\n\r\n").answerToHead();
            Wire.Answer get = wire.send("GET /aa HTTP/1.1\r\nHost: a\r\n\r\n").answer();
            assertThat(head.all("Content-Length")).isEqualTo(get.all("Content-Length"));
            assertSigned(head);
        }
    }
}
