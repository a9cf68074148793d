package dev.guestwifi.server.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The reference and the pages about problems, with the address of this server instead of the contract's, and on a demo
 * instance with examples from its data.
 */
final class ReferencePages {
    /** The address in the contract, as a server and in its text. */
    private static final Pattern ADDRESS = Pattern.compile("https://(?:guest-wifi\\.example|&lt;hostname&gt;)");

    /** A Host may contain characters that are special in HTML or a shell; such addresses are not inserted. */
    private static final Pattern PLAIN_ORIGIN = Pattern.compile("https?://[A-Za-z0-9.:_~/\\[\\]-]+");

    private static final Pattern EXAMPLE = Pattern.compile("(<var data-example=\"([\\w-]+)\">)[^<]*");
    /** A client may send any Host; pages with its address must not fill the memory. */
    private static final int MAX_SERVED = 32;

    private final Assets assets;
    private final Cache<Version, Asset> served = Caffeine.newBuilder()
            .maximumSize(MAX_SERVED)
            .executor(Runnable::run)
            .build();

    ReferencePages(Assets assets) {
        this.assets = assets;
    }

    /** The values that a page depends on. */
    private record Version(String file, String origin, Map<String, String> examples) {}

    /**
     * A page, if there is one.
     *
     * @param file its path below the folder of the reference on the class path
     * @param origin scheme and authority by which the client knows the server
     * @param examples values by the name of their parameter
     */
    Optional<Asset> get(String file, String origin, Map<String, String> examples) {
        return assets.get("/guest-wifi/reference/" + file)
                .map(page -> served.get(new Version(file, origin, examples), version -> make(page, version)));
    }

    private static Asset make(Asset page, Version version) {
        String html = new String(page.bytes(), UTF_8);
        if (PLAIN_ORIGIN.matcher(version.origin()).matches()) {
            html = ADDRESS.matcher(html).replaceAll(Matcher.quoteReplacement(version.origin()));
        }
        html = EXAMPLE.matcher(html)
                .replaceAll(example -> Matcher.quoteReplacement(example.group(1) + value(example, version.examples())));
        return Asset.of(version.file(), html.getBytes(UTF_8));
    }

    private static String value(MatchResult example, Map<String, String> examples) {
        return examples.getOrDefault(
                example.group(2), example.group().substring(example.group(1).length()));
    }
}
