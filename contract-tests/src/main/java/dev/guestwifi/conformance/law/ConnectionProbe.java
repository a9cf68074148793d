package dev.guestwifi.conformance.law;

import dev.guestwifi.conformance.call.Api;
import dev.guestwifi.conformance.call.Call;
import dev.guestwifi.conformance.call.CheckedResponse;
import dev.guestwifi.conformance.call.ConnectionInfo;
import dev.guestwifi.conformance.call.Inconclusive;
import dev.guestwifi.conformance.call.ProxyResponses;
import dev.guestwifi.conformance.call.Violation;
import dev.guestwifi.conformance.call.WrittenRequest;
import dev.guestwifi.conformance.deployment.Capability;
import dev.guestwifi.conformance.deployment.Target;
import dev.guestwifi.conformance.transport.Origin;
import dev.guestwifi.conformance.transport.RawField;
import dev.guestwifi.conformance.transport.RawRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out whether there is a proxy in front of a target, its latency, and its public base URL. */
final class ConnectionProbe {
    private static final Pattern LINK = Pattern.compile("(https?://[^/?#]+[^?#]*)/venues(?:\\?.*)?");
    private static final Pattern PROBLEM = Pattern.compile("(https?://[^/?#]+.*)/problems/[a-z_]+");

    private final Api api;
    private final Target target;

    ConnectionProbe(Api api) {
        this.api = api;
        this.target = api.target();
    }

    /** @param venues the response with the first page of venues */
    ConnectionInfo look(CheckedResponse venues) {
        boolean isBehindProxy = ProxyResponses.isPassedOn(venues) || isRefusedOnTheWay();
        long start = System.nanoTime();
        api.send(Call.get("/venues?slug=" + target.team() + "&page=1&per_page=1"));
        return new ConnectionInfo(linkBase(venues), isBehindProxy, Duration.ofNanos(System.nanoTime() - start));
    }

    /**
     * Whether a malformed request is refused by a proxy. Not every proxy adds its name to the responses of the target.
     */
    private boolean isRefusedOnTheWay() {
        String path = target.url().getRawPath() == null ? "" : target.url().getRawPath();
        List<RawField> fields = new ArrayList<>(
                List.of(new RawField("Host", Origin.of(target.url()).authority()), new RawField("No Field", "1")));
        target.access()
                .fields()
                .forEach(field ->
                        fields.add(new RawField(field.name(), field.value().value())));
        byte[] malformed = new RawRequest("GET", path + "/venues", fields, new byte[0]).bytes();
        WrittenRequest request = new WrittenRequest("GET", "/venues", malformed, () -> "a malformed header field");
        try {
            return api.send(request, true).isFromProxy();
        } catch (Inconclusive | Violation e) {
            return false; // closing the connection says nothing about who did it
        }
    }

    /**
     * Links begin with the public base URL, which may differ from {@code --url}. It is accepted if problems use the
     * same.
     */
    private String linkBase(CheckedResponse venues) {
        String url = target.url().toString();
        Matcher link = LINK.matcher(
                target.has(Capability.LINKS) ? venues.at("/links/first").asText() : "");
        if (!link.matches() || link.group(1).equals(url)) {
            return url;
        }
        if (!target.has(Capability.PROBLEMS)) {
            return link.group(1);
        }
        CheckedResponse refused = api.send(Call.get("/venues?slug=" + target.team() + "&page=0"));
        Matcher problem = PROBLEM.matcher(
                refused.exchange().reply().content().json() == null
                        ? ""
                        : refused.at("/type").asText());
        boolean isSame = problem.matches() && (link.group(1) + "/").startsWith(problem.group(1) + "/");
        return isSame ? link.group(1) : url;
    }
}
