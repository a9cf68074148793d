package dev.guestwifi.server.problem;

import dev.guestwifi.server.generated.contract.ProblemCode;
import dev.guestwifi.server.store.StoreUnavailableException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.glassfish.jersey.server.ParamException;

/**
 * Turns whatever ends a request into a problem. The entity is the {@link ProblemException} itself: what writes bodies
 * knows the request and makes the wire form of it.
 */
public final class ThrowableMapper implements ExceptionMapper<Throwable> {
    /** A database that fails over is back after a few seconds. A client that retries too soon gets another 503. */
    private static final String RETRY_SECONDS = "1";

    private final ProblemException unknownId;

    /** @param unknownId the response to an id in a path that names nothing */
    public ThrowableMapper(ProblemException unknownId) {
        this.unknownId = unknownId;
    }

    @Override
    public Response toResponse(Throwable failure) {
        return response(problem(failure));
    }

    /** The response to a problem, before it is known how it is written. */
    public static Response response(ProblemException problem) {
        Response.ResponseBuilder builder =
                Response.status(problem.code().status()).entity(problem).type(Problems.MEDIA_TYPE);
        problem.headers().forEach(builder::header);
        return builder.build();
    }

    private ProblemException problem(Throwable failure) {
        if (failure instanceof ProblemException problem) {
            return problem;
        }
        // A malformed id in a path is treated like an unknown one.
        if (failure instanceof ParamException.PathParamException) {
            return unknownId;
        }
        if (failure instanceof NotFoundException) {
            return ProblemException.notFound();
        }
        if (failure instanceof NotAllowedException refused) {
            return ProblemException.methodNotAllowed(refused.getResponse().getAllowedMethods());
        }
        if (failure instanceof ClientErrorException) {
            return ProblemException.of(ProblemCode.MALFORMED_REQUEST, "The request could not be read.");
        }
        // The store has logged why.
        if (failure instanceof StoreUnavailableException) {
            return ProblemException.of(
                    ProblemCode.UNAVAILABLE,
                    "The server cannot reach its data at present. Try again.",
                    HttpHeaders.RETRY_AFTER,
                    RETRY_SECONDS);
        }
        return ProblemException.failed(failure);
    }
}
