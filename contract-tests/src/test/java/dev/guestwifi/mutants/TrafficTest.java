package dev.guestwifi.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guestwifi.conformance.Conformance;
import dev.guestwifi.conformance.InProcessKit;
import dev.guestwifi.conformance.call.Limits;
import dev.guestwifi.conformance.deployment.Target;
import dev.guestwifi.conformance.model.ModelServer;
import dev.guestwifi.conformance.model.WireRequest;
import dev.guestwifi.conformance.model.WireResponse;
import dev.guestwifi.conformance.result.Family;
import dev.guestwifi.conformance.result.Options;
import dev.guestwifi.conformance.traffic.Recording;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What recorded traffic shows of the mutants, and that it accuses no server that conforms. */
class TrafficTest {
    private static final double POWER = 0.9;
    private static final int APART = 20;
    private static final Limits LIMITS = new Limits(2000, Duration.ofMinutes(5), Duration.ofSeconds(20));

    @TempDir
    private Path directory;

    private int runs;

    /** Runs the kit on a server, and holds what was recorded of that against the contract. */
    private InProcessKit checked(Mutant mutant, Set<Family> families) throws Exception {
        Path file = directory.resolve("traffic" + runs++ + ".jsonl");
        try (Recording recording = new Recording(file)) {
            Mutant recorded = new Mutant(mutant.name(), mutant.family(), mutant.isGrave(), mutant.store(), key -> {
                Change change = mutant.change().apply(key);
                return (request, server) -> {
                    Reply reply = change.response(request, server);
                    recording.add(entry(request, reply));
                    return reply;
                };
            });
            try (MutantServer server = MutantServer.start(Variant.mutant(recorded), directory.resolve("data" + runs))) {
                Target target = server.target().build();
                Options options = Options.quick().withSeed(1).within(LIMITS).only(families);
                Conformance.check(target, options);
            }
        }
        return InProcessKit.run("check-traffic", file.toString(), "--timezone=" + MutantServer.ZONE);
    }

    private static ObjectNode entry(Request request, Reply reply) {
        ObjectNode entry = Recording.exchange(
                request.method(),
                request.target().startsWith("http") ? request.target() : "http://127.0.0.1" + request.target(),
                reply.status());
        request.fields().all().forEach(field -> Recording.header(entry, "request", field.name(), field.value()));
        reply.fields().all().forEach(field -> Recording.header(entry, "response", field.name(), field.value()));
        Recording.body(entry, "request", request.body());
        Recording.body(entry, "response", reply.body());
        return entry;
    }

    private Map<String, Boolean> found(List<Mutant> mutants) throws Exception {
        Map<String, Boolean> found = new TreeMap<>();
        for (Mutant mutant : mutants) {
            found.put(
                    mutant.name(),
                    checked(mutant, Variant.mutant(mutant).families()).exitCode() == 1);
        }
        return found;
    }

    private static List<Mutant> ofContract() {
        return Mutants.all().stream()
                .filter(mutant -> mutant.family() == Family.CONTRACT)
                .toList();
    }

    @Test
    void some_faults_of_responses_show_in_recorded_traffic() throws Exception {
        List<Mutant> some = new ArrayList<>();
        for (int i = 3; i < ofContract().size(); i += APART) {
            some.add(ofContract().get(i));
        }
        assertThat(found(some)).isNotEmpty().doesNotContainValue(false);
    }

    @Tag("long")
    @Test
    void nine_of_ten_faults_of_the_contract_family_show_in_recorded_traffic() throws Exception {
        Map<String, Boolean> found = found(ofContract());
        long shown = found.values().stream().filter(is -> is).count();
        System.out.println("check-traffic: " + shown + " of " + found.size() + " mutants of the contract family; not: "
                + found.entrySet().stream()
                        .filter(one -> !one.getValue())
                        .map(Map.Entry::getKey)
                        .toList());
        assertThat((double) shown / found.size()).isGreaterThanOrEqualTo(POWER);
    }

    @Test
    void traffic_of_a_server_that_conforms_has_no_fault() throws Exception {
        mustBeClean(checked(Mutants.REFERENCE, Set.of(Family.TEAMS, Family.CONTRACT)));
    }

    @Tag("long")
    @Test
    void traffic_of_all_families_has_no_fault() throws Exception {
        mustBeClean(checked(Mutants.REFERENCE, Set.of(Family.values())));
    }

    @Tag("long")
    @Test
    void traffic_of_the_model_has_no_fault() throws Exception {
        Path file = directory.resolve("model.jsonl");
        try (Recording recording = new Recording(file);
                ModelServer server = ModelServer.start(MutantServer.ZONE, (request, response) -> {
                    recording.add(entry(request, response));
                    return response;
                })) {
            Options options = Options.quick().withSeed(1).within(LIMITS);
            Conformance.check(server.target().build(), options);
        }
        mustBeClean(InProcessKit.run("check-traffic", file.toString(), "--timezone=" + MutantServer.ZONE));
    }

    private static ObjectNode entry(WireRequest request, WireResponse response) {
        ObjectNode entry =
                Recording.exchange(request.method(), "http://127.0.0.1/api" + request.target(), response.status());
        request.fields().forEach(field -> Recording.header(entry, "request", field.name(), field.value()));
        response.fields().forEach(field -> Recording.header(entry, "response", field.name(), field.value()));
        Recording.body(entry, "request", request.body());
        Recording.body(entry, "response", response.body());
        return entry;
    }

    private static void mustBeClean(InProcessKit kit) {
        assertThat(kit.exitCode()).as(kit.printed()).isZero();
        assertThat(kit.printed()).containsPattern("no fault in [0-9]{2,} exchanges");
    }
}
