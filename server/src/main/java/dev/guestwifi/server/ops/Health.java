package dev.guestwifi.server.ops;

import dev.guestwifi.server.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The state of all readiness checks, in the form of MicroProfile Health.
 *
 * @param isUp whether every check passes
 * @param body JSON
 */
record Health(boolean isUp, byte[] body) {
    private static final Logger LOG = LoggerFactory.getLogger(Health.class);

    /** Runs checks. */
    static Health of(List<ReadinessCheck> checks) {
        boolean isUp = true;
        List<Object> states = new ArrayList<>();
        for (ReadinessCheck check : checks) {
            Optional<String> reason = failure(check);
            isUp &= reason.isEmpty();
            Map<String, Object> state = new LinkedHashMap<>();
            state.put("name", check.name());
            state.put("status", status(reason.isEmpty()));
            reason.ifPresent(text -> state.put("data", Map.of("reason", text)));
            states.add(state);
        }
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("status", status(isUp));
        all.put("checks", states);
        return new Health(isUp, Json.bytes(all));
    }

    private static Optional<String> failure(ReadinessCheck check) {
        try {
            return check.failure().get();
        } catch (RuntimeException e) {
            LOG.warn("The readiness check {} failed: {}", check.name(), e.toString());
            return Optional.of("The check failed.");
        }
    }

    private static String status(boolean isUp) {
        return isUp ? "UP" : "DOWN";
    }
}
