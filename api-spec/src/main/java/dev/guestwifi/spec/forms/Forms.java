package dev.guestwifi.spec.forms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import dev.guestwifi.spec.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Every form of the contract but the one it is written in, and the contract of the admin API on its own. The same
 * contracts give the same bytes.
 */
public final class Forms {
    private static final ObjectWriter JSON =
            new ObjectMapper().writer(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
    private static final YAMLMapper YAML = new YAMLMapper(YAMLFactory.builder()
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .stringQuotingChecker(new Quotes())
            .build());

    private Forms() {}

    /** @param arguments the contract, the directory to write into, and the contract of the admin API */
    public static void main(String[] arguments) throws IOException {
        Path directory = Path.of(arguments[1]);
        Path file = Path.of(arguments[0]);
        ObjectNode contract = read(file);
        ObjectNode admin = Bundled.of(read(Path.of(arguments[2])), contract, String.valueOf(file.getFileName()));
        Map<String, String> files = Map.of(
                "openapi.json", json(contract),
                "openapi-3.1.json", json(OpenApi31.of(contract)),
                "openapi-3.1.yaml", yaml(OpenApi31.of(contract)),
                "openapi-dereferenced.json", json(Dereferenced.of(contract)),
                "openapi-dereferenced.yaml", yaml(Dereferenced.of(contract)),
                "admin.json", json(admin),
                "admin.yaml", yaml(admin));
        Files.createDirectories(directory);
        for (Map.Entry<String, String> form : files.entrySet()) {
            Files.writeString(directory.resolve(form.getKey()), form.getValue());
        }
    }

    static ObjectNode read(Path yaml) throws IOException {
        return (ObjectNode) YamlReader.read(yaml);
    }

    private static String json(ObjectNode form) throws JsonProcessingException {
        return JSON.writeValueAsString(form) + "\n";
    }

    private static String yaml(ObjectNode form) throws JsonProcessingException {
        return YAML.writeValueAsString(form);
    }

    /** Many readers of YAML take a text that looks like a day or a time for one. */
    private static final class Quotes extends StringQuotingChecker.Default {
        private static final long serialVersionUID = 1;
        private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.*");

        @Override
        public boolean needToQuoteValue(String value) {
            return super.needToQuoteValue(value) || DAY.matcher(value).matches();
        }
    }
}
