package dev.guestwifi.server.admin;

import dev.guestwifi.server.session.Caller;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import org.jspecify.annotations.Nullable;

/** A resource that knows who calls it. The interfaces of the contract have no room for that, so Jersey sets it. */
abstract class SignedInResource {
    /** Stands for that of the request which the thread works on. */
    @Context
    private @Nullable SecurityContext security;

    Caller caller() {
        return Caller.of(security);
    }
}
