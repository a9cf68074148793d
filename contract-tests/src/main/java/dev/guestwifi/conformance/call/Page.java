package dev.guestwifi.conformance.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The response with one page of a list. */
public record Page(CheckedResponse response) {
    /** @throws Violation if the status is not 200, or {@code data} is not an array */
    public Page {
        response.mustBe(200).must(response.at("/data").isArray(), "an array in data");
    }

    public List<JsonNode> rows() {
        List<JsonNode> rows = new ArrayList<>();
        response.at("/data").forEach(rows::add);
        return rows;
    }

    public long total() {
        return number("total");
    }

    /**
     * A number of {@code meta}.
     *
     * @throws Violation if it is not a whole number
     */
    public long number(String member) {
        JsonNode value = response.at("/meta/" + member);
        response.must(value.isIntegralNumber(), "a whole number in meta." + member);
        return value.asLong();
    }

    /** A link of {@code links}; null if there is none. */
    public @Nullable String link(String relation) {
        JsonNode value = response.at("/links/" + relation);
        return value.isNull() || value.isMissingNode() ? null : value.asText();
    }
}
