package dev.guestwifi.conformance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.conformance.transport.Bounds;
import dev.guestwifi.conformance.transport.DedicatedConnection;
import dev.guestwifi.conformance.transport.Origin;
import dev.guestwifi.conformance.transport.RawClient;
import dev.guestwifi.conformance.transport.RawResponse;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server that closes connections unannounced may lose requests: unsafe ones get a connection of their own. */
class ClosingTargetTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final byte[] GET = "GET /api/vouchers HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(ISO_8859_1);
    private static final byte[] DELETE = "DELETE /api/vouchers/1 HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(ISO_8859_1);

    private final Set<Socket> used = ConcurrentHashMap.newKeySet();
    private HostileTarget target;
    private RawClient client;

    /** Closes the first connection after its response, and each later one when a second request comes. */
    @BeforeEach
    void start() throws IOException {
        target = new HostileTarget((method, socket, out) -> {
            boolean isFirst = used.isEmpty();
            if (!used.add(socket)) {
                socket.close();
                return;
            }
            HostileTarget.write(out, "HTTP/1.1 204 No Content\r\n\r\n");
            if (isFirst) {
                socket.close();
            }
        });
        client = new RawClient(Origin.of(URI.create(target.url())), Bounds.DEFAULT);
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        target.close();
    }

    @Test
    void a_delete_is_sent_on_a_new_connection_once_a_kept_one_was_closed() throws IOException {
        client.send("GET", GET, true, PATIENCE);
        client.send("GET", GET, true, PATIENCE);

        RawResponse response = client.send("DELETE", DELETE, false, PATIENCE);

        assertThat(response.status()).isEqualTo(204);
        assertThat(used).hasSize(3);
    }

    @Test
    void a_dedicated_connection_is_opened_anew_once_a_kept_one_was_closed() throws IOException {
        client.send("GET", GET, true, PATIENCE);
        client.send("GET", GET, true, PATIENCE);

        try (DedicatedConnection dedicated = client.line()) {
            for (int i = 0; i < 2; i++) {
                DedicatedConnection.Pending pending = dedicated.prepare("DELETE", DELETE, PATIENCE);
                pending.write();
                assertThat(pending.read().status()).isEqualTo(204);
            }
        }
    }
}
