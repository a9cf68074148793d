package dev.guestwifi.server;

import dev.guestwifi.server.ops.Operations;
import dev.guestwifi.server.pact.PactEndpoint;
import dev.guestwifi.server.pact.PactStates;
import dev.guestwifi.server.store.Stores;
import dev.guestwifi.server.store.memory.MemoryStores;
import java.time.Clock;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The provider states of a server, if it is to have them. */
final class PactSetup {
    private static final Logger LOG = LoggerFactory.getLogger(PactSetup.class);

    private PactSetup() {}

    static Optional<PactStates> of(
            ServerConfig config, Stores stores, Clock clock, LongSupplier nanoTime, Operations operations) {
        if (!config.pactStates) {
            return Optional.empty();
        }
        PactStates states =
                PactStates.of(stores, () -> MemoryStores.builder(clock, nanoTime), clock, config.timezone, nanoTime);
        if (config.operations.managementPort() != null) {
            operations.add(new PactEndpoint(states));
            LOG.warn(
                    "Provider states are on: anyone who can reach the management port ({}) can get API keys at {}."
                            + " Do not use this option with real guest data.",
                    config.operations.managementHost(),
                    PactEndpoint.PATH);
        }
        return Optional.of(states);
    }
}
