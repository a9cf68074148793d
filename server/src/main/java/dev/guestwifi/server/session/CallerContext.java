package dev.guestwifi.server.session;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;

/** How JAX-RS hands a caller to the resources. */
record CallerContext(Caller caller) implements SecurityContext {
    @Override
    public Principal getUserPrincipal() {
        return caller;
    }

    /** There are no roles: whoever is signed in may do everything. */
    @Override
    public boolean isUserInRole(String role) {
        return false;
    }

    @Override
    public boolean isSecure() {
        return false;
    }

    @Override
    public String getAuthenticationScheme() {
        return "Session";
    }
}
