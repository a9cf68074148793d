package dev.guestwifi.junit;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Calls the API as a program would, with the JDK only. */
final class ApiCalls {
    private static final Pattern TOTAL = Pattern.compile("\"total\":([0-9]+)");

    private ApiCalls() {}

    /** The number of rows in a list of team {@code default}. */
    static String total(RunningServer server, String list, String... filter) throws Exception {
        return totalAs(server.key(), server, list + "?slug=default" + String.join("", filter));
    }

    /** The number of rows in a list, by its path and query. */
    static String totalAs(String key, RunningServer server, String list) throws Exception {
        HttpResponse<String> answer = send(
                HttpRequest.newBuilder(URI.create(server.url() + "/" + list)).header("X-API-Key", key));
        Matcher total = TOTAL.matcher(answer.body());
        return answer.statusCode() == 200 && total.find() ? total.group(1) : answer.statusCode() + answer.body();
    }

    static int createVoucher(RunningServer server, String code) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(server.url() + "/vouchers"))
                        .header("X-API-Key", server.key())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("slug=default&venue_id=1&number_of_days=7&code=" + code)))
                .statusCode();
    }

    /** Whether a server still listens at an address. */
    static boolean isOpen(String url) throws IOException {
        URI uri = URI.create(url);
        try (Socket connection = new Socket(uri.getHost(), uri.getPort())) {
            return connection.isConnected();
        } catch (ConnectException e) {
            return false;
        }
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }
}
