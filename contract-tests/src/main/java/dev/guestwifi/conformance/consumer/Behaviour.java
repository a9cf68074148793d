package dev.guestwifi.conformance.consumer;

import dev.guestwifi.conformance.model.WireRequest;
import java.util.Optional;

/** What the stub does in a scenario, beside what the model does. Called by one thread at a time. */
interface Behaviour {
    /**
     * A response in place of the model's; the request then has no effect.
     *
     * @param stub makes problems
     * @param attempt the number of the request among those of the same operation, from 1
     */
    default Optional<Reply> instead(Stub stub, WireRequest request, int attempt) {
        return Optional.empty();
    }

    /** Changes a response of the model. */
    default Reply changed(Stub stub, WireRequest request, Reply reply, int attempt) {
        return reply;
    }
}
