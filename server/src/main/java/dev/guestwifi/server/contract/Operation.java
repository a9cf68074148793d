package dev.guestwifi.server.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One operation of the contract.
 *
 * @param id its {@code operationId}
 * @param resource the first segment of its path
 * @param parameters those that are checked: of the query, or the fields of the form if there is one, and of the header
 * @param consumes the media type of its request body, or null if it has none
 * @param successStatus the status of its success
 * @param security what a caller must show
 */
public record Operation(
        String id,
        String resource,
        List<Parameter> parameters,
        @Nullable String consumes,
        int successStatus,
        List<Scheme> security) {
    public Operation {
        parameters = List.copyOf(parameters);
        security = List.copyOf(security);
    }

    /**
     * Something that a caller shows.
     *
     * @param in {@code header} or {@code cookie}
     * @param name of the header field or the cookie
     */
    public record Scheme(String in, String name) {}

    /**
     * A parameter and its rule.
     *
     * @param isHeader whether it is a field of the request's header
     * @param defaultValue what an absent parameter counts as, if anything
     * @param notBefore the parameter whose day this one's may not precede
     */
    public record Parameter(
            String name,
            boolean isHeader,
            boolean required,
            @Nullable Object defaultValue,
            @Nullable String notBefore,
            Rule rule) {
        /** The field of a form. */
        static Parameter of(Field field) {
            return new Parameter(
                    field.name(), false, field.isRequired(), defaultOf(field.schema()), null, field.rule());
        }

        static @Nullable Object defaultOf(JsonNode schema) {
            String value = schema.path("default").asText(null);
            return value == null
                    ? null
                    : Rule.of(schema).read(value, fault -> {
                        throw new IllegalArgumentException("The contract has a default that is not valid: " + value);
                    });
        }
    }
}
