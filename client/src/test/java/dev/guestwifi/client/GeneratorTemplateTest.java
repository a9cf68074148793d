package dev.guestwifi.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The template that replaces one of the generator's own. */
class GeneratorTemplateTest {
    private static final Pattern VERSION = Pattern.compile("<openapi-generator\\.version>([^<]+)<");

    /** After an update of the generator the changes must be made again, in its new template. */
    @Test
    void the_template_is_made_from_the_one_of_the_generator_in_use() throws IOException {
        var version = VERSION.matcher(Files.readString(Path.of("../pom.xml")));
        assertThat(version.find()).isTrue();
        assertThat(Files.readString(Path.of("src/main/templates/api.mustache")))
                .startsWith("{{!\n  OpenAPI Generator " + version.group(1) + ", Java/libraries/native/api.mustache,")
                .contains("openapi-generator-" + version.group(1) + ".jar");
    }
}
