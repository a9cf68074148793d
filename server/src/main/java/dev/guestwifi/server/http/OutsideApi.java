package dev.guestwifi.server.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.guestwifi.server.contract.Contract;
import dev.guestwifi.server.generated.contract.ProblemCode;
import dev.guestwifi.server.problem.ProblemException;
import dev.guestwifi.server.problem.Problems;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.glassfish.grizzly.http.Method;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;

/** Everything outside the API: a page about each problem for people, and a problem for the rest. */
public final class OutsideApi extends HttpHandler {
    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <meta name="color-scheme" content="light dark">
            <title>%1$s</title>
            <style>body{font:1rem/1.5 system-ui,sans-serif;max-width:40rem;margin:3rem auto;padding:0 1rem}</style>
            <h1>%1$s</h1>
            <p><code>%2$s</code>, status %3$d</p>
            <p>%4$s</p>
            </html>
            """;

    private final Contract contract;
    private final Function<Request, String> origin;

    /** @param origin scheme and authority of the server as the sender of a request knows it */
    public OutsideApi(Contract contract, Function<Request, String> origin) {
        this.contract = contract;
        this.origin = origin;
    }

    @Override
    public void service(Request request, Response response) throws IOException {
        String path = request.getRequestURI();
        Optional<ProblemCode> page = Arrays.stream(ProblemCode.values())
                .filter(code -> path.equals(Problems.PAGES + code.code()))
                .findFirst();
        boolean reads = request.getMethod() == Method.GET || request.getMethod() == Method.HEAD;
        if (page.isPresent() && reads) {
            ProblemCode code = page.get();
            String description = contract.problemDescription(code.code());
            String html = PAGE.formatted(code.title(), code.code(), code.status(), escape(description));
            send(response, 200, "text/html;charset=utf-8", html.getBytes(UTF_8));
            return;
        }
        ProblemException problem = page.isPresent()
                ? ProblemException.of(ProblemCode.METHOD_NOT_ALLOWED, "This path does not take this method.")
                : ProblemException.of(ProblemCode.NOT_FOUND, "There is nothing at this path.");
        if (page.isPresent()) {
            response.setHeader("Allow", "GET, HEAD");
        }
        String id = String.valueOf(request.getHeader(JsonAnswers.REQUEST_ID));
        byte[] body = Json.bytes(Problems.body(problem, origin.apply(request), id));
        send(response, problem.code().status(), Problems.MEDIA_TYPE, body);
    }

    private static void send(Response response, int status, String mediaType, byte[] body) throws IOException {
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(mediaType);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
