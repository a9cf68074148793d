package dev.guestwifi.server.sender;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;

/**
 * How JAX-RS hands to the resources who calls.
 *
 * @param caller whom a filter found out
 * @param scheme how
 */
public record CallerContext(Principal caller, String scheme) implements SecurityContext {
    @Override
    public Principal getUserPrincipal() {
        return caller;
    }

    /** There are no roles: filters have decided already. */
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
