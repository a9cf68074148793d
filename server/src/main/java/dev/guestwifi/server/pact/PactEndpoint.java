package dev.guestwifi.server.pact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guestwifi.server.generated.contract.FaultCode;
import dev.guestwifi.server.generated.contract.ProblemCode;
import dev.guestwifi.server.json.Json;
import dev.guestwifi.server.ops.ManagementEndpoint;
import dev.guestwifi.server.problem.ProblemException;
import dev.guestwifi.server.problem.Problems;
import dev.guestwifi.server.request.RequestContext;
import dev.guestwifi.server.request.SentRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What verifiers of pacts call: POST sets up a state or tears it down, as JSON or in the query; GET lists all states.
 */
public final class PactEndpoint implements ManagementEndpoint {
    /** Where the endpoint stands on the management port. A segment after it may name the caller. */
    public static final String PATH = "/_pact/provider-states";

    private static final String STATE = "state";
    private static final String ACTION = "action";
    private static final String TEARDOWN = "teardown";
    private static final Set<String> ACTIONS = Set.of("", "setup", TEARDOWN);
    private static final String PARAMS = "params";
    private static final String JSON = "application/json";
    private static final int MAX_NAME = 64;

    private final PactStates states;
    private final ObjectMapper json = new ObjectMapper();

    public PactEndpoint(PactStates states) {
        this.states = states;
    }

    /** A call for a state. */
    private record Change(String state, String action, Map<String, String> parameters) {
        Change {
            if (!ACTIONS.contains(action)) {
                throw StateException.invalid(ACTION, StateFault.NOT_A_CHOICE, "must be setup or teardown");
            }
        }
    }

    @Override
    public boolean isAt(String path) {
        return path.equals(PATH) || !callerName(path).isEmpty();
    }

    /** The name in a path; empty if there is none. */
    private static String callerName(String path) {
        String name = path.startsWith(PATH + '/') ? path.substring(PATH.length() + 1) : "";
        return name.length() <= MAX_NAME && name.chars().allMatch(PactEndpoint::isOfName) ? name : "";
    }

    private static boolean isOfName(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "._-".indexOf(c) >= 0;
    }

    @Override
    public Set<String> methods() {
        return Set.of("GET", "POST");
    }

    @Override
    public Reply reply(ManagementRequest request) throws IOException {
        RequestContext context = request.context();
        if (context.sent().isSafe()) {
            return new Reply(200, JSON, StateList.json(states.all()));
        }
        try {
            return new Reply(200, JSON, Json.bytes(change(request)));
        } catch (StateException e) {
            return new Reply(e.problem().code().status(), Problems.MEDIA_TYPE, problem(e, context));
        }
    }

    private Map<String, Object> change(ManagementRequest request) throws IOException {
        String name = callerName(request.context().sent().path());
        StateCaller caller = name.isEmpty() ? new StateCaller(request.connection()) : StateCaller.named(name);
        Change change = read(request, caller);
        if (change.action().equals(TEARDOWN)) {
            states.tearDown(caller);
            return Map.of();
        }
        return states.setUp(caller, change.state(), change.parameters());
    }

    private Change read(ManagementRequest request, StateCaller caller) throws IOException {
        byte[] body = request.body().readAllBytes();
        SentRequest sent = request.context().sent();
        try {
            Map<String, String> flat = flat(sent.query());
            return body.length == 0 ? fromQuery(flat) : fromJson(body, flat);
        } catch (StateException | ProblemException e) {
            states.cancel(caller);
            throw e;
        }
    }

    private static Change fromQuery(Map<String, String> query) {
        Map<String, String> parameters = new HashMap<>(query);
        parameters.keySet().removeAll(Set.of(STATE, ACTION));
        return new Change(query.getOrDefault(STATE, ""), query.getOrDefault(ACTION, ""), parameters);
    }

    private static Map<String, String> flat(Map<String, List<String>> query) {
        Map<String, String> flat = new HashMap<>();
        query.forEach((name, values) -> {
            if (values.size() > 1) {
                throw StateException.invalid(shortened(name), FaultCode.REPEATED, "must be given only once");
            }
            flat.put(name, values.get(0));
        });
        return flat;
    }

    /** @param query what may stand in the query besides a body: a part of the address, not parameters of the state */
    private Change fromJson(byte[] body, Map<String, String> query) {
        JsonNode root;
        try {
            root = json.readTree(body);
        } catch (IOException e) {
            throw malformed();
        }
        if (root == null || !root.isObject()) {
            throw malformed();
        }
        JsonNode params = root.path(PARAMS);
        if (!params.isMissingNode() && !params.isNull() && !params.isObject()) {
            throw StateException.invalid(PARAMS, StateFault.NOT_A_VALUE, "must be an object");
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        params.properties().forEach(member -> {
            JsonNode value = member.getValue();
            if (value.isContainerNode()) {
                throw StateException.invalid(
                        shortened(member.getKey()), StateFault.NOT_A_VALUE, "must be a text, a number or a boolean");
            }
            if (!value.isNull()) {
                parameters.put(member.getKey(), value.asText());
            }
        });
        return new Change(
                text(root.path(STATE), "", STATE),
                text(root.path(ACTION), query.getOrDefault(ACTION, ""), ACTION),
                parameters);
    }

    private static String text(JsonNode value, String otherwise, String name) {
        if (value.isMissingNode() || value.isNull()) {
            return otherwise;
        }
        if (!value.isTextual()) {
            throw StateException.invalid(name, StateFault.NOT_A_VALUE, "must be a text");
        }
        return value.asText();
    }

    private static ProblemException malformed() {
        return ProblemException.of(
                ProblemCode.MALFORMED_REQUEST,
                "The body must be a JSON object like {\"state\": \"an API key\", \"params\": {}}.");
    }

    private static String shortened(String name) {
        return name.length() <= MAX_NAME ? name : name.substring(0, MAX_NAME) + "…";
    }

    /** The problem, and the names that would have been right. */
    private byte[] problem(StateException refused, RequestContext request) throws IOException {
        ObjectNode body = (ObjectNode) json.readTree(Problems.body(refused.problem(), request));
        if (!refused.known().isEmpty()) {
            refused.known().forEach(body.putArray("known")::add);
        }
        if (refused.nearest() != null) {
            body.put("nearest", refused.nearest());
        }
        return json.writeValueAsBytes(body);
    }
}
