package dev.guestwifi.client;

import com.fasterxml.jackson.core.Version;
import java.util.List;
import java.util.function.Supplier;

/** Checks the version of Jackson on the class path. With an older one the first call would miss a class. */
final class JacksonVersions {
    private static final int MAJOR = 2;
    private static final int OLDEST_MINOR = 16;

    private JacksonVersions() {}

    /** @throws IllegalStateException if a module of Jackson is older than 2.16, or missing */
    static void check() {
        List.<Supplier<Version>>of(
                        () -> com.fasterxml.jackson.core.json.PackageVersion.VERSION,
                        () -> com.fasterxml.jackson.databind.cfg.PackageVersion.VERSION,
                        () -> com.fasterxml.jackson.datatype.jsr310.PackageVersion.VERSION)
                .forEach(JacksonVersions::check);
    }

    private static void check(Supplier<Version> module) {
        try {
            Version found = module.get();
            if (found.getMajorVersion() < MAJOR
                    || (found.getMajorVersion() == MAJOR && found.getMinorVersion() < OLDEST_MINOR)) {
                throw new IllegalStateException("The client needs Jackson 2.16 or later, but the class path has "
                        + found.getArtifactId() + " " + found + ".");
            }
        } catch (NoClassDefFoundError e) {
            throw new IllegalStateException(
                    "The client needs jackson-core, jackson-databind and jackson-datatype-jsr310 2.16 or later, but"
                            + " the class path has no " + e.getMessage() + ".",
                    e);
        }
    }
}
