package dev.guestwifi.server.session;

import dev.guestwifi.server.generated.admin.contract.AdminProblemCode;
import dev.guestwifi.server.model.SignedIn.Client;
import dev.guestwifi.server.ops.FailureLimit;
import dev.guestwifi.server.problem.ProblemException;
import jakarta.ws.rs.core.HttpHeaders;
import org.jspecify.annotations.Nullable;

/** Signs administrators in and out. */
public final class SignIn {
    private final Sessions sessions;
    private final @Nullable AdminPassword password;
    private final FailureLimit wrongPasswords;

    /** @param password null if sign-in is disabled */
    public SignIn(Sessions sessions, @Nullable AdminPassword password, FailureLimit wrongPasswords) {
        this.sessions = sessions;
        this.password = password;
        this.wrongPasswords = wrongPasswords;
    }

    /**
     * Starts a session for a caller who knows the password.
     *
     * @param client the kind of client that signs in; null if it does not say
     */
    public Session enter(Caller caller, String given, @Nullable Client client) {
        if (password == null) {
            throw ProblemException.of(AdminProblemCode.ADMIN_CLOSED, "The server has no admin password.");
        }
        // Count the attempt before checking it, so that concurrent guesses are limited, too.
        long wait = wrongPasswords.fail(caller.address());
        if (wait > 0) {
            throw ProblemException.of(
                    AdminProblemCode.RATE_LIMITED,
                    "Too many wrong passwords from this address. Try again in " + wait + " seconds.",
                    HttpHeaders.RETRY_AFTER,
                    String.valueOf(wait));
        }
        if (!password.is(given)) {
            throw ProblemException.of(
                    AdminProblemCode.WRONG_PASSWORD,
                    "That is not the admin password.",
                    HttpHeaders.WWW_AUTHENTICATE,
                    SessionFilter.CHALLENGE);
        }
        wrongPasswords.forgive(caller.address());
        Session session = sessions.start(caller.address(), client);
        caller.change(session);
        return session;
    }

    /** Ends the caller's session. */
    public void leave(Caller caller) {
        sessions.end(caller.session());
        caller.change(null);
    }
}
