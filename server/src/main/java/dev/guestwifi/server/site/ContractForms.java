package dev.guestwifi.server.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The contracts in all their forms, with the address of this server before the others. */
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
    /** A client may send any Host; documents with its address must not fill the memory. */
    private static final int MAX_SERVED = 12;

    /** The linters require the name of an environment. */
    private static final String DESCRIPTION = "This server, be it for production or for test.";

    private static final Pattern FIRST_SERVER = Pattern.compile("(?m)^servers:\\n( *)- ");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Assets assets;
    private final String basePath;
    private final String adminPath;
    private final Cache<String, Asset> served = Caffeine.newBuilder()
            .maximumSize(MAX_SERVED)
            .executor(Runnable::run)
            .build();

    /**
     * @param basePath the path of the API
     * @param adminPath the path of the admin API
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
     * The document with a name, if there is one.
     *
     * @param origin scheme and authority by which the client knows the server
     */
    Optional<Asset> get(String name, String origin) {
        if (!NAMES.contains(name)) {
            return Optional.empty();
        }
        return Optional.of(served.get(
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

    /** Edits the text, so that the file keeps its comments and layout. */
    private static byte[] yaml(byte[] form, String address) {
        // An address contains no character that must be escaped in quotation marks.
        String server = "$1- url: \"" + Matcher.quoteReplacement(address) + "\"\n$1  description: " + DESCRIPTION
                + "\n$1  x-internal: false\n";
        Matcher servers = FIRST_SERVER.matcher(new String(form, UTF_8));
        return servers.replaceFirst("servers:\n" + server + "$1- ").getBytes(UTF_8);
    }
}
