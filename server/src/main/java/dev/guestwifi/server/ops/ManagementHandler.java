package dev.guestwifi.server.ops;

import dev.guestwifi.server.generated.contract.ProblemCode;
import dev.guestwifi.server.ops.ManagementEndpoint.ManagementRequest;
import dev.guestwifi.server.ops.ManagementEndpoint.Reply;
import dev.guestwifi.server.problem.Methods;
import dev.guestwifi.server.problem.ProblemException;
import dev.guestwifi.server.problem.Problems;
import dev.guestwifi.server.request.RequestContext;
import dev.guestwifi.server.request.SentRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.jspecify.annotations.Nullable;

/** Responds on the management port: {@code /livez}, {@code /readyz}, {@code /metrics}, and what has been added. */
final class ManagementHandler extends HttpHandler {
    private static final Set<String> METHODS = Set.of("GET");
    private static final String JSON = "application/json";
    private static final String OPEN_METRICS = "application/openmetrics-text";
    private static final String OPEN_METRICS_TEXT = OPEN_METRICS + "; version=1.0.0; charset=utf-8";
    private static final String PROMETHEUS_TEXT = "text/plain; version=0.0.4; charset=utf-8";

    private final List<ReadinessCheck> checks;
    private final Function<String, byte[]> metrics;
    private final List<ManagementEndpoint> more;

    /**
     * @param metrics all metrics in the form of a media type
     * @param more what else there is
     */
    ManagementHandler(List<ReadinessCheck> checks, Function<String, byte[]> metrics, List<ManagementEndpoint> more) {
        this.checks = List.copyOf(checks);
        this.metrics = metrics;
        this.more = List.copyOf(more);
    }

    @Override
    public void service(Request request, Response response) throws IOException {
        RequestContext context = RequestContext.of(request::getAttribute);
        String path = context.sent().path();
        for (ManagementEndpoint endpoint : more) {
            if (endpoint.isAt(path)) {
                serve(endpoint, ManagementRequest.of(context, request), response);
                return;
            }
        }
        if (!Set.of("/livez", "/readyz", "/metrics").contains(path)) {
            refuse(context, response, ProblemException.notFound());
            return;
        }
        String method = context.sent().method();
        if (method.equals("OPTIONS")) {
            response.setStatus(204);
            response.setHeader("Allow", Methods.allow(METHODS));
        } else if (!context.sent().isSafe()) {
            refuse(context, response, ProblemException.methodNotAllowed(METHODS));
        } else if (path.equals("/metrics")) {
            String type = isOpenMetrics(context.sent().field("Accept")) ? OPEN_METRICS_TEXT : PROMETHEUS_TEXT;
            write(response, type, metrics.apply(type));
        } else {
            // A process that responds is alive: a restart would not mend a store that is away.
            Health health = Health.of(path.equals("/livez") ? List.of() : checks);
            response.setStatus(health.isUp() ? 200 : ProblemCode.UNAVAILABLE.status());
            write(response, JSON, health.body());
        }
    }

    private static void serve(ManagementEndpoint endpoint, ManagementRequest request, Response response)
            throws IOException {
        SentRequest sent = request.context().sent();
        if (sent.method().equals("OPTIONS")) {
            response.setStatus(204);
            response.setHeader("Allow", Methods.allow(endpoint.methods()));
        } else if (!endpoint.methods().contains(sent.method().equals("HEAD") ? "GET" : sent.method())) {
            refuse(request.context(), response, ProblemException.methodNotAllowed(endpoint.methods()));
        } else {
            try {
                Reply reply = endpoint.reply(request);
                response.setStatus(reply.status());
                write(response, reply.mediaType(), reply.body());
            } catch (ProblemException problem) {
                refuse(request.context(), response, problem);
            }
        }
    }

    private static boolean isOpenMetrics(@Nullable String accept) {
        return accept != null && accept.toLowerCase(Locale.ROOT).contains(OPEN_METRICS);
    }

    private static void refuse(RequestContext request, Response response, ProblemException problem) throws IOException {
        response.setStatus(problem.code().status());
        problem.headers().forEach(response::setHeader);
        write(response, Problems.MEDIA_TYPE, Problems.body(problem, request));
    }

    private static void write(Response response, String mediaType, byte[] body) throws IOException {
        response.setContentType(mediaType);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
