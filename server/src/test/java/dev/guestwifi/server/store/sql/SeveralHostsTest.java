package dev.guestwifi.server.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.server.store.StoreUnavailableException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The URL of a PostgreSQL with several hosts, of which one works. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(120)
class SeveralHostsTest {
    private static void assertUsed(int other) {
        String url = SqlBackend.POSTGRESQL.newDatabase();
        String authority = URI.create(url).getAuthority();
        String host = authority.substring(authority.indexOf('@') + 1);
        String several = url.replace(host, "127.0.0.1:" + other + "," + host);
        try (SqlStores stores = SqlBackend.open(several, Clock.systemUTC())) {
            boolean isReady = false;
            while (!isReady) {
                try {
                    stores.ready();
                    isReady = true;
                } catch (StoreUnavailableException e) {
                    assertThat(e.reason()).isIn("no free connection in time", "no connection");
                }
            }
        } finally {
            SqlBackend.POSTGRESQL.remove(url);
        }
    }

    @Test
    void a_host_that_is_not_there_is_passed_over() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        assertUsed(port);
    }
}
