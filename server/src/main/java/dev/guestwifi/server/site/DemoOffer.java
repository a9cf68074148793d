package dev.guestwifi.server.site;

import java.util.Map;

/**
 * What the pages may show of a demo instance.
 *
 * @param demoKey a key that everybody knows
 * @param examples values that succeed with its data, by the name of the parameter; in letters, digits and hyphens only
 */
public record DemoOffer(String demoKey, Map<String, String> examples) {
    public DemoOffer {
        examples = Map.copyOf(examples);
    }
}
