package dev.guestwifi.conformance.deployment;

/**
 * An API key or another secret. It is never printed: texts contain the shell variable instead.
 *
 * @param shown the shell variable, such as {@code $GUESTWIFI_API_KEY}
 */
public record Secret(String shown, String value) {
    @Override
    public String toString() {
        return shown;
    }
}
