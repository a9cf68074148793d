package dev.guestwifi.server.session;

import dev.guestwifi.server.caller.CallerContext;
import dev.guestwifi.server.contract.Operation.Scheme;
import dev.guestwifi.server.generated.admin.contract.AdminProblemCode;
import dev.guestwifi.server.problem.ProblemException;
import dev.guestwifi.server.request.RequestContext;
import dev.guestwifi.server.request.SentRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The one place that decides who may call an operation of the admin API: it asks for what the contract states of the
 * operation, and for a request that no other site's page has sent. It also sends the cookie.
 */
public final class SessionFilter implements ContainerRequestFilter, ContainerResponseFilter {
    static final String CHALLENGE = "Session realm=\"guest-wifi-admin\"";

    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");
    private static final String COOKIE = "cookie";

    /** Of the session's name, that are looked at: each costs a signature. */
    private static final int MAX_COOKIES = 8;

    private final Sessions sessions;
    private final String path;
    private final String cookie;
    private final List<Scheme> asked;

    /**
     * @param path where the Admin page stands on the server: the cookie is sent below it
     * @param all what the contract asks of operations that say nothing of it: the cookie is one of them
     * @param asked what it asks of this one
     */
    public SessionFilter(Sessions sessions, String path, List<Scheme> all, List<Scheme> asked) {
        this.sessions = sessions;
        this.path = path;
        this.cookie = all.stream()
                .filter(scheme -> scheme.in().equals(COOKIE))
                .findFirst()
                .orElseThrow()
                .name();
        this.asked = asked;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        RequestContext context = RequestContext.of(request::getProperty);
        if (!context.sent().isSafe()) {
            checkOrigin(context);
        }
        Session session = null;
        for (Scheme scheme : asked) {
            session = scheme.in().equals(COOKIE) ? session(context.sent()) : session;
        }
        for (Scheme scheme : asked) {
            if (!scheme.in().equals(COOKIE)) {
                checkToken(context.sent(), scheme.name(), session);
            }
        }
        Caller caller = new Caller(context.clientAddress(), context.id(), session);
        request.setSecurityContext(new CallerContext(caller, "Session"));
    }

    private static void checkOrigin(RequestContext request) {
        String origin = request.sent().field("Origin");
        String site = request.sent().field("Sec-Fetch-Site");
        boolean isOwn = origin == null || origin.equals(origin(URI.create(request.origin())));
        if (!isOwn || (site != null && !OWN_SITES.contains(site))) {
            throw ProblemException.of(AdminProblemCode.WRONG_ORIGIN, "The request comes from another site.");
        }
    }

    /** An address as a browser names it: in lower case, and without the port that is the usual one. */
    private static String origin(URI address) {
        String authority = address.getRawAuthority().toLowerCase(Locale.ROOT);
        String port = "https".equals(address.getScheme()) ? ":443" : ":80";
        return address.getScheme() + "://"
                + (authority.endsWith(port) ? authority.substring(0, authority.length() - port.length()) : authority);
    }

    /** The session of the one cookie that has one: a page of a neighbouring host can add others of the same name. */
    private Session session(SentRequest request) {
        // Jersey's own parser fails at what no browser sends.
        return request.lines(HttpHeaders.COOKIE).stream()
                .flatMap(Pattern.compile(";")::splitAsStream)
                .map(String::strip)
                .filter(given -> given.startsWith(cookie + '='))
                .limit(MAX_COOKIES)
                .map(given -> sessions.find(given.substring(cookie.length() + 1)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> ProblemException.of(
                        AdminProblemCode.NOT_SIGNED_IN,
                        "There is no session; sign in.",
                        HttpHeaders.WWW_AUTHENTICATE,
                        CHALLENGE));
    }

    private static void checkToken(SentRequest request, String header, @Nullable Session session) {
        String given = request.field(header);
        if (session == null || given == null || !session.isToken(given)) {
            throw ProblemException.of(
                    AdminProblemCode.INVALID_CSRF_TOKEN,
                    "The header " + header + " does not carry the token of the session.");
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getSecurityContext().getUserPrincipal() instanceof Caller caller && caller.hasChanged()) {
            response.getHeaders()
                    .add(
                            HttpHeaders.SET_COOKIE,
                            cookie(
                                    URI.create(RequestContext.of(request::getProperty)
                                            .origin()),
                                    caller));
        }
    }

    /**
     * Without an end of its own: the browser forgets it when it is closed, the server at the latest after half a day.
     */
    private NewCookie cookie(URI address, Caller caller) {
        return new NewCookie.Builder(cookie)
                // Of version 1 it would come back in quotes from clients that follow RFC 2965, as Java's own does.
                .version(0)
                .value(caller.signedIn().map(sessions::cookie).orElse(""))
                .path(address.getRawPath() + path)
                .maxAge(caller.signedIn().isPresent() ? NewCookie.DEFAULT_MAX_AGE : 0)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.STRICT)
                .secure("https".equals(address.getScheme()))
                .build();
    }
}
