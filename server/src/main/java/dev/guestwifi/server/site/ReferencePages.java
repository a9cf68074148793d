package dev.guestwifi.server.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The reference and the pages about problems, with this server's own address in the place of the contract's, and on a
 * demo instance with examples from its data.
 */
final class ReferencePages {
    /** The contract's address, and the form of it in the contract's own text. */
    private static final Pattern ADDRESS = Pattern.compile("https://(?:guest-wifi\\.example|&lt;hostname&gt;)");

    /** A Host may have characters that HTML or a shell would act on; it is not worth quoting them for two languages. */
    private static final Pattern PLAIN_ORIGIN = Pattern.compile("https?://[A-Za-z0-9.:_~/\\[\\]-]+");

    private static final Pattern EXAMPLE = Pattern.compile("(<var data-example=\"([\\w-]+)\">)[^<]*");
    /** The Host of a request may say anything; what is made for it must not fill the memory. */
    private static final int MAX_KEPT = 32;

    private final Assets assets;
    private final Map<Version, Asset> made = new ConcurrentHashMap<>();

    ReferencePages(Assets assets) {
        this.assets = assets;
    }

    /** What a page depends on. */
    private record Version(String file, String origin, Map<String, String> examples) {}

    /**
     * A page, if there is one.
     *
     * @param file where it is on the class path, below the folder of the reference
     * @param origin scheme and authority of the server as the caller knows it
     * @param examples values by the name of their parameter
     */
    Optional<Asset> get(String file, String origin, Map<String, String> examples) {
        return assets.get("/guest-wifi/reference/" + file).map(page -> {
            if (made.size() >= MAX_KEPT) {
                made.clear();
            }
            return made.computeIfAbsent(new Version(file, origin, examples), version -> make(page, version));
        });
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
