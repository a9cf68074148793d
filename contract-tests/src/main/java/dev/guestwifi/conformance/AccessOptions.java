package dev.guestwifi.conformance;

import dev.guestwifi.conformance.deployment.Access;
import dev.guestwifi.conformance.deployment.AccessField;
import dev.guestwifi.conformance.deployment.Secret;
import dev.guestwifi.conformance.transport.Proxy;
import dev.guestwifi.conformance.transport.Route;
import dev.guestwifi.conformance.transport.Trust;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options for proxies and gateways on the way to the target. */
final class AccessOptions {
    static final String BASIC = "GUESTWIFI_BASIC_AUTH";
    static final String PROXY = "GUESTWIFI_PROXY_AUTH";

    @Option(
            names = "--header",
            paramLabel = "FIELD",
            description = "Send this header field, 'Name: value', with every request. Repeatable. Values of"
                    + " Authorization, Cookie, X-…-Token and similar fields are never printed.")
    private List<String> headers = List.of();

    @Option(
            names = "--basic-auth",
            description = "Send the user:password in GUESTWIFI_BASIC_AUTH as Basic credentials, for a gateway.")
    private boolean isBasic;

    @Option(
            names = "--ca",
            paramLabel = "FILE",
            description = "Trust the certificates in this PEM file in addition to those that Java trusts.")
    private @Nullable Path ca;

    @Option(names = "--insecure", description = "Do not check certificates. The report says so.")
    private boolean isInsecure;

    @Option(
            names = "--proxy",
            paramLabel = "URL",
            description = "Send requests through this HTTP proxy, such as http://host:3128. Credentials for the"
                    + " proxy are read from GUESTWIFI_PROXY_AUTH (user:password).")
    private @Nullable URI proxy;

    /** @throws IllegalArgumentException if the options contradict each other; its message contains no secret */
    Access access(Map<String, String> environment) {
        List<AccessField> fields = new ArrayList<>();
        List<Secret> secrets = new ArrayList<>();
        List<String> curl = new ArrayList<>();
        for (String header : headers) {
            add(fields, AccessField.of(header));
        }
        if (isBasic) {
            String credentials = credentials(environment, BASIC);
            if (credentials.isEmpty()) {
                throw new IllegalArgumentException("--basic-auth: set " + BASIC + " to user:password");
            }
            add(fields, new AccessField("Authorization", new Secret("$" + BASIC, Access.basic(credentials))));
            secrets.add(new Secret("$" + BASIC, credentials));
        }
        Proxy through = proxy(environment, secrets, curl);
        SSLSocketFactory tls = tls(curl);
        Route route = new Route(through, tls, !isInsecure);
        return new Access(route, fields, secrets, curl, isInsecure ? "Certificates were not checked (--insecure)" : "");
    }

    private static void add(List<AccessField> fields, AccessField field) {
        if (fields.stream().anyMatch(other -> other.name().equalsIgnoreCase(field.name()))) {
            throw new IllegalArgumentException(field.name() + " is given twice");
        }
        fields.add(field);
    }

    private static String credentials(Map<String, String> environment, String variable) {
        String credentials = environment.getOrDefault(variable, "");
        boolean isRight = credentials.isEmpty() || credentials.matches("[^:\\p{Cc}]+:\\P{Cc}*");
        if (!isRight) {
            throw new IllegalArgumentException(variable + " must be user:password");
        }
        return credentials;
    }

    private @Nullable Proxy proxy(Map<String, String> environment, List<Secret> secrets, List<String> curl) {
        if (proxy == null) {
            return null;
        }
        String credentials = credentials(environment, PROXY);
        if (String.valueOf(proxy.getRawAuthority()).contains("@")) {
            throw new IllegalArgumentException("--proxy: set " + PROXY + " to user:password, not the address");
        }
        Proxy through;
        try {
            through = Proxy.of(proxy, credentials.isEmpty() ? "" : Access.basic(credentials));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("--proxy: " + e.getMessage(), e);
        }
        curl.add("--proxy " + ReproCommand.quoted(through.toString()));
        if (!credentials.isEmpty()) {
            secrets.add(new Secret("$" + PROXY, credentials));
            curl.add("--proxy-user \"$" + PROXY + "\"");
        }
        return through;
    }

    private SSLSocketFactory tls(List<String> curl) {
        if (ca == null) {
            curl.addAll(isInsecure ? List.of("--insecure") : List.of());
            return isInsecure ? Trust.everybody() : Route.direct().tls();
        }
        if (isInsecure) {
            throw new IllegalArgumentException("--ca has no effect with --insecure");
        }
        try {
            curl.add("--cacert " + ReproCommand.quoted(ca.toString()));
            return Trust.with(ca);
        } catch (IOException e) {
            throw new IllegalArgumentException("--ca: cannot read a PEM certificate from " + ca, e);
        }
    }
}
