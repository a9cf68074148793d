package dev.guestwifi.server.cli.admin;

import dev.guestwifi.server.contract.Contract;
import dev.guestwifi.server.contract.Operation.Scheme;
import dev.guestwifi.server.generated.admin.api.SessionsApi;
import dev.guestwifi.server.generated.admin.model.NewSessionJson;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.client.ClientResponseContext;
import jakarta.ws.rs.client.ClientResponseFilter;
import jakarta.ws.rs.client.ResponseProcessingException;
import jakarta.ws.rs.client.WebTarget;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.glassfish.jersey.client.ClientProperties;
import org.glassfish.jersey.client.proxy.WebResourceFactory;

/** Calls the admin API of a server within a session: signs in, makes the calls, signs out. */
final class AdminClient {
    private static final int TIMEOUT_SECONDS = 10;

    /** The name of this client in the audit. */
    private static final String CLIENT = "command_line";

    private AdminClient() {}

    /**
     * @param path the path of the admin API
     * @param resource the generated interface whose operations are called
     * @throws Refusal if the server refuses a call or cannot be reached
     */
    static <T> void call(ServerAddress server, String path, String password, Class<T> resource, Consumer<T> calls) {
        SessionHeaders headers = new SessionHeaders(Contract.admin());
        Client client = ClientBuilder.newBuilder()
                .connectTimeout(TIMEOUT_SECONDS, TimeUnit.SECONDS)
                .readTimeout(TIMEOUT_SECONDS, TimeUnit.SECONDS)
                .property(ClientProperties.FOLLOW_REDIRECTS, false)
                .register(headers)
                .register(new JsonReader())
                .build();
        WebTarget api = client.target(server + path);
        try {
            SessionsApi sessions = WebResourceFactory.newResource(SessionsApi.class, api);
            NewSessionJson session = sessions.createSession(password, CLIENT);
            if (session == null || session.getCsrfToken() == null) {
                throw Refusal.ofStranger(server);
            }
            headers.token = session.getCsrfToken();
            try {
                calls.accept(WebResourceFactory.newResource(resource, api));
            } finally {
                signOut(sessions);
            }
        } catch (WebApplicationException e) {
            throw Refusal.of(server, e.getResponse());
        } catch (ResponseProcessingException e) {
            throw Refusal.ofStranger(server, e.getResponse());
        } catch (ProcessingException e) {
            throw Refusal.ofSilence(server, e);
        } finally {
            client.close();
        }
    }

    private static void signOut(SessionsApi sessions) {
        try {
            sessions.deleteSession();
        } catch (WebApplicationException | ProcessingException e) {
            // The calls have succeeded, and the session expires anyway.
        }
    }

    /** Sends what the contract requires of a session: its cookie and its token. */
    private static final class SessionHeaders implements ClientRequestFilter, ClientResponseFilter {
        private final String tokenHeader;
        private final Map<String, Cookie> cookies = new LinkedHashMap<>();
        private String token = "";

        SessionHeaders(Contract contract) {
            tokenHeader = contract.security().stream()
                    .filter(scheme -> scheme.in().equals("header"))
                    .map(Scheme::name)
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public void filter(ClientRequestContext request) {
            if (!token.isEmpty()) {
                request.getHeaders().putSingle(tokenHeader, token);
                request.getHeaders()
                        .putSingle(
                                HttpHeaders.COOKIE,
                                cookies.values().stream()
                                        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                                        .collect(Collectors.joining("; ")));
            }
        }

        @Override
        public void filter(ClientRequestContext request, ClientResponseContext response) {
            cookies.putAll(response.getCookies());
        }
    }
}
