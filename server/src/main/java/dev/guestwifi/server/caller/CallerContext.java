package dev.guestwifi.server.caller;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/**
 * The caller of a request, as JAX-RS passes it from filters to resources.
 *
 * @param caller the caller that a filter has identified, or null
 * @param scheme the authentication scheme, or null
 */
public record CallerContext(
        @Nullable Principal caller, @Nullable String scheme) implements SecurityContext {
    /** The context of a request whose caller no filter has identified. */
    public static final CallerContext NOBODY = new CallerContext(null, null);

    @Override
    public @Nullable Principal getUserPrincipal() {
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
    public @Nullable String getAuthenticationScheme() {
        return scheme;
    }
}
