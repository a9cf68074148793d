package dev.guestwifi.spec.reference;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;

/**
 * The command that calls an operation with the contract's own examples, as HTML. Each value of an example is a
 * {@code var} element that names its parameter, so that a server can put a value there that succeeds with its data.
 */
final class Curl {
    private static final String BREAK = " \\\n  ";

    private Curl() {}

    static String html(Document contract, String method, String path, JsonNode operation) {
        String target = server(contract) + path;
        List<String> query = new ArrayList<>();
        for (JsonNode declared : operation.path("parameters")) {
            JsonNode parameter = contract.resolve(declared);
            if (parameter.path("in").asText().equals("header")) {
                continue; // Who copies the line twice shall not send the same name for another thing.
            }
            String name = parameter.path("name").asText();
            String value =
                    example(name, URLEncoder.encode(parameter.path("example").asText(), UTF_8));
            if (parameter.path("in").asText().equals("path")) {
                target = target.replace('{' + name + '}', value);
            } else if (!parameter.path("deprecated").asBoolean()) {
                query.add(name + '=' + value);
            }
        }
        StringBuilder line = new StringBuilder("curl");
        if (method.equals("DELETE")) {
            line.append(" -X ").append(method);
        }
        String key = contract.components("securitySchemes")
                .iterator()
                .next()
                .path("name")
                .asText();
        line.append(" -H \"").append(key).append(": $GUESTWIFI_API_KEY\"");
        lastExample(contract, operation)
                .properties()
                .forEach(field -> line.append(BREAK)
                        .append("--data-urlencode '")
                        .append(field.getKey())
                        .append('=')
                        .append(example(field.getKey(), field.getValue().asText()))
                        .append('\''));
        String question = query.isEmpty() ? "" : "?" + String.join("<wbr>&amp;", query);
        return line.append(BREAK)
                .append('\'')
                .append(target)
                .append(question)
                .append('\'')
                .toString();
    }

    private static String example(String name, String value) {
        String text = value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return "<var data-example=\"" + name + "\">" + text + "</var>";
    }

    /** The fullest form among the examples of a request body. */
    private static JsonNode lastExample(Document contract, JsonNode operation) {
        JsonNode last = MissingNode.getInstance();
        for (JsonNode media : operation.path("requestBody").path("content")) {
            for (JsonNode example : media.path("examples")) {
                last = contract.resolve(example).path("value");
            }
        }
        return last;
    }

    private static String server(Document contract) {
        JsonNode server = contract.root().path("servers").path(0);
        String url = server.path("url").asText();
        for (var variable : server.path("variables").properties()) {
            url = url.replace(
                    '{' + variable.getKey() + '}',
                    variable.getValue().path("default").asText());
        }
        return url;
    }
}
