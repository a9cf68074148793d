package dev.guestwifi.conformance.compare;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.guestwifi.conformance.call.RecordedRequest;
import dev.guestwifi.conformance.deployment.Secret;
import dev.guestwifi.conformance.deployment.Target;
import dev.guestwifi.conformance.model.Field;
import dev.guestwifi.conformance.model.WireRequest;
import dev.guestwifi.conformance.transport.Origin;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Records sequences without keys, and reads them for a target with keys of the same roles. */
final class RequestRecorder {
    private static final Pattern ROLE = Pattern.compile("\\$\\{([A-Z0-9_]{1,64})}");
    private static final String HOST = "Host";
    private static final String THIS_HOST = "${HOST}";

    private final Target target;

    RequestRecorder(Target target) {
        this.target = target;
    }

    /** The requests of a sequence; empty if one of them has part of a key, which cannot be recorded. */
    List<RecordedRequest> recorded(Sequence sequence) {
        List<RecordedRequest> all =
                sequence.requests().stream().map(this::recorded).toList();
        return all.stream().allMatch(this::isSafe) ? all : List.of();
    }

    private RecordedRequest recorded(WireRequest request) {
        return new RecordedRequest(
                request.method(),
                named(request.target()),
                request.isAbsolute(),
                request.version(),
                request.fields().stream()
                        .map(field -> new RecordedRequest.Header(
                                field.name(), isHost(field) ? THIS_HOST : named(field.value())))
                        .toList(),
                named(new String(request.body(), ISO_8859_1)));
    }

    /** Other hosts are part of a test; that of the target may differ next time. */
    private boolean isHost(Field field) {
        return field.name().equalsIgnoreCase(HOST) && field.value().equals(authority());
    }

    private String authority() {
        return Origin.of(target.url()).authority();
    }

    /** A text with the names of keys instead of the keys. */
    private String named(String text) {
        String safe = text;
        for (Secret secret : target.secrets()) {
            safe = safe.replace(secret.value(), "${" + secret.shown().substring(1) + "}");
        }
        return safe;
    }

    private boolean isSafe(RecordedRequest request) {
        return isSafe(request.target())
                && isSafe(request.body())
                && request.headers().stream().allMatch(header -> isSafe(header.value()));
    }

    private boolean isSafe(String text) {
        return target.redactSecrets(text).equals(text);
    }

    /** @throws IllegalArgumentException if a request names a key that the target does not have */
    Sequence sequence(List<RecordedRequest> requests) {
        return new Sequence(requests.stream().map(this::request).toList());
    }

    private WireRequest request(RecordedRequest recorded) {
        List<Field> fields = recorded.headers().stream()
                .map(header -> new Field(header.name(), filled(header.value())))
                .toList();
        byte[] body = filled(recorded.body()).getBytes(ISO_8859_1);
        return new WireRequest(
                recorded.method(),
                filled(recorded.target()),
                recorded.isAbsolute(),
                recorded.version(),
                fields,
                body);
    }

    private String filled(String text) {
        return text.contains("${")
                ? ROLE.matcher(text).replaceAll(role -> Matcher.quoteReplacement(value(role.group(1))))
                : text;
    }

    private String value(String role) {
        if (THIS_HOST.equals("${" + role + "}")) {
            return authority();
        }
        return target.secrets().stream()
                .filter(secret -> secret.shown().equals("$" + role))
                .map(Secret::value)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the target has no key " + role));
    }
}
