package dev.guestwifi.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A server that sends scripted responses in order and records the requests. */
final class ScriptedServer implements AutoCloseable {
    static final String KEY = "gwf_secret0123456789";

    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final Queue<HttpHandler> script = new ConcurrentLinkedQueue<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    /** A request that arrived. */
    record Request(String method, String path, String query, Headers headers, String body) {}

    ScriptedServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    private void handle(HttpExchange exchange) throws IOException {
        requests.add(new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                String.valueOf(exchange.getRequestURI().getQuery()),
                exchange.getRequestHeaders(),
                new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
        HttpHandler next = script.poll();
        if (next == null) {
            send(exchange, 500, "{\"error\":\"nothing more in the script\"}");
        } else {
            next.handle(exchange);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/api";
    }

    /** A client with short waits between attempts. */
    GuestWifiClient client(UnaryOperator<CallOptions> options) {
        return GuestWifiClient.builder()
                .baseUrl(url())
                .apiKey(KEY)
                .options(each -> options.apply(each.backoff(Duration.ofMillis(1), Duration.ofMillis(4))))
                .build();
    }

    GuestWifiClient client() {
        return client(UnaryOperator.identity());
    }

    List<Request> requests() {
        return requests;
    }

    ScriptedServer then(int status, String body, String... headers) {
        return then(exchange -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
            }
            send(exchange, status, body);
        });
    }

    ScriptedServer thenProblem(int status, String code, String... headers) {
        return then(status, "{\"code\":\"" + code + "\",\"detail\":\"Why.\",\"status\":" + status + "}", headers);
    }

    /** Rows with these ids, without meta and links. */
    ScriptedServer thenRows(long... ids) {
        return then(200, "{\"success\":true,\"data\":" + rows(ids) + "}");
    }

    static String rows(long... ids) {
        return Arrays.stream(ids).mapToObj(id -> "{\"id\":" + id + "}").collect(Collectors.joining(",", "[", "]"));
    }

    /** Closes the connection without a response. */
    ScriptedServer thenNothing() {
        return then(HttpExchange::close);
    }

    /** Sends half a response, then closes the connection. */
    ScriptedServer thenHalf() {
        return then(exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write("{\"success\":true,".getBytes(UTF_8));
            exchange.close();
        });
    }

    /** Sends no response until the server closes. */
    ScriptedServer thenSilence() {
        return then(exchange -> await());
    }

    /** Sends half a response, then nothing until the server closes. */
    ScriptedServer thenHalfAndSilence() {
        return then(exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write("{\"success\":true,".getBytes(UTF_8));
            exchange.getResponseBody().flush();
            await();
        });
    }

    private void await() {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    ScriptedServer then(HttpHandler handler) {
        script.add(handler);
        return this;
    }

    static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().putIfAbsent("X-Request-Id", List.of("r-1"));
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
