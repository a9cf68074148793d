package dev.guestwifi.consumer;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.guestwifi.conformance.HttpLines;
import dev.guestwifi.conformance.Listener;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;

/** Records requests, and sends the responses that a test has chosen. */
final class RecordingServer implements AutoCloseable {
    private final Listener listener = Listener.start(this::serve);
    private final List<RecordedRequest> requests = new CopyOnWriteArrayList<>();
    private volatile BiFunction<RecordedRequest, Integer, ExampleResponse> responses = (request, number) -> {
        throw new IllegalStateException("There is no response yet.");
    };

    /** The names in a request, header fields in lower case. */
    record RecordedRequest(String method, String path, Set<String> query, Set<String> form, Set<String> headers) {}

    RecordingServer() throws IOException {}

    /**
     * Forgets all requests.
     *
     * @param chosen the response to a request; the number of the first one is 1
     */
    void respondWith(BiFunction<RecordedRequest, Integer, ExampleResponse> chosen) {
        requests.clear();
        responses = chosen;
    }

    List<RecordedRequest> requests() {
        return requests;
    }

    String url() {
        return "http://127.0.0.1:" + listener.port() + "/api";
    }

    private void serve(Socket client) throws IOException {
        InputStream in = new BufferedInputStream(client.getInputStream());
        for (String line = HttpLines.read(in); line != null; line = HttpLines.read(in)) {
            RecordedRequest request = read(line, in);
            requests.add(request);
            client.getOutputStream()
                    .write(bytes(responses.apply(request, requests.size()))); // at once, or the network waits
        }
    }

    private static RecordedRequest read(String line, InputStream in) throws IOException {
        String[] parts = line.split(" ", -1);
        String[] target = parts[1].split("\\?", 2);
        Map<String, String> headers = new TreeMap<>();
        for (String field = HttpLines.read(in); field != null && !field.isEmpty(); field = HttpLines.read(in)) {
            int colon = field.indexOf(':');
            headers.put(
                    field.substring(0, colon).toLowerCase(Locale.ROOT),
                    field.substring(colon + 1).strip());
        }
        byte[] body = in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        return new RecordedRequest(
                parts[0],
                target[0],
                FormNames.of(target.length > 1 ? target[1] : ""),
                FormNames.of(new String(body, UTF_8)),
                Set.copyOf(headers.keySet()));
    }

    private static byte[] bytes(ExampleResponse response) {
        String body = response.body().toString();
        StringBuilder text = new StringBuilder("HTTP/1.1 " + response.status() + " \r\n");
        response.headers().forEach((name, value) -> text.append(name + ": " + value + "\r\n"));
        text.append("Content-Length: " + body.getBytes(UTF_8).length + "\r\n\r\n")
                .append(body);
        return text.toString().getBytes(UTF_8);
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
