import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/**
 * Stands in front of the server and loses the first response to each POST and DELETE: the server has done what was
 * asked, and the client sees a closed connection. A client that retries well ends with one voucher, and deletes it.
 *
 * <p>{@code java LossyServer.java URL} prints its own address.
 */
final class LossyServer {
    private static final List<String> PASSED_ON =
            List.of("X-API-Key", "Content-Type", "Accept", "Host", "Idempotency-Key");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Set<String> lost = ConcurrentHashMap.newKeySet();
    private final URI server;

    private LossyServer(URI server) {
        this.server = server;
    }

    public static void main(String[] arguments) throws IOException {
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host"); // so that links lead back here
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", new LossyServer(URI.create(arguments[0]))::handle);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
        System.out.println("listening on http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] sent = exchange.getRequestBody().readAllBytes();
            var headers = exchange.getRequestHeaders();
            var request = HttpRequest.newBuilder(server.resolve(exchange.getRequestURI()))
                    .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(sent));
            for (String name : PASSED_ON) {
                headers.getOrDefault(name, List.of()).forEach(value -> request.header(name, value));
            }
            var response = client.send(request.build(), BodyHandlers.ofByteArray());
            if (isLost(exchange)) {
                return; // closes the connection without a response
            }
            response.headers().firstValue("Content-Type").ifPresent(type -> exchange.getResponseHeaders()
                    .set("Content-Type", type));
            exchange.sendResponseHeaders(response.statusCode(), response.body().length);
            exchange.getResponseBody().write(response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isLost(HttpExchange exchange) {
        String method = exchange.getRequestMethod();
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        return !method.equals("GET") && lost.add(method + " " + exchange.getRequestURI() + " " + key);
    }
}
