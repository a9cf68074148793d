package dev.guestwifi.server.sandbox;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guestwifi.server.contract.Contract;
import dev.guestwifi.server.contract.Field;
import dev.guestwifi.server.generated.admin.contract.AdminFieldName.NewFault;
import dev.guestwifi.server.sandbox.InjectedFault.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads faults from a file: a JSON array of objects with the members of the form that creates a fault. */
public final class FaultFile {
    private static final long LARGEST = 64 * 1024;
    private static final int ALL = 100;

    private final Contract api;
    private final Map<String, Field> fields = new LinkedHashMap<>();

    private FaultFile(Contract api) {
        this.api = api;
        Contract.admin().fields(NewFault.SCHEMA).forEach(field -> fields.put(field.name(), field));
    }

    /**
     * Adds the faults of a file to a sandbox.
     *
     * @param api the contract whose operations may fail
     * @throws IllegalArgumentException if the file cannot be read or something in it is wrong, with its place
     */
    public static void load(Path file, Contract api, Sandbox sandbox) {
        try {
            for (InjectedFault fault : new FaultFile(api).read(file)) {
                if (!sandbox.add(fault)) {
                    throw new IllegalArgumentException("there may be at most " + Sandbox.MOST + " faults");
                }
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    private List<InjectedFault> read(Path file) {
        JsonNode root = parse(file);
        if (!root.isArray()) {
            throw new IllegalArgumentException("must be a JSON array of faults");
        }
        List<InjectedFault> faults = new ArrayList<>();
        for (JsonNode element : root) {
            try {
                faults.add(fault(element));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("fault " + (faults.size() + 1) + ": " + e.getMessage(), e);
            }
        }
        return faults;
    }

    private static JsonNode parse(Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
                throw new IllegalArgumentException("must be a file of at most 64 KB");
            }
            return new ObjectMapper()
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                    .readTree(Files.readAllBytes(file));
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new IllegalArgumentException("is not JSON, by line " + line, e);
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot be read", e);
        }
    }

    private InjectedFault fault(JsonNode element) {
        if (!element.isObject()) {
            throw new IllegalArgumentException("must be a JSON object");
        }
        element.fieldNames().forEachRemaining(name -> {
            if (!fields.containsKey(name)) {
                throw new IllegalArgumentException(
                        name + " is unknown; known are " + String.join(", ", fields.keySet()));
            }
        });
        String kind = text(element, NewFault.KIND);
        if (kind == null) {
            throw new IllegalArgumentException(NewFault.KIND + " is required");
        }
        String operation = text(element, NewFault.OPERATION);
        if (operation != null && !api.operationIds().contains(operation)) {
            throw new IllegalArgumentException(
                    NewFault.OPERATION + " must be one of " + String.join(", ", api.operationIds()));
        }
        String percent = text(element, NewFault.PERCENT);
        String milliseconds = Kind.LATENCY.name().equalsIgnoreCase(kind) ? text(element, NewFault.MILLISECONDS) : null;
        return new InjectedFault(
                operation,
                Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                percent == null ? ALL : Integer.parseInt(percent),
                milliseconds == null ? Duration.ZERO : Duration.ofMillis(Long.parseLong(milliseconds)));
    }

    /** The value of a member that keeps the rules of the contract; null if there is none. */
    private @Nullable String text(JsonNode element, String name) {
        JsonNode value = element.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        String text = value.isContainerNode() ? "" : value.asText();
        Field field = fields.get(name);
        if (field != null) {
            field.rule().check(text).stream().findFirst().ifPresent(finding -> {
                throw new IllegalArgumentException(name + " " + finding.detail());
            });
        }
        return text;
    }
}
