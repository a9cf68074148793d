package dev.guestwifi.consumer;

import java.util.Set;

/** One line for each thing that a consumer uses of the contract, such as {@code listVenues: query parameter page}. */
final class Uses {
    /** Every HTTP client sends these, with values that mean the same to this API; a verifier sends its own. */
    private static final Set<String> OF_HTTP =
            Set.of("accept", "accept-encoding", "connection", "content-length", "host", "user-agent");

    private Uses() {}

    static void request(Set<String> uses, String operation, RecordingServer.RecordedRequest request) {
        uses.add(operation);
        request.query().forEach(name -> uses.add(operation + ": query parameter " + name));
        request.form().forEach(name -> uses.add(operation + ": form field " + name));
        request.headers().stream()
                .filter(name -> !OF_HTTP.contains(name))
                .forEach(name -> uses.add(operation + ": request header " + name));
    }

    static void status(Set<String> uses, String operation, int status) {
        uses.add(operation + " " + status);
    }

    /** All problems are read alike, whatever the operation, so these do not name it. */
    private static String part(String operation, int status) {
        return (status < 300 ? operation : "problem") + " " + status;
    }

    static void header(Set<String> uses, String operation, int status, String name) {
        uses.add(part(operation, status) + ": header " + name);
    }

    static void member(Set<String> uses, String operation, int status, String path) {
        uses.add(part(operation, status) + ": member " + path);
    }

    static void code(Set<String> uses, String operation, int status, String code) {
        uses.add(operation + " " + status + ": code " + code);
    }
}
