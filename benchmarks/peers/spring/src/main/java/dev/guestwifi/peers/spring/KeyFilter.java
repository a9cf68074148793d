package dev.guestwifi.peers.spring;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/** Lets requests with a key through, and gives every response the headers that all of them have. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class KeyFilter extends OncePerRequestFilter {
    private static final PeerException NO_KEY =
            new PeerException(HttpStatus.UNAUTHORIZED, "invalid_api_key", "The header X-API-Key carries no valid key.");

    private final JsonMapper json;
    private final Set<String> hashes;

    /** @param key the only one */
    KeyFilter(JsonMapper json, @Value("${peer.key}") String key) {
        this.json = json;
        hashes = Set.of(sha256(key));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String requestId = UUID.randomUUID().toString();
        request.setAttribute(PeerException.REQUEST_ID, requestId);
        response.setHeader("X-Request-Id", requestId);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.addHeader("Vary", "X-API-Key");
        if (isKnown(request.getHeader("X-API-Key"))) {
            chain.doFilter(request, response);
        } else {
            byte[] problem = json.writeValueAsBytes(NO_KEY.body(requestId));
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            response.setHeader("WWW-Authenticate", "ApiKey realm=\"guest-wifi\"");
            response.setHeader("Cache-Control", "no-store");
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setContentLength(problem.length);
            response.getOutputStream().write(problem);
        }
    }

    private boolean isKnown(@Nullable String key) {
        return key != null && hashes.contains(sha256(key));
    }

    private static String sha256(String key) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
