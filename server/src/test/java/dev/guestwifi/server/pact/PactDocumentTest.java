package dev.guestwifi.server.pact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The tables of states in the documentation are made of the states. */
class PactDocumentTest {
    private static final Path DOCUMENT = Path.of("../docs/pact.md");
    private static final String BEGIN = "<!-- Made of the provider states: -Dpact.write=true writes it anew. -->\n";

    @Test
    void the_document_has_every_state_as_the_server_has_it() throws IOException {
        String text = Files.readString(DOCUMENT);
        String head = text.substring(0, text.indexOf(BEGIN) + BEGIN.length());
        String expected = head
                + new StateCatalog()
                        .states().stream().map(PactDocumentTest::section).collect(Collectors.joining());
        if (Boolean.getBoolean("pact.write")) {
            Files.writeString(DOCUMENT, expected);
        }

        assertThat(text).isEqualTo(expected);
    }

    private static String section(ProviderState state) {
        String title = "\n#### " + state.name() + "\n\n" + state.description() + "\n";
        String returned = state.returned().isEmpty() ? "" : "\nAlso returns " + codes(state.returned()) + ".\n";
        String wordings =
                "\nAliases: " + state.wordings().stream().map(Wording::text).collect(Collectors.joining("; ")) + ".\n";
        String parameters = state.parameters().stream()
                .map(PactDocumentTest::row)
                .collect(Collectors.joining("", "\n| Parameter | Values | Default | |\n|---|---|---|---|\n", ""));
        return title + returned + wordings + parameters;
    }

    private static String row(StateParameter parameter) {
        String value = parameter.defaultValue() == null ? "" : parameter.defaultValue();
        return "| " + codes(parameter.names()) + " | " + parameter.type() + " | " + value + " | "
                + parameter.description() + " |\n";
    }

    private static String codes(List<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }
}
