package dev.guestwifi.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guestwifi.spec.node.NodeTools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each lint rule of our own finds its fault: a contract broken in one way gets that rule's finding and no other. */
@Tag("long")
class OwnRulesTest {
    private static final Path RULES = Path.of("tools", "guest-wifi.mjs");
    private static final String ADMIN = "target/classes/guest-wifi/admin.yaml";
    private static final String SCHEMAS = "/components/schemas/";
    private static final String RESPONSES = "/components/responses/";

    /** A broken contract by the rule it breaks; what follows the space only tells two of one rule apart. */
    private static Map<String, Edit> broken() {
        Map<String, Edit> broken = new LinkedHashMap<>();
        broken.put("common-responses", edit().remove("/paths/~1venues/get/responses/429"));
        broken.put("common-responses of a query", edit().remove("/paths/~1venues/get/responses/422"));
        broken.put("common-responses of a form alone", Edit.of(ADMIN).remove("/paths/~1session/post/responses/422"));
        broken.put(
                "problem-body",
                edit().rename(RESPONSES + "InternalError/content/application~1problem+json", "application/json"));
        broken.put("request-id", edit().remove(RESPONSES + "NotModified/headers/X-Request-Id"));
        broken.put("named-example", edit().remove(RESPONSES + "VenuesListed/content/application~1json/examples"));
        broken.put(
                "named-example of a request",
                edit().remove("/paths/~1vouchers/post/requestBody/content"
                        + "/application~1x-www-form-urlencoded/examples"));
        broken.put("bounded-string", edit().remove(SCHEMAS + "Venue/properties/address/maxLength"));
        broken.put("bounded-array", edit().remove(SCHEMAS + "VenuePage/properties/data/maxItems"));
        broken.put("bounded-number", edit().remove("/components/parameters/PerPage/schema/maximum"));
        broken.put(
                "bounded-number beyond doubles",
                edit().set(SCHEMAS + "Venue/properties/id/maximum", "9223372036854775807"));
        broken.put("no-enum-in-responses", edit().set(SCHEMAS + "Customer/properties/market_opt/enum", "['0', '1']"));
        broken.put("responses-stay-open", edit().set(SCHEMAS + "Voucher/additionalProperties", "false"));
        broken.put(
                "no-inline-schema",
                edit().set(SCHEMAS + "VenuePage/properties/meta", "{type: object, properties: {on: {type: boolean}}}"));
        broken.put(
                "no-inline-schema as a body",
                edit().set(RESPONSES + "VenuesListed/content/application~1json/schema", "{type: boolean}"));
        broken.put(
                "components-only",
                edit().set("/paths/~1venues/get/parameters/-", "{name: all, in: query, schema: {type: boolean}}"));
        broken.put("operation-id", edit().set("/paths/~1venues/get/operationId", "venues_list"));
        broken.put("one-tag", edit().set("/paths/~1venues/get/tags/-", "Customers"));
        broken.put("described-component", edit().remove("/components/headers/Vary/description"));
        broken.put("no-composition", edit().set(SCHEMAS + "TeamSlug/not", "{type: boolean}"));
        broken.put("plain-date", edit().set("/components/parameters/EndDate/schema/pattern", "^[0-9-]+$"));
        return broken;
    }

    private static Edit edit() {
        return Edit.of("openapi.yaml");
    }

    @Test
    void a_broken_contract_gets_the_finding_of_its_rule_alone() throws IOException {
        Map<String, Edit> broken = broken();
        Path directory = Files.createDirectories(Path.of("target", "lint"));
        List<String> arguments =
                new ArrayList<>(List.of("lint", "--ruleset=guest-wifi.mjs", "--format=json", "--quiet"));
        for (Map.Entry<String, Edit> one : broken.entrySet()) {
            Path file = directory.resolve(one.getKey() + ".json");
            new ObjectMapper().writeValue(file.toFile(), one.getValue().document());
            arguments.add(file.toAbsolutePath().toString());
        }

        NodeTools.Run run = NodeTools.ready().run("spectral", arguments.toArray(String[]::new));

        Map<String, Set<String>> found = new TreeMap<>();
        for (JsonNode finding : new ObjectMapper().readTree(run.output())) {
            String file = Path.of(finding.path("source").asText()).getFileName().toString();
            found.computeIfAbsent(file.replace(".json", ""), name -> new TreeSet<>())
                    .add(finding.path("code").asText());
        }
        Map<String, Set<String>> wanted = new TreeMap<>();
        broken.keySet().forEach(name -> wanted.put(name, Set.of(rule(name))));
        assertThat(found).isEqualTo(wanted);
    }

    @Test
    void no_rule_goes_untried() throws IOException {
        Set<String> rules = new TreeSet<>(Pattern.compile("(?m)^ {4}'(guest-wifi:[a-z-]+)'")
                .matcher(Files.readString(RULES))
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList());

        assertThat(broken().keySet()).map(OwnRulesTest::rule).hasSameElementsAs(rules);
    }

    private static String rule(String name) {
        return "guest-wifi:" + name.split(" ", 2)[0];
    }
}
