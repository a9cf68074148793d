package dev.guestwifi.server.admin;

import dev.guestwifi.server.generated.admin.api.SessionsApi;
import dev.guestwifi.server.generated.admin.contract.AdminProblemCode;
import dev.guestwifi.server.generated.admin.model.NewSessionJson;
import dev.guestwifi.server.generated.admin.model.SessionJson;
import dev.guestwifi.server.model.AuditEvent.Action;
import dev.guestwifi.server.model.SignedIn.Client;
import dev.guestwifi.server.problem.ProblemException;
import dev.guestwifi.server.session.SignIn;
import dev.guestwifi.server.text.Timestamps;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Signing in and out. */
public final class SessionsResource extends SignedInResource implements SessionsApi {
    private final SignIn signIn;
    private final AuditLog audit;

    public SessionsResource(SignIn signIn, AuditLog audit) {
        this.signIn = signIn;
        this.audit = audit;
    }

    @Override
    public SessionJson getSession() {
        dev.guestwifi.server.session.Session session = caller().session();
        return new SessionJson().idleEndsAt(Timestamps.utc(session.idleEnd())).endsAt(Timestamps.utc(session.end()));
    }

    @Override
    public NewSessionJson createSession(String password, @Nullable String client) {
        try {
            dev.guestwifi.server.session.Session session = signIn.enter(
                    caller(), password, client == null ? null : Client.valueOf(client.toUpperCase(Locale.ROOT)));
            audit.add(caller(), Action.SIGNED_IN);
            return new NewSessionJson()
                    .csrfToken(session.token())
                    .idleEndsAt(Timestamps.utc(session.idleEnd()))
                    .endsAt(Timestamps.utc(session.end()));
        } catch (ProblemException refused) {
            // Attempts over the limit are not recorded: they would only displace events that matter.
            if (refused.code() == AdminProblemCode.WRONG_PASSWORD) {
                audit.add(caller(), Action.SIGN_IN_REFUSED);
            }
            throw refused;
        }
    }

    @Override
    public void deleteSession() {
        audit.add(caller(), Action.SIGNED_OUT);
        signIn.leave(caller());
    }
}
