package dev.guestwifi.server.session;

import dev.guestwifi.server.model.AuditEvent.Origin;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The sender of a request to the admin API, signed in or not. */
public final class Caller implements Principal {
    private final String address;
    private final String requestId;
    private @Nullable Session session;
    private boolean hasChanged;

    Caller(String address, String requestId, @Nullable Session session) {
        this.address = address;
        this.requestId = requestId;
        this.session = session;
    }

    /** The caller that {@link SessionFilter} has identified. */
    public static Caller of(@Nullable SecurityContext context) {
        return (Caller) Objects.requireNonNull(context).getUserPrincipal();
    }

    String address() {
        return address;
    }

    /** The session of a caller of an operation that requires one. */
    public Session session() {
        return Objects.requireNonNull(session);
    }

    /** Sets the session that this request starts; null if it ends one. */
    void change(@Nullable Session now) {
        session = now;
        hasChanged = true;
    }

    boolean hasChanged() {
        return hasChanged;
    }

    Optional<Session> signedIn() {
        return Optional.ofNullable(session);
    }

    /** The caller as the audit shows it. */
    public Origin origin() {
        return new Origin(getName(), address, requestId, session == null ? null : session.signedIn());
    }

    @Override
    public String getName() {
        return session == null ? "nobody" : "admin/" + session.name();
    }
}
