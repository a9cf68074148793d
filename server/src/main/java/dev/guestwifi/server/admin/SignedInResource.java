package dev.guestwifi.server.admin;

import dev.guestwifi.server.session.Caller;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import org.jspecify.annotations.Nullable;

/** A resource that knows its caller. The generated interfaces have no parameter for it, so Jersey injects it. */
abstract class SignedInResource {
    /** A proxy for the context of the request that the current thread handles. */
    @Context
    private @Nullable SecurityContext security;

    Caller caller() {
        return Caller.of(security);
    }
}
