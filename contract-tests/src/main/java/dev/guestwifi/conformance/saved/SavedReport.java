package dev.guestwifi.conformance.saved;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guestwifi.conformance.call.RecordedRequest;
import dev.guestwifi.conformance.call.Symptom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A {@code conformance.json} of an earlier run. */
public record SavedReport(String url, String team, long seed, boolean isThorough, List<SavedLaw> laws) {
    /** The formats that differ only in members that are not read here. */
    private static final List<Integer> FORMATS = List.of(1, 2);

    private static final long LARGEST = 64L << 20;
    private static final Set<String> OUTCOMES = Set.of("passed", "failed", "inconclusive", "skipped");
    private static final ObjectMapper JSON = new ObjectMapper();

    public SavedReport {
        laws = List.copyOf(laws);
    }

    /**
     * Reads a report.
     *
     * @throws IllegalArgumentException if it is not one, or one of another format; the message is for users
     */
    public static SavedReport read(Path file) {
        JsonNode root = json(file);
        if (!root.path("format").isInt() || !root.path("laws").isArray()) {
            throw new IllegalArgumentException(file + " is not a conformance.json with a format number");
        }
        if (!FORMATS.contains(root.path("format").asInt())) {
            throw new IllegalArgumentException(
                    file + " has the format " + root.path("format").asInt() + "; this kit reads 1 and 2");
        }
        List<SavedLaw> laws = new ArrayList<>();
        for (JsonNode law : root.path("laws")) {
            laws.add(law(law, file));
        }
        JsonNode target = root.path("target");
        JsonNode run = root.path("run");
        return new SavedReport(
                target.path("url").asText(),
                target.path("team").asText(),
                run.path("seed").asLong(),
                run.path("thorough").asBoolean(),
                laws);
    }

    private static JsonNode json(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new IllegalArgumentException(file + " is larger than 64 MiB");
            }
            return JSON.readTree(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot read " + file + " as JSON", e);
        }
    }

    private static SavedLaw law(JsonNode law, Path file) {
        String name = law.path("family").asText() + "." + law.path("name").asText();
        String outcome = law.path("outcome").asText();
        if (name.length() < 3 || !OUTCOMES.contains(outcome)) {
            throw new IllegalArgumentException(file + " is not a conformance.json: a law has no name or no outcome");
        }
        List<Symptom> symptoms = new ArrayList<>();
        for (JsonNode one : law.path("violation").path("symptoms")) {
            List<RecordedRequest> requests = new ArrayList<>();
            one.path("requests").forEach(request -> requests.add(request(request, file)));
            symptoms.add(new Symptom(
                    one.path("fingerprint").asText(), requests, one.path("law").asText()));
        }
        return new SavedLaw(
                name,
                law.path("sentence").asText(),
                outcome,
                law.path("attempts").asInt(),
                symptoms);
    }

    private static RecordedRequest request(JsonNode request, Path file) {
        boolean isPacked = request.path("encoding").asText().equals("base64");
        UnaryOperator<String> read =
                isPacked ? text -> new String(Base64.getDecoder().decode(text), ISO_8859_1) : UnaryOperator.identity();
        try {
            List<RecordedRequest.Header> headers = new ArrayList<>();
            for (JsonNode header : request.path("headers")) {
                headers.add(new RecordedRequest.Header(
                        header.path("name").asText(),
                        read.apply(header.path("value").asText())));
            }
            return new RecordedRequest(
                    request.path("method").asText(),
                    read.apply(request.path("target").asText()),
                    request.path("absolute").asBoolean(),
                    request.path("version").asText(),
                    headers,
                    read.apply(request.path("body").asText()));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + " has a request that is not Base64 as it says", e);
        }
    }

    /** Whether both reports are of the same requests to the same target. */
    boolean isSameRun(SavedReport other) {
        return url.equals(other.url) && team.equals(other.team) && seed == other.seed && isThorough == other.isThorough;
    }
}
