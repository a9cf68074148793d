package dev.guestwifi.conformance.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the rules have found out about a request so far. */
final class RequestFacts {
    final WireRequest request;
    /** The parts of the path, decoded; empty if an escape of it is broken. */
    final Optional<List<String>> segments;

    private @Nullable Endpoint endpoint;
    private @Nullable ModelKey key;
    private @Nullable ParameterRules parameters;
    private @Nullable ModelTeam team;

    RequestFacts(WireRequest request) {
        this.request = request;
        this.segments = segments(request.path());
    }

    private static Optional<List<String>> segments(String path) {
        List<String> segments = new ArrayList<>();
        for (String raw : (path.startsWith("/") ? path.substring(1) : path).split("/", -1)) {
            Optional<byte[]> bytes = Text.bytes(raw, false);
            if (bytes.isEmpty()) {
                return Optional.empty();
            }
            segments.add(Text.utf8(bytes.get()).orElse("\uFFFD"));
        }
        return Optional.of(segments);
    }

    boolean isPost() {
        return request.method().equals("POST");
    }

    boolean isDeletion() {
        return request.method().equals("DELETE");
    }

    boolean isHead() {
        return request.method().equals("HEAD");
    }

    /** The part of the path that names a voucher. */
    String voucherId() {
        return segments.orElseThrow().get(1);
    }

    Endpoint endpoint() {
        return Objects.requireNonNull(endpoint);
    }

    void endpoint(Endpoint found) {
        endpoint = found;
    }

    ModelKey key() {
        return Objects.requireNonNull(key);
    }

    void key(ModelKey found) {
        key = found;
    }

    ParameterRules parameters() {
        return Objects.requireNonNull(parameters);
    }

    void parameters(ParameterRules found) {
        parameters = found;
    }

    ModelTeam team() {
        return Objects.requireNonNull(team);
    }

    void team(ModelTeam found) {
        team = found;
    }
}
