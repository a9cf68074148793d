package dev.guestwifi.server.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One operation of the contract.
 *
 * @param parameters those that are checked: of the query, or the fields of the form if there is one, and of the header
 * @param consumes the media type of its request body, or null if it has none
 * @param successStatus the status of its success
 * @param security what a caller must show
 */
public record Operation(
        List<Parameter> parameters, @Nullable String consumes, int successStatus, List<Scheme> security) {
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
     * @param defaultValue what an absent form field counts as; the generated interface knows it for the query
     * @param notBefore the parameter whose day this one's may not precede
     */
    public record Parameter(
            String name,
            boolean isHeader,
            boolean required,
            @Nullable String defaultValue,
            @Nullable String notBefore,
            Rule rule) {
        /** The field of a form. */
        static Parameter of(Field field) {
            return new Parameter(
                    field.name(),
                    false,
                    field.isRequired(),
                    field.schema().path("default").asText(null),
                    null,
                    field.rule());
        }
    }
}
