package dev.guestwifi.server.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms of the contracts, with this server's own address before the others. */
final class ContractForms {
    private static final Set<String> NAMES = Set.of(
            "openapi.yaml",
            "openapi.json",
            "openapi-3.1.yaml",
            "openapi-3.1.json",
            "openapi-dereferenced.yaml",
            "openapi-dereferenced.json",
            "admin.yaml",
            "admin.json");
    /** The Host of a request may say anything; what is made for it must not fill the memory. */
    private static final int MAX_KEPT = 12;

    /** The linters want to hear of an environment. */
    private static final String DESCRIPTION = "This server, be it for production or for test.";

    private static final Pattern FIRST_SERVER = Pattern.compile("(?m)^servers:\\n( *)- ");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Assets assets;
    private final String basePath;
    private final String adminPath;
    private final Map<String, Asset> made = new ConcurrentHashMap<>();

    /**
     * @param basePath where the API stands on the server
     * @param adminPath where the admin API does
     */
    ContractForms(Assets assets, String basePath, String adminPath) {
        this.assets = assets;
        this.basePath = basePath;
        this.adminPath = adminPath;
    }

    static boolean isName(String name) {
        return NAMES.contains(name);
    }

    /**
     * The form of a name, if there is one.
     *
     * @param origin scheme and authority of the server as the caller knows it
     */
    Optional<Asset> get(String name, String origin) {
        if (!NAMES.contains(name)) {
            return Optional.empty();
        }
        if (made.size() >= MAX_KEPT) {
            made.clear();
        }
        return Optional.of(made.computeIfAbsent(
                origin + '/' + name, key -> make(name, origin + (name.startsWith("admin") ? adminPath : basePath))));
    }

    private Asset make(String name, String address) {
        byte[] form = assets.get("/guest-wifi/" + name).orElseThrow().bytes();
        return Asset.of(name, name.endsWith(".json") ? json(form, address) : yaml(form, address));
    }

    private static byte[] json(byte[] form, String address) {
        try {
            ObjectNode contract = (ObjectNode) JSON.readTree(form);
            contract.withArray("servers")
                    .insertObject(0)
                    .put("url", address)
                    .put("description", DESCRIPTION)
                    .put("x-internal", false);
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(contract);
        } catch (IOException e) {
            throw new UncheckedIOException("The contract is no JSON", e);
        }
    }

    /** As text, so that the file keeps its comments and its style. */
    private static byte[] yaml(byte[] form, String address) {
        // An address has no character that must be escaped between quotation marks.
        String server = "$1- url: \"" + Matcher.quoteReplacement(address) + "\"\n$1  description: " + DESCRIPTION
                + "\n$1  x-internal: false\n";
        Matcher servers = FIRST_SERVER.matcher(new String(form, UTF_8));
        return servers.replaceFirst("servers:\n" + server + "$1- ").getBytes(UTF_8);
    }
}
