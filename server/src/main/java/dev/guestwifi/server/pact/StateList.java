package dev.guestwifi.server.pact;

import dev.guestwifi.server.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What GET returns: all states, with their parameters and what they return. */
final class StateList {
    private StateList() {}

    static byte[] json(List<ProviderState> states) {
        List<Map<String, Object>> list = new ArrayList<>();
        for (ProviderState state : states) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("name", state.name());
            one.put("description", state.description());
            one.put("aliases", state.wordings().stream().map(Wording::text).toList());
            one.put(
                    "parameters",
                    state.parameters().stream().map(StateList::parameter).toList());
            List<String> returned = new ArrayList<>(List.of("apiKey", "slug", "teamId"));
            returned.addAll(state.returned());
            one.put("returns", returned);
            list.add(one);
        }
        return Json.bytes(Map.of("states", list));
    }

    private static Map<String, Object> parameter(StateParameter parameter) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("name", parameter.name());
        one.put("aliases", parameter.names().subList(1, parameter.names().size()));
        one.put("type", parameter.type());
        one.put("default", parameter.defaultValue());
        one.put("description", parameter.description());
        return one;
    }
}
