package dev.guestwifi.benchmarks.peer;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.guestwifi.benchmarks.compare.Requests;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.glassfish.grizzly.http.Method;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.RequestExecutorProvider;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.grizzly.strategies.SameThreadIOStrategy;

/**
 * The least that a response costs on Grizzly: sends our server's own bytes, made when it starts, on the thread that
 * read the request. Checks nothing but which of the bytes are wanted.
 */
public final class FloorPeer extends HttpHandler {
    private final String key;
    private final Ready page;
    private final Ready unauthorized;
    private final Ready notModified;
    private final Ready gzip;
    private final Ready created;
    private final Ready deleted;

    /** @param source host and port of the server that has the bytes */
    private FloorPeer(String source, String key) throws IOException, InterruptedException {
        this.key = key;
        HttpClient http = HttpClient.newHttpClient();
        URI list = URI.create("http://" + source + Requests.PAGE);
        HttpRequest.Builder get = HttpRequest.newBuilder(list).header("X-API-Key", key);
        HttpResponse<byte[]> first = http.send(get.build(), BodyHandlers.ofByteArray());
        page = Ready.of(first);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        notModified = Ready.of(http.send(get.copy().header("If-None-Match", tag).build(), BodyHandlers.ofByteArray()));
        gzip = Ready.of(http.send(get.copy().header("Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray()));
        unauthorized = Ready.of(http.send(get.copy().setHeader("X-API-Key", "x").build(), BodyHandlers.ofByteArray()));
        URI vouchers = URI.create("http://" + source + "/api/vouchers");
        HttpRequest create = HttpRequest.newBuilder(vouchers)
                .header("X-API-Key", key)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("slug=default&venue_id=1&number_of_days=7&code=FLOOR"))
                .build();
        HttpResponse<byte[]> voucher = http.send(create, BodyHandlers.ofByteArray());
        created = Ready.of(voucher);
        String id = new String(voucher.body(), UTF_8).replaceFirst("(?s).*\"id\":(\\d+).*", "$1");
        HttpRequest delete = HttpRequest.newBuilder(URI.create(vouchers + "/" + id + "?slug=default"))
                .header("X-API-Key", key)
                .DELETE()
                .build();
        deleted = Ready.of(http.send(delete, BodyHandlers.ofByteArray()));
    }

    /** @param arguments none */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        NetworkListener listener = new NetworkListener("floor", "127.0.0.1", 0);
        listener.getTransport().setIOStrategy(SameThreadIOStrategy.getInstance());
        listener.getKeepAlive().setMaxRequestsCount(-1);
        HttpServer server = new HttpServer();
        server.addListener(listener);
        server.getServerConfiguration()
                .addHttpHandler(new FloorPeer(System.getProperty("peer.source"), System.getProperty("peer.key")), "/");
        server.start();
        System.out.println("listening on http://127.0.0.1:" + listener.getPort());
        Thread.currentThread().join();
    }

    @Override
    public RequestExecutorProvider getRequestExecutorProvider() {
        return new RequestExecutorProvider.SameThreadProvider();
    }

    @Override
    public void service(Request request, Response response) throws IOException {
        wanted(request).send(response);
    }

    private Ready wanted(Request request) throws IOException {
        if (request.getMethod() == Method.POST) {
            request.getInputStream().readAllBytes();
            return created;
        }
        if (request.getMethod() == Method.DELETE) {
            return deleted;
        }
        if (!key.equals(request.getHeader("X-API-Key"))) {
            return unauthorized;
        }
        if (request.getHeader("If-None-Match") != null) {
            return notModified;
        }
        return request.getHeader("Accept-Encoding") == null ? page : gzip;
    }

    /** A response that only needs to be sent. */
    private record Ready(int status, List<Field> fields, byte[] body) {
        private static final List<String> FIELDS = List.of("Content-Type", "Content-Encoding", "ETag");

        static Ready of(HttpResponse<byte[]> response) {
            List<Field> fields = FIELDS.stream()
                    .flatMap(name -> response.headers().firstValue(name).map(value -> new Field(name, value)).stream())
                    .toList();
            return new Ready(response.statusCode(), fields, response.body());
        }

        void send(Response response) throws IOException {
            response.setStatus(status);
            for (Field field : fields) {
                response.setHeader(field.name(), field.value());
            }
            if (status != 304) {
                response.setContentLength(body.length);
                response.getOutputStream().write(body);
            }
        }
    }

    private record Field(String name, String value) {}
}
