import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.util.concurrent.Executors;

/**
 * What a later version of the server may do without breaking the contract, in front of today's: every object of an
 * answer has one more member, a 404 has a problem code and a 422 fault codes that nobody knows yet.
 *
 * <p>{@code java -cp guest-wifi-server.jar FutureServer.java URL} (the jar for its Jackson) prints its own address.
 */
final class FutureServer {
    private static final List<String> PASSED_ON = List.of("X-API-Key", "Content-Type", "Accept", "Host");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI today;

    private FutureServer(URI today) {
        this.today = today;
    }

    public static void main(String[] arguments) throws IOException {
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host"); // so that links lead back here
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", new FutureServer(URI.create(arguments[0]))::answer);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
        System.out.println("listening on http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] sent = exchange.getRequestBody().readAllBytes();
            var request = HttpRequest.newBuilder(today.resolve(exchange.getRequestURI()))
                    .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(sent));
            for (String name : PASSED_ON) {
                exchange.getRequestHeaders()
                        .getOrDefault(name, List.of())
                        .forEach(value -> request.header(name, value));
            }
            var response = client.send(request.build(), BodyHandlers.ofByteArray());
            JsonNode body = JSON.readTree(response.body());
            body.findParents("code").forEach(parent -> renameCode((ObjectNode) parent, response.statusCode()));
            addMember(body);
            byte[] bytes = JSON.writeValueAsBytes(body);
            String type = response.headers().firstValue("Content-Type").orElseThrow();
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(response.statusCode(), bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void renameCode(ObjectNode parent, int status) {
        if (status == 404 || (status == 422 && parent.has("parameter"))) {
            parent.put("code", "from_the_future");
        }
    }

    private static void addMember(JsonNode node) {
        node.forEach(FutureServer::addMember);
        if (node instanceof ObjectNode object) {
            object.putObject("from_the_future").put("any", "thing");
        }
    }
}
