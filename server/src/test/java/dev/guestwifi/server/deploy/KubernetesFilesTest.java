package dev.guestwifi.server.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guestwifi.server.deploy.KubernetesObjects.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kubernetes would take the files in deploy/kubernetes, and they fit each other and the server. */
class KubernetesFilesTest {
    private static final Path FILE = Path.of("../deploy/kubernetes/guest-wifi.yaml");

    private static String text() throws IOException {
        return Files.readString(FILE);
    }

    @Test
    void nothing_is_wrong_with_any_object() throws IOException {
        KubernetesObjects objects = KubernetesObjects.of(text());
        assertThat(objects.faults()).isEmpty();
        assertThat(objects.kinds())
                .containsExactly(
                        "ConfigMap", "Deployment", "NetworkPolicy", "PodDisruptionBudget", "Service", "ServiceAccount");
    }

    /** The check above would find these: unknown fields, values of the wrong type, missing fields. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            readOnlyRootFilesystem: true | readOnlyRootFileSystem: true | readOnlyRootFileSystem
            minAvailable: 1              | minimumAvailable: 1          | minimumAvailable
            podSelector:                 | pods:                        | pods
            replicas: 2                  | replicas: two                | two
            replicas: 2                  | replicas: "2"                | wrong type
            runAsNonRoot: true           | runAsNonRoot: "yes"          | wrong type
            drop: [ALL]                  | drop: ALL                    | drop
            containerPort: 8080          | containerPort: api           | wrong type
            name: api, containerPort: 8080 | name: api                  | containerPort
            name: server                 | tty: true                    | name
            path: /livez, port: management | path: /livez               | port
            topologyKey: kubernetes.io/hostname | minDomains: 1         | topologyKey
            apiVersion: apps/v1          | apiVersion: apps/v1beta1     | apps/v1
            """)
    void a_fault_would_be_found(String right, String wrong, String named) throws IOException {
        String faulty = text().replaceFirst(Pattern.quote(right), wrong);
        assertThat(faulty).isNotEqualTo(text());
        assertThat(KubernetesObjects.of(faulty).faults())
                .singleElement()
                .asString()
                .contains(named);
    }

    @Test
    void selectors_find_the_pods_and_ports_have_the_names_that_are_asked_for() throws IOException {
        KubernetesObjects objects = KubernetesObjects.of(text());
        JsonNode template = objects.of(Kind.Deployment).at("/spec/template");
        JsonNode labels = template.at("/metadata/labels");
        assertThat(List.of(
                        objects.of(Kind.Deployment).at("/spec/selector/matchLabels"),
                        objects.of(Kind.Service).at("/spec/selector"),
                        objects.of(Kind.PodDisruptionBudget).at("/spec/selector/matchLabels"),
                        objects.of(Kind.NetworkPolicy).at("/spec/podSelector/matchLabels")))
                .containsOnly(labels);
        JsonNode container = template.at("/spec/containers/0");
        List<String> ports = container.path("ports").findValuesAsText("name");
        assertThat(ports)
                .contains(
                        objects.of(Kind.Service).at("/spec/ports/0/targetPort").asText());
        assertThat(container.findValues("httpGet"))
                .hasSize(3)
                .allSatisfy(
                        probe -> assertThat(ports).contains(probe.path("port").asText()));
    }

    @Test
    void a_pod_has_the_time_to_drain_and_to_stop_and_no_right_that_it_does_not_need() throws IOException {
        KubernetesObjects objects = KubernetesObjects.of(text());
        JsonNode pod = objects.of(Kind.Deployment).at("/spec/template/spec");
        JsonNode options = objects.of(Kind.ConfigMap).path("data");
        assertThat(pod.path("terminationGracePeriodSeconds").asInt())
                .isGreaterThan(options.path("GUESTWIFI_DRAIN_DELAY").asInt()
                        + options.path("GUESTWIFI_SHUTDOWN_TIMEOUT").asInt());
        JsonNode rights = pod.at("/containers/0/securityContext");
        assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
        assertThat(pod.at("/securityContext/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
        assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
        assertThat(rights.path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
        assertThat(rights.path("readOnlyRootFilesystem").asBoolean()).isTrue();
        assertThat(rights.at("/capabilities/drop/0").asText()).isEqualTo("ALL");
    }
}
