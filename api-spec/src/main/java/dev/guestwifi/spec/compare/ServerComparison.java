package dev.guestwifi.spec.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares the servers. Generated clients call the first one by default and select the others by their position. */
final class ServerComparison {
    private static final String DEFAULT = "generated clients call another server by default";
    private static final String POSITION = "clients that select a server by its position get another one";

    private final Findings findings;

    ServerComparison(Findings findings) {
        this.findings = findings;
    }

    void compare(JsonNode before, JsonNode after) {
        Map<String, JsonNode> were = byUrl(before);
        Map<String, JsonNode> are = byUrl(after);
        Map<String, String> renames = Renames.find(
                were.keySet(),
                are.keySet(),
                (one, other) -> List.copyOf(were.keySet()).indexOf(one)
                        == List.copyOf(are.keySet()).indexOf(other));
        were.forEach((url, was) -> {
            JsonNode is = are.get(url);
            if (renames.containsKey(url)) {
                findings.breaking(
                        place(url), "replaced by " + renames.get(url), "generated clients call another address");
            } else if (is == null) {
                findings.breaking(place(url), "removed", "clients that select it fail");
            } else if (!was.equals(is)) {
                findings.breaking(place(url), "variables changed", "generated clients call another address");
            }
        });
        List<String> kept = new ArrayList<>(were.keySet());
        kept.retainAll(are.keySet());
        positions(kept, new ArrayList<>(are.keySet()), renames);
    }

    private void positions(List<String> kept, List<String> urls, Map<String, String> renames) {
        List<String> keptNow = new ArrayList<>(urls);
        keptNow.retainAll(kept);
        for (String url : urls) {
            List<String> later = urls.subList(urls.indexOf(url), urls.size());
            boolean isNew = !kept.contains(url) && !renames.containsValue(url);
            if (isNew && later.stream().anyMatch(kept::contains)) {
                findings.breaking(place(url), "added before others", urls.indexOf(url) == 0 ? DEFAULT : POSITION);
            } else if (isNew) {
                findings.compatible(place(url), Findings.ADDED);
            }
        }
        if (!kept.equals(keptNow)) {
            String what = "reordered to " + String.join(", ", keptNow);
            boolean first = !kept.get(0).equals(keptNow.get(0));
            findings.breaking(Place.contract("servers"), what, first ? DEFAULT : POSITION);
        }
    }

    private static Place place(String url) {
        return Place.contract("server " + url);
    }

    /** A contract without servers has the one at {@code /}. */
    private static Map<String, JsonNode> byUrl(JsonNode servers) {
        Map<String, JsonNode> byUrl = new LinkedHashMap<>();
        servers.forEach(server -> byUrl.put(server.path("url").asText(), server));
        if (byUrl.isEmpty()) {
            byUrl.put("/", JsonNodeFactory.instance.objectNode().put("url", "/"));
        }
        return byUrl;
    }
}
