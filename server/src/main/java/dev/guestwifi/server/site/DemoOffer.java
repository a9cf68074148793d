package dev.guestwifi.server.site;

import java.util.Map;

/**
 * What the pages show of a demo instance.
 *
 * @param demoKey a key that everybody may use
 * @param examples values that occur in its data, by the name of the parameter; letters, digits and hyphens only
 */
public record DemoOffer(String demoKey, Map<String, String> examples) {
    public DemoOffer {
        examples = Map.copyOf(examples);
    }
}
