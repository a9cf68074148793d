package dev.guestwifi.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.cfg.PackageVersion;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Building a client fails with a clear message if Jackson is too old or missing. */
class OldJacksonTest {
    private static final String VERSION = PackageVersion.VERSION.toString();

    /** Loads the same classes again, but one module of Jackson has another version or is missing. */
    private static final class Classes extends URLClassLoader {
        private final String module;
        private final String version;

        Classes(String module, String version) {
            super(urls(), ClassLoader.getPlatformClassLoader());
            this.module = module.replace('.', '/') + "/PackageVersion.class";
            this.version = version;
        }

        private static URL[] urls() {
            return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                    .map(path -> {
                        try {
                            return Path.of(path).toUri().toURL();
                        } catch (IOException e) {
                            throw new AssertionError(e);
                        }
                    })
                    .toArray(URL[]::new);
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            String file = name.replace('.', '/') + ".class";
            if (!file.equals(module)) {
                return super.findClass(name);
            }
            if (version.isEmpty()) {
                throw new ClassNotFoundException(name);
            }
            try (var in = getResourceAsStream(file)) {
                byte[] bytes = new String(in.readAllBytes(), ISO_8859_1)
                        .replace(VERSION, version)
                        .getBytes(ISO_8859_1);
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }

    private static void build(String module, String version) throws Throwable {
        try (var classes = new Classes(module, version)) {
            Object builder = classes.loadClass("dev.guestwifi.client.GuestWifiClient")
                    .getMethod("builder")
                    .invoke(null);
            builder.getClass().getMethod("baseUrl", String.class).invoke(builder, "http://127.0.0.1/api");
            builder.getClass().getMethod("apiKey", String.class).invoke(builder, ScriptedServer.KEY);
            Object client = builder.getClass().getMethod("build").invoke(builder);
            client.getClass().getMethod("close").invoke(client);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "com.fasterxml.jackson.core.json, jackson-core",
        "com.fasterxml.jackson.databind.cfg, jackson-databind",
        "com.fasterxml.jackson.datatype.jsr310, jackson-datatype-jsr310"
    })
    void a_module_that_is_too_old_is_named(String module, String artifact) {
        // Of the same length, for it takes the place of the other in the class file.
        String old = "2.15." + "9".repeat(VERSION.length() - 5);
        assertThatThrownBy(() -> build(module, old))
                .hasToString("java.lang.IllegalStateException: The client needs Jackson 2.16 or later, but the class"
                        + " path has " + artifact + " " + old + ".");
        assertThatThrownBy(() -> build(module, ""))
                .hasMessageStartingWith("The client needs jackson-core, jackson-databind and jackson-datatype-jsr310"
                        + " 2.16 or later, but the class path has no com");
    }

    @Test
    void the_jackson_of_this_build_is_accepted() throws Throwable {
        build("none", "");
        assertThat(VERSION).startsWith("2.");
    }
}
