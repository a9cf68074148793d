package dev.guestwifi.server.deploy;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.kubernetes.client.openapi.JSON;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The objects of a file for Kubernetes, and what is wrong with them by the model of Kubernetes' Java client. */
record KubernetesObjects(List<JsonNode> objects) {
    private static final String MODELS = "io.kubernetes.client.openapi.models.V1";
    private static final YAMLMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();
    private static final Map<String, String> VERSIONS = Map.of(
            "ConfigMap", "v1",
            "Deployment", "apps/v1",
            "NetworkPolicy", "networking.k8s.io/v1",
            "PodDisruptionBudget", "policy/v1",
            "Service", "v1",
            "ServiceAccount", "v1");

    static KubernetesObjects of(String yaml) throws IOException {
        try (MappingIterator<JsonNode> documents =
                YAML.readerFor(JsonNode.class).readValues(yaml)) {
            return new KubernetesObjects(documents.readAll());
        }
    }

    /** The object of a kind; there is one of each. */
    JsonNode of(Kind kind) {
        return objects.stream()
                .filter(object -> object.path("kind").asText().equals(kind.name()))
                .reduce((one, other) -> {
                    throw new AssertionError("two of " + kind);
                })
                .orElseThrow();
    }

    /** The kinds that tests ask for. */
    enum Kind {
        ConfigMap,
        Deployment,
        NetworkPolicy,
        PodDisruptionBudget,
        Service
    }

    Set<String> kinds() {
        Set<String> kinds = new TreeSet<>();
        objects.forEach(object -> kinds.add(object.path("kind").asText()));
        return kinds;
    }

    /** What is wrong, the object first; empty if nothing is. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        for (JsonNode object : objects) {
            String kind = object.path("kind").asText();
            String version = VERSIONS.getOrDefault(kind, "none");
            if (version.equals(object.path("apiVersion").asText())) {
                check(object, faults);
            } else {
                faults.add(kind + ": apiVersion should be " + version);
            }
        }
        return faults;
    }

    /** An object is right if the model takes it and gives it back as it was: a text for a number comes back as one. */
    private static void check(JsonNode object, List<String> faults) {
        String kind = object.path("kind").asText();
        JsonElement written = JsonParser.parseString(object.toString());
        try {
            Class<?> model = Class.forName(MODELS + kind);
            model.getMethod("validateJsonElement", JsonElement.class).invoke(null, written);
            JsonElement read = JSON.getGson().toJsonTree(JSON.getGson().fromJson(written, model));
            compare(kind, written, read, faults);
        } catch (InvocationTargetException e) {
            faults.add(kind + ": " + e.getCause().getMessage());
        } catch (JsonParseException | IllegalArgumentException e) {
            faults.add(kind + ": a value of the wrong type: " + e.getMessage());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(kind, e);
        }
    }

    /** What was written has to be in what was read, which also has empty lists for fields that are not there. */
    private static void compare(String path, JsonElement written, JsonElement read, List<String> faults) {
        if (written.isJsonObject() && read.isJsonObject()) {
            written.getAsJsonObject().entrySet().forEach(field -> {
                JsonElement value = read.getAsJsonObject().get(field.getKey());
                compare(
                        path + "." + field.getKey(),
                        field.getValue(),
                        value == null ? JsonNull.INSTANCE : value,
                        faults);
            });
        } else if (written.isJsonArray()
                && read.isJsonArray()
                && written.getAsJsonArray().size() == read.getAsJsonArray().size()) {
            for (int i = 0; i < written.getAsJsonArray().size(); i++) {
                JsonElement value = written.getAsJsonArray().get(i);
                compare(path + "[" + i + "]", value, read.getAsJsonArray().get(i), faults);
            }
        } else if (!written.equals(read)) {
            faults.add(path + ": a value of the wrong type: " + written + " is read as " + read);
        }
    }
}
