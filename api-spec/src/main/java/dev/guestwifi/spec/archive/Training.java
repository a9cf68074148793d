package dev.guestwifi.spec.archive;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The requests after which a demo server has loaded what it usually needs: every operation, refusals, and the pages.
 *
 * @param url of the server, without a path
 * @param key an API key for both reading and writing
 */
record Training(String url, String key) {
    private static final int ROUNDS = 5;

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Pattern ID = Pattern.compile("\"id\":([0-9]+)");

    /** Waits until a server has started, and takes address and key from what it prints. */
    static Training of(BufferedReader output) throws IOException {
        String key = "";
        String last = "nothing";
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("demo key, whole instance: ")) {
                key = line.substring(line.lastIndexOf(' ') + 1);
            }
            last = line;
            if (line.startsWith("listening on ")) {
                return new Training(line.substring(line.lastIndexOf(' ') + 1), key);
            }
        }
        throw new EOFException("the server did not start; it printed last: " + last);
    }

    void run() throws IOException, InterruptedException {
        for (int round = 1; round <= ROUNDS; round++) {
            get("/api/venues?slug=default", key);
            get("/api/customers?slug=default&start_date=2025-06-01&end_date=2025-06-30", key);
            get("/api/customer-visits?slug=default&page=3&per_page=50", key);
            get("/api/vouchers?slug=default", key);
            String voucher =
                    send(form("/api/vouchers", "slug=default&code=T" + round + "&venue_id=1&number_of_days=7"));
            Matcher id = ID.matcher(voucher);
            if (id.find()) {
                send(request("/api/vouchers/" + id.group(1) + "?slug=default", key)
                        .DELETE());
            }
            get("/api/customers?slug=default&page=0", key);
            get("/api/venues?slug=default", "unknown");
        }
        get("/", key);
        get("/docs", key);
        get("/reference", key);
        get("/admin", key);
        send(form("/admin/api/session", "password=wrong"));
    }

    private void get(String path, String withKey) throws IOException, InterruptedException {
        send(request(path, withKey));
    }

    private HttpRequest.Builder form(String path, String body) {
        return request(path, key)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder request(String path, String withKey) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .header("X-API-Key", withKey)
                .header("Accept-Encoding", "gzip");
    }

    private static String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), BodyHandlers.ofString()).body();
    }
}
