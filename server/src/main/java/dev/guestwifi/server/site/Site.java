package dev.guestwifi.server.site;

import dev.guestwifi.server.generated.contract.ProblemCode;
import dev.guestwifi.server.http.ResponseBody;
import dev.guestwifi.server.json.Json;
import dev.guestwifi.server.problem.ProblemException;
import dev.guestwifi.server.problem.Problems;
import dev.guestwifi.server.request.RequestContext;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.glassfish.grizzly.http.Method;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.grizzly.memory.Buffers;
import org.glassfish.grizzly.memory.MemoryManager;

/** Responds to every path outside the APIs: with pages and files, which need no key, or with a problem. */
public final class Site extends HttpHandler {
    /** Nothing from other hosts and nothing inline: the pages need no more, and injected code does not run. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final String DOCS = "/docs";
    /** Where the Admin page stands on the server. */
    public static final String ADMIN = "/admin";

    private static final String REFERENCE = "/reference";
    private static final String SETTINGS = "settings.json";
    /** The target of an OPTIONS request about the server as a whole (RFC 9110, 9.3.7). */
    private static final String SERVER = "*";
    /** Relative, so that they work below a public URL with a path. */
    private static final Map<String, String> REDIRECTS = Map.of(
            "/",
            "docs",
            DOCS + "/",
            "../docs",
            REFERENCE + "/",
            "../reference",
            Problems.PAGES,
            "../problems",
            ADMIN + "/",
            "../admin");

    /** The files on the class path, by the path of the URL. */
    private static final Map<String, String> FILES = Map.ofEntries(
            Map.entry(DOCS, "/docs/index.html"),
            Map.entry("/docs/docs.js", "/docs/docs.js"),
            Map.entry("/docs/docs.css", "/docs/docs.css"),
            Map.entry("/docs/icon.svg", "/docs/icon.svg"),
            Map.entry("/docs/swagger-ui.css", "/docs/swagger-ui.css"),
            Map.entry("/docs/swagger-ui-bundle.js", "/docs/swagger-ui-bundle.js"),
            Map.entry("/reference/style.css", "/guest-wifi/reference/style.css"),
            Map.entry("/reference/copy.js", "/guest-wifi/reference/copy.js"),
            Map.entry(ADMIN, "/admin/index.html"),
            Map.entry("/admin/admin.css", "/admin/admin.css"),
            Map.entry("/admin/admin.js", "/admin/admin.js"),
            Map.entry("/admin/call.js", "/admin/call.js"),
            Map.entry("/admin/form.js", "/admin/form.js"),
            Map.entry("/admin/rights.js", "/admin/rights.js"),
            Map.entry("/admin/rows.js", "/admin/rows.js"));

    private final Assets assets = new Assets();
    private final ContractForms forms;
    private final ReferencePages reference = new ReferencePages(assets);
    private final Set<String> problemCodes;
    private final Supplier<Optional<DemoOffer>> demo;

    /**
     * @param basePath the path of the API
     * @param adminPath the path of the admin API
     * @param problemCodes the codes of the problems that have a page
     * @param demo what the pages show of a demo instance now; nothing if it is not one
     */
    public Site(String basePath, String adminPath, Set<String> problemCodes, Supplier<Optional<DemoOffer>> demo) {
        this.problemCodes = problemCodes;
        this.forms = new ContractForms(assets, basePath, adminPath);
        this.demo = demo;
    }

    @Override
    public void service(Request request, Response response) throws IOException {
        String path = request.getRequestURI();
        if (path.equals(SERVER)) {
            response.setStatus(204);
            response.setHeader("Allow", "GET, HEAD, POST, DELETE, OPTIONS");
            return;
        }
        String target = REDIRECTS.get(path);
        Optional<Asset> asset = asset(path, request);
        boolean isThere = target != null || asset.isPresent();
        if (!isThere) {
            refuse(request, response, ProblemException.notFound());
        } else if (request.getMethod() != Method.GET && request.getMethod() != Method.HEAD) {
            response.setHeader("Allow", "GET, HEAD");
            refuse(
                    request,
                    response,
                    ProblemException.of(ProblemCode.METHOD_NOT_ALLOWED, "This path does not take this method."));
        } else if (target != null) {
            response.setStatus(302);
            response.setHeader("Location", target);
        } else {
            send(request, response, asset.get());
        }
    }

    private Optional<Asset> asset(String path, Request request) {
        if (path.equals(DOCS + "/" + SETTINGS)) {
            return Optional.of(Asset.of(SETTINGS, settings()));
        }
        String file = FILES.get(path);
        if (file != null) {
            return assets.get(file);
        }
        String page = referencePage(path);
        if (!page.isEmpty()) {
            return reference.get(
                    page,
                    RequestContext.of(request::getAttribute).origin(),
                    demo.get().map(DemoOffer::examples).orElse(Map.of()));
        }
        return forms.get(
                path.substring(1), RequestContext.of(request::getAttribute).origin());
    }

    private byte[] settings() {
        return Json.bytes(demo.get().<Object>map(offer -> offer).orElse(Map.of()));
    }

    /** The file of a page that is generated from the contract; empty for any other path. */
    private String referencePage(String path) {
        if (path.equals(REFERENCE)) {
            return "index.html";
        }
        if (path.equals("/problems")) {
            return "problems.html";
        }
        String code = path.startsWith(Problems.PAGES) ? path.substring(Problems.PAGES.length()) : "";
        return problemCodes.contains(code) ? "problems/" + code + ".html" : "";
    }

    private static void send(Request request, Response response, Asset asset) throws IOException {
        // A page that showed a key must not be restored from a cache.
        response.setHeader("Cache-Control", isAdmin(request) ? "no-store" : "no-cache");
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Referrer-Policy", "no-referrer");
        if (isPublic(request)) {
            response.setHeader("Access-Control-Allow-Origin", "*");
        }
        byte[] body = new ResponseBody(asset.bytes(), asset::gzipped, asset.tag())
                .negotiate(request::getHeader, response::addHeader);
        if (body == null) {
            response.setStatus(304);
        } else {
            write(response, asset.mediaType(), body);
        }
    }

    /** Whether pages of any origin may read it: the documents for tools. */
    private static boolean isPublic(Request request) {
        return request.getRequestURI().startsWith(Problems.PAGES)
                || ContractForms.isName(request.getRequestURI().substring(1));
    }

    private static boolean isAdmin(Request request) {
        return request.getRequestURI().equals(ADMIN) || request.getRequestURI().startsWith(ADMIN + "/");
    }

    private void refuse(Request request, Response response, ProblemException problem) throws IOException {
        response.setStatus(problem.code().status());
        write(response, Problems.MEDIA_TYPE, Problems.body(problem, RequestContext.of(request::getAttribute)));
    }

    private static void write(Response response, String mediaType, byte[] body) throws IOException {
        response.setContentType(mediaType);
        response.setContentLength(body.length);
        // The bytes themselves, not a copy per response: slow readers of large files cost little memory.
        response.getNIOOutputStream().write(Buffers.wrap(MemoryManager.DEFAULT_MEMORY_MANAGER, body));
    }
}
