package dev.guestwifi.conformance.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The OpenAPI document. */
public final class ContractDocument {
    /** Escapes of letters, digits, hyphens and underscores, which mean the same as these (RFC 3986, 6.2.2.2). */
    private static final Pattern NEEDLESS =
            Pattern.compile("%(3[0-9]|4[1-9A-Fa-f]|5[0-9Aa]|6[1-9A-Fa-f]|7[0-9Aa]|2[Dd]|5[Ff])");

    private static final String RESOURCE = "/guest-wifi/openapi.json";
    private static final ContractDocument LOADED = read(RESOURCE);

    private final JsonNode root;
    private final SchemaRegistry registry = SchemaRegistry.withDialect(
            Dialect.builder(Dialects.getOpenApi30())
                    .keyword(new NonValidationKeyword("components"))
                    .build(),
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    private final List<Operation> operations;
    private final Set<String> faultCodes = new HashSet<>();

    private ContractDocument(JsonNode root) {
        this.root = root;
        this.operations = readOperations();
        root.path("x-fault-codes")
                .forEach(fault -> faultCodes.add(fault.path("code").asText()));
    }

    /** The contract on the class path, read once. Safe for use by many threads. */
    public static ContractDocument load() {
        return LOADED;
    }

    /**
     * Reads another contract.
     *
     * @param resource on the class path
     */
    public static ContractDocument read(String resource) {
        try (InputStream json =
                Objects.requireNonNull(ContractDocument.class.getResourceAsStream(resource), resource)) {
            return new ContractDocument(new ObjectMapper().readTree(json));
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    /** Every operation, in the order of the document. */
    public List<Operation> operations() {
        return operations;
    }

    private List<Operation> readOperations() {
        List<Operation> read = new ArrayList<>();
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method ->
                                read.add(Operation.of(method.getKey(), path.getKey(), method.getValue(), this))));
        return List.copyOf(read);
    }

    /** @param path relative to the base URL, as sent */
    public Optional<Operation> operation(String method, String path) {
        String plain =
                NEEDLESS.matcher(path).replaceAll(escape -> Character.toString(Integer.parseInt(escape.group(1), 16)));
        return operations.stream()
                .filter(operation -> operation.method().equals(method)
                        && operation.paths().matcher(plain).matches())
                .findFirst();
    }

    /** The paths whose GET has a parameter, in the order of the document. */
    public List<String> pathsWith(String parameter) {
        List<String> paths = new ArrayList<>();
        root.path("paths").properties().forEach(path -> {
            for (JsonNode reference : path.getValue().at("/get/parameters")) {
                if (resolve(reference).path("name").asText().equals(parameter)) {
                    paths.add(path.getKey());
                }
            }
        });
        return paths;
    }

    /** The names of the fields of a schema, in the order of the document. */
    public List<String> fieldsOf(String schema) {
        List<String> names = new ArrayList<>();
        root.at("/components/schemas/" + schema + "/properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Follows a reference; returns anything else unchanged. */
    public JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? root.at(node.path("$ref").asText().substring(1)) : node;
    }

    /** Status and title of a problem code; empty if the contract does not list it. */
    public Optional<JsonNode> problem(String code) {
        for (JsonNode problem : root.path("x-problem-codes")) {
            if (problem.path("code").asText().equals(code)) {
                return Optional.of(problem);
            }
        }
        return Optional.empty();
    }

    /** The status of a problem code. */
    public int statusOf(String code) {
        return problem(code)
                .orElseThrow(() -> new IllegalArgumentException(code))
                .path("status")
                .asInt();
    }

    /** All codes of errors of parameters. */
    public Set<String> faultCodes() {
        return faultCodes;
    }

    /** The path of the server's URL, like {@code /api}: the beginning of every path. */
    public String basePath() {
        String url = root.at("/servers/0/url").asText();
        int host = url.indexOf("//");
        int path = host < 0 ? -1 : url.indexOf('/', host + 2);
        return path < 0 ? "" : url.substring(path);
    }

    /** The codes of the problems with a status. */
    public List<String> problemCodes(int status) {
        List<String> codes = new ArrayList<>();
        for (JsonNode problem : root.path("x-problem-codes")) {
            if (problem.path("status").asInt() == status) {
                codes.add(problem.path("code").asText());
            }
        }
        return codes;
    }

    /** Whether a section exists: a heading of the description, or a pointer into the document. */
    public boolean hasSection(String section) {
        return section.startsWith("#/")
                ? !root.at(section.substring(1)).isMissingNode()
                : root.at("/info/description").asText().lines().anyMatch(("# " + section)::equals);
    }

    /** A reference to the schema of this name. */
    public JsonNode reference(String schema) {
        return JsonNodeFactory.instance.objectNode().put("$ref", "#/components/schemas/" + schema);
    }

    /** The version of the contract. */
    public String version() {
        return root.at("/info/version").asText();
    }

    /** The SHA-256 of the contract's {@code openapi.json}, in hexadecimal digits. */
    public static String hash() {
        try (InputStream json =
                Objects.requireNonNull(ContractDocument.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(json.readAllBytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
    }

    /**
     * What the contract says; empty if it says nothing there.
     *
     * @param section a heading of {@code info.description}, or {@code #} and a JSON pointer into the document
     */
    public String text(String section) {
        if (section.startsWith("#/")) {
            JsonNode node = root.at(section.substring(1));
            return node.path("description").asText(node.path("summary").asText());
        }
        List<String> lines = root.at("/info/description").asText().lines().toList();
        int start = lines.indexOf("# " + section) + 1;
        int end = start;
        while (end < lines.size() && !lines.get(end).startsWith("# ")) {
            end++;
        }
        return start == 0 ? "" : String.join("\n", lines.subList(start, end)).strip();
    }

    /** Compiles a schema; references are resolved in the document. */
    public Schema compile(JsonNode schema) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", root.path("components"));
        return registry.getSchema(whole);
    }
}
