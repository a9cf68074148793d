package dev.guestwifi.conformance.conditions;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A program of this machine that stands before a server: {@code /guest/} is its {@code /api/}, and it compresses. */
final class Front implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String NGINX = """
            USER
            daemon off;
            worker_processes 1;
            pid DIR/nginx.pid;
            error_log DIR/error.log;
            events {}
            http {
              access_log off;
              client_body_temp_path DIR/body;
              proxy_temp_path DIR/proxy;
              fastcgi_temp_path DIR/fastcgi;
              uwsgi_temp_path DIR/uwsgi;
              scgi_temp_path DIR/scgi;
              gzip on;
              gzip_proxied any;
              gzip_types application/json application/problem+json;
              server {
                listen 127.0.0.1:PORT;
                location /guest/ { proxy_pass http://SERVER/api/; }
              }
            }
            """;
    private static final String HAPROXY = """
            global
              maxconn 100
            defaults
              mode http
              timeout connect 5s
              timeout client 60s
              timeout server 60s
            frontend front
              bind 127.0.0.1:PORT
              compression algo gzip
              compression type application/json application/problem+json
              http-request replace-path /guest(/.*)? /api\\1
              default_backend server
            backend server
              server one SERVER
            """;

    private final Process process;
    private final int port;

    private Front(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static Front nginx(URI server, Path directory) throws IOException {
        int port = freePort();
        Path file = written(directory, NGINX, server, port);
        return started(
                List.of(found("nginx").orElseThrow(), "-p", directory.toString(), "-c", file.toString()),
                directory,
                port);
    }

    static Front haproxy(URI server, Path directory) throws IOException {
        int port = freePort();
        Path file = written(directory, HAPROXY, server, port);
        return started(List.of(found("haproxy").orElseThrow(), "-q", "-f", file.toString()), directory, port);
    }

    /** Where a program is; not every PATH has the directories of such. */
    static Optional<String> found(String program) {
        return Stream.of("/usr/sbin/", "/usr/local/sbin/", "/usr/bin/", "/usr/local/bin/")
                .map(directory -> directory + program)
                .filter(path -> Files.isExecutable(Path.of(path)))
                .findFirst();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + port + "/guest");
    }

    private static Path written(Path directory, String form, URI server, int port) throws IOException {
        Files.createDirectories(directory);
        String user = System.getProperty("user.name");
        String text = form.replace("USER", user.equals("root") ? "user root;" : "")
                .replace("DIR", directory.toString())
                .replace("PORT", Integer.toString(port))
                .replace("SERVER", server.getAuthority());
        return Files.writeString(directory.resolve("front.conf"), text, UTF_8);
    }

    private static Front started(List<String> command, Path directory, int port) throws IOException {
        Front front = new Front(
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(directory.resolve("output").toFile())
                        .start(),
                port);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!front.isListening()) {
            if (!front.process.isAlive() || System.nanoTime() > end) {
                front.close();
                throw new IOException(command + " does not start: " + Files.readString(directory.resolve("output")));
            }
            LockSupport.parkNanos(20_000_000);
        }
        return front;
    }

    private boolean isListening() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
