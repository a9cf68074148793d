package dev.guestwifi.conformance.law;

import dev.guestwifi.conformance.call.Api;
import dev.guestwifi.conformance.call.Call;
import dev.guestwifi.conformance.call.CheckedResponse;
import dev.guestwifi.conformance.call.ConnectionInfo;
import dev.guestwifi.conformance.call.Inconclusive;
import dev.guestwifi.conformance.call.Violation;
import dev.guestwifi.conformance.deployment.Capability;
import dev.guestwifi.conformance.deployment.Target;
import dev.guestwifi.conformance.text.Printable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks before the first law that URL, key and team are right and the target responds. */
final class ConnectionCheck {
    private static final int SHOWN = 200;
    private static final Pattern IS_TLS = Pattern.compile(
            "(?i)plain http request was sent to https|speaking plain http|http request to an https server");
    private static final List<String> OTHER_LISTS = List.of("/customers", "/customer-visits", "/vouchers");

    private final Api api;
    private final Target target;
    private @Nullable ConnectionFailure failure;
    private ConnectionInfo connection;

    private ConnectionCheck(Api api) {
        this.api = api;
        this.target = api.target();
        this.connection = new ConnectionInfo(target.url().toString(), false, Duration.ZERO);
    }

    /** Sends the requests of the check. */
    static ConnectionCheck with(Api api) {
        ConnectionCheck check = new ConnectionCheck(api);
        check.failure = check.look().orElse(null);
        return check;
    }

    /** Why no law can be judged; empty if the check passed. */
    Optional<ConnectionFailure> failure() {
        return Optional.ofNullable(failure);
    }

    ConnectionInfo connection() {
        return connection;
    }

    private Optional<ConnectionFailure> look() {
        try {
            CheckedResponse venues = api.send(Call.get("/venues?slug=" + target.team()));
            Optional<ConnectionFailure> wrong = wrong(venues).map(this::usageError);
            if (wrong.isPresent() || venues.status() != 200) {
                return wrong;
            }
            lookForRows(venues);
            connection = new ConnectionProbe(api).look(venues);
            api.learn(connection);
            return isReadOnlyKey()
                    ? Optional.of(usageError("the key is read-only: give one that may write, or --read-only"))
                    : Optional.empty();
        } catch (Inconclusive.Wrong e) {
            return Optional.of(new ConnectionFailure(String.valueOf(e.getMessage()), true, false));
        } catch (Inconclusive e) {
            return Optional.of(new ConnectionFailure(String.valueOf(e.getMessage()), false, false));
        } catch (Violation e) {
            return Optional.empty(); // left to the laws
        }
    }

    private ConnectionFailure usageError(String sentence) {
        return new ConnectionFailure(Printable.line(target.redact(sentence)), true, true);
    }

    private Optional<String> wrong(CheckedResponse venues) {
        int status = venues.status();
        if (status / 100 == 3 && status != 304) {
            String location = venues.header("Location");
            return Optional.of("the target redirects (" + status + ")"
                    + (location == null
                            ? ""
                            : " to " + Printable.cut(location, SHOWN) + ": is that the URL of the API?"));
        }
        return Optional.ofNullable(
                switch (status) {
                    case 200 ->
                        isPage(venues)
                                ? "the target returns an HTML page for the list of venues: is --url the API?"
                                : null;
                    case 400, 421, 497 ->
                        IS_TLS.matcher(venues.text()).find()
                                ? "the target speaks TLS: --url must begin with https://"
                                : null;
                    case 401 -> unauthorized(venues);
                    case 403 ->
                        "the target returns 403 for the list of venues: is the key for the team " + target.team() + "?";
                    case 404 -> notFound(venues);
                    case 407 -> "the proxy asks for credentials (407): set GUESTWIFI_PROXY_AUTH to user:password";
                    default -> null;
                });
    }

    private static boolean isPage(CheckedResponse response) {
        return response.exchange().reply().content().json() == null
                && String.valueOf(response.header("Content-Type")).startsWith("text/html");
    }

    private String unauthorized(CheckedResponse venues) {
        boolean isBasic = venues.exchange().reply().headers().values("WWW-Authenticate").stream()
                .anyMatch(challenge -> challenge.regionMatches(true, 0, "Basic", 0, 5));
        if (isBasic) {
            return target.access().has("Authorization")
                    ? "the gateway refuses the user and password (401)"
                    : "the gateway asks for user and password (401): see --basic-auth";
        }
        return target.isExclusive()
                ? "the target refuses the key of the data (401): does it serve the directory that --own names?"
                : "the target refuses the key (401): is it right, of this instance, and not expired?";
    }

    private String notFound(CheckedResponse venues) {
        if (code(venues).equals("team_not_found")) {
            return "the target knows no team " + target.team() + " (404): is --team right?";
        }
        return "the target returns 404 for the list of venues: "
                + (target.url().getPath().endsWith("/api") ? "are URL and team right?" : "is /api missing in --url?");
    }

    private static String code(CheckedResponse response) {
        return response.exchange().reply().content().json() == null
                ? ""
                : response.at("/code").asText();
    }

    /** Reads the other lists if there are no venues, so that the run knows whether the target has any rows. */
    private void lookForRows(CheckedResponse venues) {
        if (!isPage(venues) && venues.at("/data").isEmpty()) {
            OTHER_LISTS.forEach(list -> api.send(Call.get(list + "?slug=" + target.team() + "&page=1&per_page=1")));
        }
    }

    /** Deletes a voucher that cannot exist: the key is checked first. */
    private boolean isReadOnlyKey() {
        if (target.isReadOnly() || target.isExclusive()) {
            return false;
        }
        CheckedResponse response = api.send(Call.delete("/vouchers/0?slug=" + target.team()));
        return target.has(Capability.PROBLEMS) ? code(response).equals("read_only_key") : response.status() == 403;
    }
}
