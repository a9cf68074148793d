package dev.guestwifi.conformance.consumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guestwifi.conformance.contract.ContractDocument;
import dev.guestwifi.conformance.contract.Operation;
import dev.guestwifi.conformance.model.Endpoint;
import dev.guestwifi.conformance.model.ExpectedResponse;
import dev.guestwifi.conformance.model.Field;
import dev.guestwifi.conformance.model.Model;
import dev.guestwifi.conformance.model.ModelRow;
import dev.guestwifi.conformance.model.PublicAddresses;
import dev.guestwifi.conformance.model.State;
import dev.guestwifi.conformance.model.WireRequest;
import dev.guestwifi.conformance.model.WireResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The reference model with the behaviour of a scenario, and a journal of what a client sent. Safe for threads. */
final class Stub {
    static final String TEAM = "default";
    /** More than any sensible command sends; a client that never ends is stopped. */
    private static final int MOST_EXCHANGES = 20_000;

    private final State state;
    private final Model model;
    private final Behaviour behaviour;
    private final Map<String, Integer> attempts = new HashMap<>();
    private final List<RecordedExchange> journal = new ArrayList<>();
    private final List<String> malformed = new ArrayList<>();
    private final Map<Long, JsonNode> created = new LinkedHashMap<>();
    private boolean isUsed;
    private @Nullable RuntimeException failure;

    Stub(State state, Behaviour behaviour, Clock clock) {
        this.state = state;
        this.behaviour = behaviour;
        PublicAddresses addresses = new PublicAddresses("http", StubServer.BASE, null);
        this.model = new Model(state, ZoneOffset.UTC, addresses, clock, Duration.ZERO, has -> true);
    }

    synchronized Reply respond(WireRequest request, long received) {
        Optional<Operation> operation = ContractDocument.load().operation(request.method(), request.path());
        String id = operation.map(Operation::id).orElse("");
        int attempt = attempts.merge(id, 1, Integer::sum);
        Optional<Reply> instead = id.isEmpty() ? Optional.empty() : behaviour.instead(this, request, attempt);
        Reply plain = instead.isPresent() ? instead.get() : byModel(request);
        Reply reply = id.isEmpty() || instead.isPresent() ? plain : behaviour.changed(this, request, plain, attempt);
        isUsed |= instead.isPresent() || !reply.equals(plain);
        if (journal.size() < MOST_EXCHANGES) {
            RecordedExchange.Times times = new RecordedExchange.Times(received, System.nanoTime());
            journal.add(new RecordedExchange(journal.size() + 1, request, operation, reply, instead.isEmpty(), times));
        }
        return reply;
    }

    private Reply byModel(WireRequest request) {
        List<ExpectedResponse> allowed = model.respond(request);
        ExpectedResponse expected = allowed.get(allowed.size() - 1);
        List<Field> fields = new ArrayList<>();
        expected.fields()
                .forEach(field -> field.example().forEach(value -> fields.add(new Field(field.name(), value))));
        JsonNode body = expected.body() == null
                ? MissingNode.getInstance()
                : expected.body().example();
        byte[] bytes = body.isMissingNode() ? new byte[0] : body.toString().getBytes(StandardCharsets.UTF_8);
        WireResponse response = new WireResponse(expected.status(), fields, bytes, Instant.EPOCH, Instant.EPOCH);
        expected.effect().accept(response);
        if (expected.status() == 201) {
            JsonNode voucher = response.json().path("data");
            created.putIfAbsent(voucher.path("id").asLong(), voucher);
        }
        return Reply.of(expected.status(), fields, body);
    }

    /** The header fields of a problem are those that the model gives one of another cause. */
    Reply problem(WireRequest request, String code) {
        int status = ContractDocument.load().statusOf(code);
        String title = ContractDocument.load()
                .problem(code)
                .orElseThrow()
                .path("title")
                .asText();
        Reply other = byModel(WireRequest.of("GET", "/nothing").fields(none -> request.fields()));
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.setAll((ObjectNode) other.body());
        body.put("type", body.path("type").asText().replaceFirst("[^/]*$", code))
                .put("code", code);
        body.put("title", title).put("status", status);
        if (code.equals("code_taken")) {
            String detail = "is used by another voucher";
            body.putArray("errors")
                    .addObject()
                    .put("parameter", "code")
                    .put("code", code)
                    .put("detail", detail);
        }
        return Reply.of(status, other.fields(), body);
    }

    synchronized void malformed(String reason) {
        if (malformed.size() < MOST_EXCHANGES) {
            malformed.add(reason);
        }
    }

    synchronized void failed(RuntimeException reason) {
        failure = failure == null ? reason : failure;
    }

    /** @throws IllegalStateException if the stub could not respond to a request */
    synchronized void throwFailure() {
        if (failure != null) {
            throw new IllegalStateException("the stub failed: " + failure, failure);
        }
    }

    State state() {
        return state;
    }

    /** Whether the behaviour changed any response. */
    synchronized boolean isUsed() {
        return isUsed;
    }

    synchronized boolean isFull() {
        return journal.size() >= MOST_EXCHANGES;
    }

    synchronized List<RecordedExchange> journal() {
        return List.copyOf(journal);
    }

    /** Why bytes that arrived were no requests. */
    synchronized List<String> malformed() {
        return List.copyOf(malformed);
    }

    /** Every voucher that was created, by its id. */
    synchronized Map<Long, JsonNode> created() {
        return new LinkedHashMap<>(created);
    }

    /** The ids of created vouchers that exist. */
    synchronized List<Long> left() {
        return rows(Endpoint.VOUCHER_LIST).stream()
                .map(ModelRow::id)
                .filter(created::containsKey)
                .toList();
    }

    synchronized List<ModelRow> rows(Endpoint list) {
        return List.copyOf(state.rows(list.path(), StubData.TEAM_ID));
    }
}
