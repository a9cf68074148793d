package dev.guestwifi.server.caller;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;

/**
 * The caller of a request, as JAX-RS passes it from filters to resources.
 *
 * @param caller the caller that a filter has identified
 * @param scheme the authentication scheme
 */
public record CallerContext(Principal caller, String scheme) implements SecurityContext {
    @Override
    public Principal getUserPrincipal() {
        return caller;
    }

    /** There are no roles: filters check access before a resource is called. */
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
        return scheme;
    }
}
