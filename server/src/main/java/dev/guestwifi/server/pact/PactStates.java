package dev.guestwifi.server.pact;

import dev.guestwifi.server.contract.Rule;
import dev.guestwifi.server.store.Stores;
import dev.guestwifi.server.store.StoresBuilder;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Brings the provider into the states that pacts name. Safe for use by many threads. */
public final class PactStates {
    /** Beyond it, a name is no name. */
    private static final int MAX_NAME = 200;

    private final List<ProviderState> states = new StateCatalog().states();
    private final Fixtures fixtures;
    private final Stores stores;

    private PactStates(Stores instance, Fixtures fixtures) {
        this.fixtures = fixtures;
        this.stores = new FixtureStores(instance, fixtures);
    }

    /**
     * @param instance the data of the instance, which states never change
     * @param memory makes empty stores on the heap
     * @param clock the time of the instance
     * @param zone of the days that states name
     * @param nanoTime elapsed time in nanoseconds
     */
    public static PactStates of(
            Stores instance, Supplier<StoresBuilder> memory, Clock clock, ZoneId zone, LongSupplier nanoTime) {
        return new PactStates(instance, new Fixtures(new FixtureData(instance, memory, clock, zone), nanoTime));
    }

    /** The stores of the instance, in which the keys of states find their own teams. */
    public Stores stores() {
        return stores;
    }

    /** All states. */
    List<ProviderState> all() {
        return states;
    }

    /**
     * Sets up a state. A refused one ends the set-up: the next state begins a new interaction.
     *
     * @param name of the state; an empty one changes nothing
     * @param parameters texts by name
     * @return what a pact may inject, by name
     * @throws StateException if there is no such state, or a parameter is wrong
     */
    public Map<String, Object> setUp(StateCaller caller, String name, Map<String, String> parameters) {
        try {
            return change(caller, name, parameters);
        } catch (StateException e) {
            cancel(caller);
            throw e;
        }
    }

    private Map<String, Object> change(StateCaller caller, String name, Map<String, String> parameters) {
        if (name.isBlank()) {
            return Map.of();
        }
        // An article may be a value, so it is skipped only if it must be.
        for (boolean areArticlesSkipped : new boolean[] {false, true}) {
            for (ProviderState state : states) {
                Map<String, String> implied = implied(state, name, areArticlesSkipped);
                if (implied != null) {
                    StateArguments arguments = arguments(state, implied, parameters);
                    return fixtures.change(caller, fixture -> state.effect().accept(fixture, arguments));
                }
            }
        }
        throw StateException.unknownState(
                shown(name), states.stream().map(ProviderState::name).toList());
    }

    /** Ends the interaction of a caller: what its states returned works no more. */
    public void tearDown(StateCaller caller) {
        fixtures.end(caller);
    }

    /** Ends the set-up of a caller. The next state begins a new interaction. */
    void cancel(StateCaller caller) {
        fixtures.cancel(caller);
    }

    /** For tests. */
    Fixtures fixtures() {
        return fixtures;
    }

    private static @Nullable Map<String, String> implied(ProviderState state, String name, boolean areArticlesSkipped) {
        if (name.length() > MAX_NAME) {
            return null;
        }
        Map<String, String> own = Wording.of(state.name()).match(name, areArticlesSkipped);
        if (own != null) {
            return own;
        }
        for (Wording wording : state.wordings()) {
            Map<String, String> values = wording.match(name, areArticlesSkipped);
            if (values != null) {
                return values;
            }
        }
        return null;
    }

    /** What parameters say wins over what the name says. */
    private static StateArguments arguments(
            ProviderState state, Map<String, String> implied, Map<String, String> parameters) {
        Map<String, String> given = new HashMap<>(implied);
        parameters.forEach((name, value) -> given.put(parameter(state, name).name(), value));
        Map<String, Object> values = new HashMap<>();
        given.forEach((name, value) -> {
            List<Rule.Finding> faults = new ArrayList<>();
            Object read = value.isEmpty() ? null : parameter(state, name).rule().read(value, faults::add);
            if (!faults.isEmpty()) {
                throw StateException.invalid(
                        name, faults.get(0).code(), faults.get(0).detail());
            }
            if (read != null) {
                values.put(name, read);
            }
        });
        return new StateArguments(values);
    }

    private static StateParameter parameter(ProviderState state, String name) {
        return state.parameters().stream()
                .filter(parameter -> parameter.names().contains(name))
                .findFirst()
                .orElseThrow(() -> StateException.unknownParameter(state.name(), shown(name), state.parameterNames()));
    }

    private static String shown(String name) {
        return name.length() <= MAX_NAME ? name : name.substring(0, MAX_NAME) + "…";
    }
}
