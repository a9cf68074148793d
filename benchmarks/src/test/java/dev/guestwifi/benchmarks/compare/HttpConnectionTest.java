package dev.guestwifi.benchmarks.compare;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class HttpConnectionTest {
    private static final byte[] REQUEST = "GET / HTTP/1.1\r\n\r\n".getBytes(US_ASCII);

    @Test
    void reads_a_body_of_known_length() throws IOException {
        HttpResponse response = responses("HTTP/1.1 200 OK\r\ncontent-length: 5\r\nETag: W/\"a\"\r\n\r\nhello")
                .get(0);
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.body()).asString(US_ASCII).isEqualTo("hello");
        assertThat(response.header("etag")).isEqualTo("W/\"a\"");
        assertThat(response.header("E")).isNull();
    }

    @Test
    void reads_a_body_in_chunks() throws IOException {
        String chunked =
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\nA\r\n, you two!\r\n0\r\n\r\n";
        assertThat(responses(chunked).get(0).body()).asString(US_ASCII).isEqualTo("hello, you two!");
    }

    @Test
    void expects_no_body_of_a_304_and_goes_on_with_the_next_response() throws IOException {
        List<HttpResponse> both = responses(
                "HTTP/1.1 304 Not Modified\r\nContent-Length: 99\r\n\r\n",
                "HTTP/1.1 401 No\r\nContent-Length: 1\r\n\r\nx");
        assertThat(both).extracting(HttpResponse::status).containsExactly(304, 401);
    }

    @Test
    void connects_again_when_the_server_closes() throws IOException {
        String closing = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
        assertThat(responses(closing, closing)).hasSize(2);
    }

    @Test
    void fails_on_half_a_response() {
        assertThatThrownBy(() -> responses("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhel"))
                .isInstanceOf(EOFException.class);
    }

    /** What a connection reads of a server that sends these bytes, one after the other, byte by byte. */
    private static List<HttpResponse> responses(String... sent) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            CompletableFuture.runAsync(() -> serve(server, List.of(sent)));
            try (HttpConnection connection = new HttpConnection(server.getLocalPort())) {
                HttpResponse first = connection.exchange(REQUEST);
                return sent.length == 1 ? List.of(first) : List.of(first, connection.exchange(REQUEST));
            }
        }
    }

    private static void serve(ServerSocket server, List<String> responses) {
        Socket client = null;
        try {
            for (String response : responses) {
                if (client == null || client.isClosed()) {
                    client = server.accept();
                    client.setTcpNoDelay(true);
                }
                client.getInputStream().readNBytes(REQUEST.length);
                OutputStream out = client.getOutputStream();
                for (byte part : response.getBytes(US_ASCII)) {
                    out.write(part);
                }
                if (response.contains("close")) {
                    client.close();
                }
            }
            if (client != null) {
                client.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
