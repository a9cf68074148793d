package dev.guestwifi.junit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The version of JUnit Jupiter on the class path. */
final class JUnitVersion {
    private static final Pattern VERSION = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})\\b.*");
    private static final int MAJOR = 5;
    private static final int MINOR = 13;

    private JUnitVersion() {}

    /** @throws ExtensionConfigurationException if it does not close what extensions store */
    static void requireSupported() {
        requireSupported(ExtensionContext.class.getPackage().getImplementationVersion());
    }

    /** @param version as in the manifest of the jar; null, as in shaded jars, is taken to be supported */
    static void requireSupported(@Nullable String version) {
        Matcher parts = VERSION.matcher(version == null ? "" : version);
        if (parts.matches()) {
            int major = Integer.parseInt(parts.group(1));
            boolean isOld = major < MAJOR || (major == MAJOR && Integer.parseInt(parts.group(2)) < MINOR);
            if (isOld) {
                throw new ExtensionConfigurationException("@GuestWifiServer needs JUnit 5.13 or later, or 6. JUnit "
                        + version + " is on the class path and would not stop the server.");
            }
        }
    }
}
