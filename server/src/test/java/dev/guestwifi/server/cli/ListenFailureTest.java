package dev.guestwifi.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ListenFailureTest {
    @ParameterizedTest
    @ValueSource(strings = {"Permission denied", "Permission denied (Bind failed)", "Operation not permitted"})
    void a_port_that_needs_a_right_is_not_called_taken(String message) {
        for (IOException failure : new IOException[] {new BindException(message), new SocketException(message)}) {
            assertThat(ListenFailure.message("127.0.0.1", 80, failure))
                    .isEqualTo("Cannot listen on 127.0.0.1:80: this user has no right to use ports below 1024;"
                            + " choose another.");
        }
    }

    @Test
    void the_reason_may_be_wrapped() {
        assertThat(ListenFailure.message(
                        "::1", 80, new IOException("failed", new SocketException("Permission denied"))))
                .startsWith("Cannot listen on [::1]:80: this user has no right");
    }

    @Test
    void a_port_that_is_taken_has_another_listener() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assertThat(ListenFailure.message("127.0.0.1", port, failure("127.0.0.1", port)))
                    .isEqualTo("Another program listens on 127.0.0.1:" + port + ".");
        }
    }

    @Test
    void an_address_of_another_machine_is_told_as_one() {
        assertThat(ListenFailure.message("192.0.2.1", 8080, failure("192.0.2.1", 0)))
                .isEqualTo("Cannot listen on 192.0.2.1:8080: 192.0.2.1 is not an address of this machine.");
    }

    @Test
    void a_name_that_nobody_has_and_what_is_unheard_of_are_told_too() {
        assertThat(ListenFailure.message("nowhere.invalid", 8080, new SocketException("Unresolved address")))
                .isEqualTo("Cannot listen on nowhere.invalid:8080: there is no host of this name.");
        assertThat(ListenFailure.message("127.0.0.1", 8080, new IOException("Too many open files")))
                .isEqualTo("Cannot listen on 127.0.0.1:8080: Too many open files.");
    }

    private static IOException failure(String host, int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName(host))) {
            throw new AssertionError(socket + " listens");
        } catch (IOException e) {
            return e;
        }
    }
}
