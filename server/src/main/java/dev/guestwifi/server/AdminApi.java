package dev.guestwifi.server;

import dev.guestwifi.server.admin.AuditLog;
import dev.guestwifi.server.admin.AuditResource;
import dev.guestwifi.server.admin.KeysResource;
import dev.guestwifi.server.admin.SandboxResource;
import dev.guestwifi.server.admin.SessionsResource;
import dev.guestwifi.server.admin.TeamsResource;
import dev.guestwifi.server.contract.Contract;
import dev.guestwifi.server.http.OperationFilters;
import dev.guestwifi.server.http.ResponseBodyFilter;
import dev.guestwifi.server.http.TrailingSlashFilter;
import dev.guestwifi.server.ops.FailureLimit;
import dev.guestwifi.server.problem.ThrowableMapper;
import dev.guestwifi.server.session.SessionFilter;
import dev.guestwifi.server.session.Sessions;
import dev.guestwifi.server.session.SignIn;
import dev.guestwifi.server.site.Site;
import dev.guestwifi.server.store.Stores;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import org.glassfish.jersey.server.ResourceConfig;

/** The wiring of the admin API: as that of the API, but with sessions in the place of keys. */
final class AdminApi {
    /** Where the admin API stands on the server. */
    static final String PATH = "/admin/api";

    private static final int WRONG_PASSWORDS = 5;
    private static final Duration NEXT_GUESS = Duration.ofSeconds(30);

    private AdminApi() {}

    static ResourceConfig wire(
            Stores stores, ServerConfig config, SecureRandom random, Clock clock, LongSupplier nanoTime) {
        Contract contract = Contract.admin();
        Sessions sessions = Sessions.of(stores.sessions().orElse(null), random, clock, nanoTime);
        FailureLimit wrongPasswords = new FailureLimit(WRONG_PASSWORDS, NEXT_GUESS, nanoTime);
        SignIn signIn = new SignIn(sessions, config.adminPassword, wrongPasswords);
        AuditLog audit = new AuditLog(stores.audit());
        return Api.common()
                .register(new TrailingSlashFilter())
                .register(new SessionsResource(signIn, audit))
                .register(new TeamsResource(stores.teams(), audit))
                .register(new KeysResource(stores.keys(), stores.teams(), audit, random))
                .register(new AuditResource(audit))
                .register(new SandboxResource(config.sandbox, stores.vouchers(), Contract.load(), audit))
                .register(new OperationFilters(
                        contract,
                        operation -> List.of(
                                new SessionFilter(sessions, Site.ADMIN, contract.security(), operation.security())),
                        List.of())) // Signed-in admins may call every operation.
                .register(new ThrowableMapper(KeysResource.unknown()))
                .register(new ResponseBodyFilter(null), Api.LAST);
    }
}
