package dev.guestwifi.server.site;

import dev.guestwifi.server.http.EntityTag;
import dev.guestwifi.server.http.Gzip;
import java.util.Map;
import java.util.zip.Deflater;

/**
 * A file as it is sent.
 *
 * @param gzipped the same bytes, compressed
 * @param tag the entity tag of exactly these bytes
 */
record Asset(String mediaType, byte[] bytes, byte[] gzipped, String tag) {
    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "css", "text/css;charset=utf-8",
            "html", "text/html;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "json", "application/json",
            "svg", "image/svg+xml",
            "yaml", "application/yaml");

    /** @param name a file name, whose extension determines the media type */
    static Asset of(String name, byte[] bytes) {
        String mediaType = MEDIA_TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (mediaType == null) {
            throw new IllegalArgumentException("No media type for " + name);
        }
        return new Asset(mediaType, bytes, Gzip.compress(bytes, Deflater.DEFAULT_COMPRESSION), EntityTag.of(bytes));
    }
}
