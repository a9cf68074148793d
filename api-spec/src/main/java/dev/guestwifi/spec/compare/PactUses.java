package dev.guestwifi.spec.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guestwifi.spec.compare.PactUse.PactName;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what pacts of any version and language use of a contract. */
final class PactUses {
    private static final int MAX_DEPTH = 8;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Contract contract;
    private final String base;

    PactUses(Contract contract) {
        this.contract = contract;
        String url = contract.written().at("/servers/0/url").asText();
        int path = url.indexOf('/', url.indexOf("//") + 2);
        this.base = path < 0 ? "" : url.substring(path).replaceAll("/+$", "");
    }

    /**
     * The uses of all pacts in a directory, in the order of their files. Other JSON files are left out.
     *
     * @throws IOException if a file is not valid or cannot be read; the message names it
     */
    List<PactUse> read(Path directory) throws IOException {
        List<PactUse> uses = new ArrayList<>();
        try (Stream<Path> files = Files.walk(directory, MAX_DEPTH)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                uses.addAll(of(file));
            }
        }
        return uses;
    }

    private List<PactUse> of(Path file) throws IOException {
        try {
            return of(json(file));
        } catch (IllegalArgumentException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    private static JsonNode json(Path file) throws IOException {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new IOException(file + ": not valid JSON", e);
        }
    }

    private List<PactUse> of(JsonNode pact) {
        List<PactUse> uses = new ArrayList<>();
        String consumer = pact.at("/consumer/name").asText();
        for (JsonNode interaction : pact.path("interactions")) {
            if (interaction.has("request")) {
                PactName name =
                        new PactName(consumer, interaction.path("description").asText());
                uses.add(use(name, interaction.path("request"), interaction.path("response")));
            }
        }
        return uses;
    }

    private PactUse use(PactName name, JsonNode request, JsonNode response) {
        String operation = operation(request);
        Set<String> sent = new TreeSet<>();
        for (String part : templates(operation)) {
            sent.add("path parameter " + part);
        }
        names(request.path("query")).forEach(parameter -> sent.add("query parameter " + parameter));
        request.path("headers").fieldNames().forEachRemaining(header -> sent.add(headerParameter(operation, header)));
        JsonNode form = content(request.path("body"));
        names(form).forEach(field -> sent.add("field " + field));
        Set<String> expected = new TreeSet<>();
        response.path("headers").fieldNames().forEachRemaining(header -> expected.add("header " + header));
        JsonNode body = content(response.path("body"));
        fields(body, "", expected);
        Set<String> codes = new TreeSet<>();
        if (body.has("code")) {
            codes.add("problem code " + body.path("code").asText());
        }
        body.path("errors")
                .forEach(error -> codes.add("fault code " + error.path("code").asText()));
        return new PactUse(name, operation, sent, response.path("status").asText("200"), expected, codes);
    }

    /** The contract's name of the operation; empty if it has none. */
    private String operation(JsonNode request) {
        String path = request.path("path").asText();
        String below = path.startsWith(base + "/") ? path.substring(base.length()) : path;
        String method = request.path("method").asText("GET").toUpperCase(Locale.ROOT);
        return contract.operations().values().stream()
                .map(Contract.Operation::name)
                .filter(name -> matches(name, method, below))
                .findFirst()
                .orElse("");
    }

    private static boolean matches(String name, String method, String path) {
        int space = name.indexOf(' ');
        String[] template = name.substring(space + 1).split("/", -1);
        String[] given = path.split("/", -1);
        if (!name.substring(0, space).equals(method) || template.length != given.length) {
            return false;
        }
        for (int i = 0; i < given.length; i++) {
            if (!template[i].startsWith("{") && !template[i].equals(given[i])) {
                return false;
            }
        }
        return true;
    }

    private static List<String> templates(String operation) {
        return Pattern.compile("\\{([^}]*)}")
                .matcher(operation)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** With the capitals of the contract. */
    private String headerParameter(String operation, String header) {
        String name = "header parameter " + header;
        return contract.operations().values().stream()
                .filter(one -> one.name().equals(operation))
                .flatMap(one -> one.parameters().keySet().stream())
                .filter(name::equalsIgnoreCase)
                .findFirst()
                .orElse(name);
    }

    /** The names in a query or a form: text like {@code a=1&b=2}, or an object. */
    private static List<String> names(JsonNode parameters) {
        List<String> names = new ArrayList<>();
        parameters.fieldNames().forEachRemaining(names::add);
        if (parameters.isTextual()) {
            for (String pair : parameters.asText().split("&", -1)) {
                if (!pair.isEmpty()) {
                    names.add(decoded(pair.split("=", 2)[0]));
                }
            }
        }
        return names;
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("not valid percent-encoding: " + name, e);
        }
    }

    /** Of version 4, a body is an object around its content. */
    private static JsonNode content(JsonNode body) {
        JsonNode content = body.has("content") && body.has("contentType") ? body.path("content") : body;
        if (!content.isTextual()) {
            return content;
        }
        String text = content.asText();
        try {
            String decoded = body.path("encoded").asText().equals("base64")
                    ? new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8)
                    : text;
            return decoded.startsWith("{") || decoded.startsWith("[")
                    ? JSON.readTree(decoded)
                    : JSON.getNodeFactory().textNode(decoded);
        } catch (IOException | IllegalArgumentException e) {
            return content; // not JSON, so it has no members
        }
    }

    private static void fields(JsonNode value, String path, Set<String> fields) {
        if (value.isArray()) {
            value.forEach(item -> fields(item, path + "[]", fields));
        }
        value.properties().forEach(member -> {
            String name = path.isEmpty() ? member.getKey() : path + "." + member.getKey();
            fields.add("field " + name);
            fields(member.getValue(), name, fields);
        });
    }
}
