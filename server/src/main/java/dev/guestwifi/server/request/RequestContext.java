package dev.guestwifi.server.request;

import dev.guestwifi.server.contract.Operation;
import dev.guestwifi.server.model.ApiKey;
import dev.guestwifi.server.model.Team;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One request, from the edge to its response. The edge states what it has read; each filter adds what it has learned,
 * and later ones take it from here. Only one thread at a time works on a request.
 */
public final class RequestContext {
    private static final String PROPERTY = RequestContext.class.getName();
    private static final int SERVER_ERRORS = 500;

    private final String id;
    private final String clientAddress;
    private final String origin;
    private final SentRequest sent;

    private boolean isPipelined;
    private boolean isOverloaded;
    private @Nullable Operation operation;
    private @Nullable ApiKey key;
    private Map<String, String> limitFields = Map.of();
    private Map<String, Object> parameters = Map.of();
    private @Nullable Team namedTeam;
    private @Nullable Team team;
    private byte @Nullable [] body;
    private BooleanSupplier unchanged = () -> false;
    private Duration delay = Duration.ZERO;
    private boolean isResponseLost;
    private @Nullable String problemCode;
    private final ResponseProgress progress = new ResponseProgress();

    /**
     * @param id names the request in its response and in the log
     * @param clientAddress the IP address that the request comes from
     * @param origin where clients find the server, without a slash at the end: scheme, authority and, with a public
     *     URL, its path
     */
    public RequestContext(String id, String clientAddress, String origin, SentRequest sent) {
        this.id = id;
        this.clientAddress = clientAddress;
        this.origin = origin;
        this.sent = sent;
    }

    /**
     * The context of a request that has passed the edge.
     *
     * @param properties of the request, whichever framework has it at the time
     */
    public static RequestContext of(Function<String, @Nullable Object> properties) {
        return (RequestContext) Objects.requireNonNull(properties.apply(PROPERTY), PROPERTY);
    }

    /** Leaves the context with its request. */
    public void attachTo(BiConsumer<String, Object> properties) {
        properties.accept(PROPERTY, this);
    }

    public String id() {
        return id;
    }

    public String clientAddress() {
        return clientAddress;
    }

    /** Where clients find the server, without a slash at the end: links begin with it. */
    public String origin() {
        return origin;
    }

    public SentRequest sent() {
        return sent;
    }

    public void setPipelined() {
        isPipelined = true;
    }

    /** Whether the client has sent its next request already. */
    public boolean isPipelined() {
        return isPipelined;
    }

    public void setOverloaded() {
        isOverloaded = true;
    }

    /** Whether the request has waited too long to be served. */
    public boolean isOverloaded() {
        return isOverloaded;
    }

    public void setOperation(Operation found) {
        operation = found;
    }

    /** The operation that the request calls; null as long as none is found. */
    public @Nullable Operation operation() {
        return operation;
    }

    /** @param named the team that was looked up with the key; null if none was */
    public void setKey(ApiKey found, @Nullable Team named) {
        key = found;
        namedTeam = named;
    }

    /** The key that the request carries; only in operations that ask for one. */
    public ApiKey key() {
        return Objects.requireNonNull(key);
    }

    /** The id of the key. */
    public long keyId() {
        return key().id();
    }

    /** Whether the key may be used from where the request comes from. */
    public boolean isFromAllowedNetwork() {
        return key().terms().access().isOpenTo(clientAddress);
    }

    /** The key that the request carries; null as long as none is found. */
    public @Nullable ApiKey keyOrNull() {
        return key;
    }

    /** @param fields what the header of the response tells of the rate limit of the key */
    public void setLimitFields(Map<String, String> fields) {
        limitFields = fields;
    }

    /** What the header of a response tells of the rate limit of the key, if it has one and the server did not fail. */
    public Map<String, String> limitFields(int status) {
        return status < SERVER_ERRORS ? limitFields : Map.of();
    }

    /** @param checked by name: what the contract's rules made of each parameter, defaults included */
    public void setParameters(Map<String, Object> checked) {
        parameters = checked;
    }

    /** The checked parameters by name, without those that have neither a value nor a default. */
    public Map<String, Object> parameters() {
        return parameters;
    }

    /** A checked parameter that is required and text. */
    public String text(String name) {
        return (String) Objects.requireNonNull(parameters.get(name), name);
    }

    /** The team that was looked up with the key. It is not known yet whether the key may use it. */
    public @Nullable Team namedTeam() {
        return namedTeam;
    }

    public void setTeam(Team found) {
        team = found;
    }

    /** @param test whether what the response says is still the same; asked later, by any thread */
    public void setUnchanged(BooleanSupplier test) {
        unchanged = test;
    }

    /** Tells whether what the response says is still the same; false unless an operation has set a test. */
    public BooleanSupplier unchanged() {
        return unchanged;
    }

    /** @param bytes the body of the response, as it is sent */
    public void setBody(byte[] bytes) {
        body = bytes;
    }

    /** Takes the body of the response, which an idle connection must not keep; null if there is none. */
    public byte @Nullable [] takeBody() {
        byte[] taken = body;
        body = null;
        return taken;
    }

    /** The team that the request names; null as long as it is not known that the key may use it. */
    public @Nullable Team teamOrNull() {
        return team;
    }

    /** Gives other requests the team of this one, without keeping this one. */
    public Consumer<RequestContext> giveTeam() {
        Team known = team();
        return other -> other.setTeam(known);
    }

    /** @param time how long the request waits before it is executed */
    public void setDelay(Duration time) {
        delay = time;
    }

    /** How long the request waits before it is executed. */
    public Duration delay() {
        return delay;
    }

    public void setResponseLost() {
        isResponseLost = true;
    }

    /** Whether the connection is closed in the place of a response. */
    public boolean isResponseLost() {
        return isResponseLost;
    }

    /** @param code of the problem that the response tells */
    public void setProblemCode(String code) {
        problemCode = code;
    }

    /** The code of the problem that the response tells; null if it tells none. */
    public @Nullable String problemCode() {
        return problemCode;
    }

    /** What has become of the response so far; only where an observer asks for it. */
    public ResponseProgress progress() {
        return progress;
    }

    /** The team that the request names; only in operations whose key may use it. */
    public Team team() {
        return Objects.requireNonNull(team);
    }
}
