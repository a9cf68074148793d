package dev.guestwifi.server.pact;

import java.util.List;
import java.util.function.BiConsumer;

/**
 * A state in which consumers can ask the provider to be.
 *
 * @param name as the documentation has it
 * @param wordings other names
 * @param returned what the state returns besides the key and the slug
 * @param effect what it changes in the fixture of an interaction
 */
record ProviderState(
        String name,
        String description,
        List<Wording> wordings,
        List<StateParameter> parameters,
        List<String> returned,
        BiConsumer<Fixture, StateArguments> effect) {
    ProviderState {
        wordings = List.copyOf(wordings);
        parameters = List.copyOf(parameters);
        returned = List.copyOf(returned);
    }

    /** The names of all parameters, without aliases. */
    List<String> parameterNames() {
        return parameters.stream().map(StateParameter::name).toList();
    }
}
