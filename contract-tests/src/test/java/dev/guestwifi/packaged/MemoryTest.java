package dev.guestwifi.packaged;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The packaged server with a small heap, and hundreds of connections that use all of it that they can get. */
@Tag("packaged")
@Tag("long")
class MemoryTest {
    /** Six of these once ended a server with 128 MB. */
    private static final int CONNECTIONS = 300;

    private static final String GET = "GET %s HTTP/1.1\r\nHost: h\r\nX-API-Key: %s\r\n\r\n";

    enum Attack {
        UNREAD_FILES {
            @Override
            String requests(String key) {
                return GET.formatted("/docs/swagger-ui-bundle.js", "").repeat(12);
            }
        },
        UNREAD_PAGES {
            @Override
            String requests(String key) {
                return GET.formatted("/api/customers?slug=default&per_page=1000", key)
                        .repeat(12);
            }
        },
        UNFINISHED_BODIES {
            @Override
            String requests(String key) {
                return "POST /api/vouchers HTTP/1.1\r\nHost: h\r\nContent-Length: 65000\r\n\r\n" + "a".repeat(64_000);
            }
        };

        abstract String requests(String key);
    }

    @ParameterizedTest
    @EnumSource
    void the_server_goes_on_serving_others(Attack attack) throws IOException, InterruptedException {
        List<Socket> attackers = new ArrayList<>();
        try (JarProcess server = JarProcess.withHeap("96m", "--port", "0")) {
            String key = server.instanceKey();
            URI uri = URI.create(server.uri());
            byte[] requests = attack.requests(key).getBytes(ISO_8859_1);
            for (int i = 0; i < CONNECTIONS; i++) {
                attackers.add(attacker(uri, requests));
            }
            assertThat(get(uri, key)).startsWith("HTTP/1.1 200 ");
            server.terminate();
            assertThat(server.ended()).isZero();
            assertThat(server.lines()).noneMatch(line -> line.contains("Out of memory") || line.contains("ERROR"));
        } finally {
            for (Socket socket : attackers) {
                socket.close();
            }
        }
    }

    /** Sends and reads nothing. The server may have cut it off before all is sent. */
    private static Socket attacker(URI server, byte[] requests) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getPort()));
        try {
            socket.getOutputStream().write(requests);
        } catch (IOException e) {
            // It was.
        }
        return socket;
    }

    private static String get(URI server, String key) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort())) {
            socket.getOutputStream()
                    .write(GET.formatted("/api/venues?slug=default&per_page=1", key + "\r\nConnection: close")
                            .getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }
}
