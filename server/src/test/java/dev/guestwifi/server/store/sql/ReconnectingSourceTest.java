package dev.guestwifi.server.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of attempts to connect when the pool is closed. */
@Timeout(60)
class ReconnectingSourceTest {
    /** A database that answers with {@code connect} whenever a connection is asked for. */
    private interface Connect {
        Connection now() throws SQLException;
    }

    private static DataSource database(Connect connect) {
        return (DataSource) Proxy.newProxyInstance(
                ReconnectingSourceTest.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (self, method, arguments) -> connect.now());
    }

    @Test
    void the_attempts_end_when_the_pool_is_closed() throws Exception {
        CountDownLatch tried = new CountDownLatch(2);
        ReconnectingSource source = new ReconnectingSource(
                database(() -> {
                    tried.countDown();
                    throw new SQLException("away");
                }),
                null);
        CompletableFuture<Connection> connection = CompletableFuture.supplyAsync(() -> connect(source));
        assertThat(tried.await(30, TimeUnit.SECONDS)).isTrue();

        source.close();

        assertThatThrownBy(() -> connection.get(30, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasRootCauseMessage("away");
    }

    @Test
    void a_connection_that_comes_too_late_is_closed() {
        AtomicBoolean isClosed = new AtomicBoolean();
        Connection late = (Connection) Proxy.newProxyInstance(
                ReconnectingSourceTest.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (self, method, arguments) -> {
                    isClosed.set(method.getName().equals("close"));
                    return null;
                });
        ReconnectingSource source = new ReconnectingSource(database(() -> late), null);
        source.close();
        assertThatThrownBy(source::getConnection).isInstanceOf(SQLException.class);
        assertThat(isClosed).isTrue();
    }

    private static Connection connect(ReconnectingSource source) {
        try {
            return source.getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
