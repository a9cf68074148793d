package dev.guestwifi.server.ops;

import dev.guestwifi.server.problem.ProblemException;
import dev.guestwifi.server.request.RequestContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.glassfish.grizzly.http.server.Request;

/** Something more that the management port serves. */
public interface ManagementEndpoint {
    /** Whether a path is its own. */
    boolean isAt(String path);

    /** The methods that it takes, besides OPTIONS and HEAD. */
    Set<String> methods();

    /**
     * Responds to a request with one of its methods.
     *
     * @throws ProblemException if it refuses the request
     * @throws IOException if the body cannot be read
     */
    Reply reply(ManagementRequest request) throws IOException;

    /**
     * A request that has been read whole.
     *
     * @param connection tells two connections apart
     */
    record ManagementRequest(RequestContext context, InputStream body, Object connection) {
        static ManagementRequest of(RequestContext context, Request request) {
            return new ManagementRequest(
                    context, request.getInputStream(), request.getRequest().getConnection());
        }
    }

    /**
     * A response.
     *
     * @param mediaType of the body
     */
    record Reply(int status, String mediaType, byte[] body) {}
}
