package dev.guestwifi.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Path;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What callers cause is no error of the server: it leaves nothing on standard error of the packaged jar. */
@Tag("packaged")
@Tag("long")
class QuietLogTest {
    private static final int ROUNDS = 40;
    private static final byte[] HELLO = {0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00, 0x01, (byte) 0xFC, 0x03, 0x03};
    private static final String GET = "GET /reference HTTP/1.1\r\nHost: h\r\n\r\n";
    private static final String BAD_KEY =
            "GET /api/venues?slug=default HTTP/1.1\r\nHost: h\r\nX-API-Key: gwf_none\r\n\r\n";
    private static final String ABORTED = "POST /api/vouchers HTTP/1.1\r\nHost: h\r\nContent-Length: 9000\r\n\r\nslug=";
    private static final String CHUNKS =
            "POST /api/vouchers HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nslug=\r\nzz\r\n";

    /** What a caller does after it has sent its bytes. */
    private enum End {
        READ,
        CLOSE,
        RESET,
        HALF_CLOSE
    }

    @Test
    void callers_that_reset_abort_or_send_garbage_leave_nothing_on_standard_error(@TempDir Path directory)
            throws Exception {
        long seed = Long.getLong("fuzz.seed", RandomGenerator.getDefault().nextLong());
        System.out.println("log: -Dfuzz.seed=" + seed);
        FuzzRandom random = new FuzzRandom(seed);
        try (ServerJar server = new ServerJar(directory)) {
            long sent = 0;
            for (int i = 0; i < ROUNDS; i++) {
                for (End end : End.values()) {
                    sent += send(server, (GET + BAD_KEY).repeat(20).getBytes(ISO_8859_1), end);
                    sent += send(server, ABORTED.getBytes(ISO_8859_1), end == End.READ ? End.RESET : end);
                    sent += send(server, CHUNKS.getBytes(ISO_8859_1), end);
                    sent += send(server, HELLO, end == End.READ ? End.RESET : end);
                    sent += send(server, random.bytes(2000), end == End.READ ? End.CLOSE : end);
                }
            }
            Map<String, Integer> lists = new Consistency(server).totals();

            System.out.println("log: " + sent + " bytes left " + server.errorBytes() + " bytes on standard error");
            assertThat(lists).isNotEmpty();
            assertThat(server.complaints()).isEmpty();
        }
    }

    private static int send(ServerJar server, byte[] bytes, End end) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(server.uri().getHost(), server.uri().getPort()));
            socket.setSoTimeout(12_000);
            socket.getOutputStream().write(bytes);
            if (end == End.RESET) {
                socket.setSoLinger(true, 0);
            } else if (end == End.HALF_CLOSE) {
                socket.shutdownOutput();
            }
            if (end == End.READ || end == End.HALF_CLOSE) {
                socket.getInputStream().read();
            }
        } catch (SocketException e) {
            // Refused before all was sent.
        }
        return bytes.length;
    }
}
