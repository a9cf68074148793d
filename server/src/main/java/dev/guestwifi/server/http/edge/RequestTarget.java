package dev.guestwifi.server.http.edge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.guestwifi.server.generated.contract.ProblemCode;
import dev.guestwifi.server.problem.ProblemException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a request is for (RFC 9112, 3.2).
 *
 * @param authority the host and port of an absolute target, otherwise null
 * @param path percent-encoded unreserved characters decoded; {@code *} for the server as a whole
 * @param query as it was sent, without its question mark; null for none
 * @param parameters of the query, decoded
 */
record RequestTarget(
        @Nullable String authority, String path, @Nullable String query, Map<String, List<String>> parameters) {
    static final String SERVER = "*";

    private static final String CONNECT = "CONNECT";
    /** The method of HTTP/2's preface (RFC 9113, 3.4): Grizzly would wait for the rest of it. */
    private static final String PREFACE = "PRI";

    private static final String OPTIONS = "OPTIONS";
    private static final String ALLOWED = "GET, HEAD, POST, DELETE, OPTIONS";
    private static final List<String> SCHEMES = List.of("http://", "https://");

    /** @throws ProblemException if the target has none of the forms that its method allows */
    static RequestTarget parse(String method, String target) {
        if (target.indexOf('#') >= 0) {
            throw malformed("The target of the request has a fragment.");
        }
        if (target.startsWith("/")) {
            return of(null, target);
        }
        if (method.equals(OPTIONS) && target.equals(SERVER)) {
            return new RequestTarget(null, SERVER, null, Map.of());
        }
        if (method.equals(CONNECT) && Authority.isValidWithPort(target)) {
            return new RequestTarget(null, "/", null, Map.of());
        }
        for (String scheme : SCHEMES) {
            if (target.regionMatches(true, 0, scheme, 0, scheme.length())) {
                return absolute(method, target, scheme.length());
            }
        }
        throw malformed("The target of the request is not a path.");
    }

    private static RequestTarget absolute(String method, String target, int start) {
        int end = start;
        while (end < target.length() && target.charAt(end) != '/' && target.charAt(end) != '?') {
            end++;
        }
        String authority = target.substring(start, end);
        String rest = target.substring(end);
        if (method.equals(OPTIONS) && rest.isEmpty()) {
            return new RequestTarget(authority, SERVER, null, Map.of()); // RFC 9112, 3.2.4
        }
        return of(authority, rest.startsWith("/") ? rest : "/" + rest);
    }

    private static RequestTarget of(@Nullable String authority, String pathAndQuery) {
        int mark = pathAndQuery.indexOf('?');
        String path = mark < 0 ? pathAndQuery : pathAndQuery.substring(0, mark);
        String query = mark < 0 ? null : pathAndQuery.substring(mark + 1);
        PercentEncoding.check("The path", path.getBytes(ISO_8859_1));
        return new RequestTarget(
                authority,
                PercentEncoding.withoutNeedless(path),
                query,
                query == null ? Map.of() : FormEncoding.decode("The query", query.getBytes(ISO_8859_1)));
    }

    /** @throws ProblemException if this server never has anything at the path or for the method */
    void checkIsServed(String method) {
        if (method.equals(CONNECT)) {
            throw ProblemException.of(ProblemCode.METHOD_NOT_ALLOWED, "This server is not a proxy.", "Allow", ALLOWED);
        }
        if (method.equals(PREFACE)) {
            throw ProblemException.of(
                    ProblemCode.METHOD_NOT_ALLOWED, "This server does not speak HTTP/2.", "Allow", ALLOWED);
        }
        if (isResolvedByGrizzly()) {
            throw ProblemException.notFound();
        }
    }

    /** Grizzly folds two slashes and dot segments and drops matrix parameters: it would find what is not there. */
    private boolean isResolvedByGrizzly() {
        int segment = 0;
        for (int i = 0; i <= path.length(); i++) {
            boolean isEnd = i == path.length();
            if (!isEnd && path.charAt(i) == ';') {
                return true;
            }
            if (isEnd || path.charAt(i) == '/') {
                boolean isEmpty = i == segment && segment > 0 && !isEnd;
                boolean isDots = path.startsWith("..", segment)
                        ? i == segment + 2
                        : path.startsWith(".", segment) && i == segment + 1;
                if (isEmpty || isDots) {
                    return true;
                }
                segment = i + 1;
            }
        }
        return false;
    }

    /** Path and query. */
    @Override
    public String toString() {
        return query == null ? path : path + '?' + query;
    }

    private static ProblemException malformed(String detail) {
        return ProblemException.of(ProblemCode.MALFORMED_REQUEST, detail);
    }
}
