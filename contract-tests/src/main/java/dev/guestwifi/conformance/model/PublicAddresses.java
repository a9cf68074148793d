package dev.guestwifi.conformance.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The absolute URLs in responses.
 *
 * @param scheme of the addresses that follow Host
 * @param basePath of the API in them, like {@code /api}
 * @param publicBase what the target has called itself, whatever Host says; null if that is not known
 */
public record PublicAddresses(
        String scheme, String basePath, @Nullable String publicBase) {
    private static final String HTTP = "https?://[^/?#]+";

    /**
     * The URLs of a target.
     *
     * @param url with which it is reached
     * @param linkBase with which its links began: after the Host that was asked, or always
     */
    public static PublicAddresses of(URI url, String linkBase) {
        URI named = URI.create(linkBase);
        String path = named.getRawPath() == null ? "" : named.getRawPath();
        return new PublicAddresses(
                String.valueOf(named.getScheme()), path, linkBase.equals(url.toString()) ? null : linkBase);
    }

    /** Links: they start with the public address, or else with the Host that was asked. */
    List<String> bases(WireRequest request) {
        List<String> bases = new ArrayList<>();
        if (publicBase != null) {
            bases.add(publicBase);
        }
        request.values("Host").stream()
                .filter(Readability::isHost)
                .flatMap(host -> Stream.of(host, host.replaceAll(":$", ""))) // an empty port is none
                .distinct()
                .forEach(host -> bases.add(scheme + "://" + host + basePath));
        return bases;
    }

    /** § Pages: the address of a page of a list, its parameters in any order, each once. */
    boolean isPage(String address, WireRequest request, String path, List<Field> parameters) {
        int query = address.indexOf('?');
        if (query < 0 || !isUri(address)) {
            return false;
        }
        String start = address.substring(0, query);
        boolean isHere = request.values("Host").stream().noneMatch(Readability::isHost)
                ? start.matches(HTTP + ".*") && start.endsWith(path)
                : bases(request).stream().anyMatch(base -> start.equals(base + path));
        Optional<Parameters> given = Parameters.of(address.substring(query + 1), false);
        return isHere
                && given.isPresent()
                && given.get().given().size() == parameters.size()
                && given.get().given().containsAll(parameters);
    }

    /** The address of a page as this model writes it. */
    String page(WireRequest request, String path, List<Field> parameters) {
        List<String> pairs =
                parameters.stream().map(one -> one.name() + "=" + one.value()).toList();
        return base(request) + path + "?" + String.join("&", pairs);
    }

    private String base(WireRequest request) {
        List<String> bases = bases(request);
        return bases.isEmpty() ? scheme + "://localhost" + basePath : bases.get(0);
    }

    /** § Errors: type is the address of a page about the code. */
    boolean isProblem(String address, String code) {
        return isUri(address) && address.matches(HTTP + ".*") && address.endsWith("/problems/" + code);
    }

    String problem(WireRequest request, String code) {
        String base = base(request);
        return base.substring(0, base.length() - basePath.length()) + "/problems/" + code;
    }

    private static boolean isUri(String address) {
        try {
            return new URI(address).isAbsolute();
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
