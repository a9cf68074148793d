package dev.guestwifi.conformance.deployment;

/**
 * An API key, or what is made of one, which is never printed: people see the shell expression that stands for it.
 *
 * @param shown a shell word, such as {@code $GUESTWIFI_API_KEY}, that gives the value to whoever has set the variable
 */
public record Secret(String shown, String value) {
    @Override
    public String toString() {
        return shown;
    }
}
