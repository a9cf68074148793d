package dev.guestwifi.conformance.law;

import dev.guestwifi.conformance.call.Call;
import dev.guestwifi.conformance.call.Exchange;
import dev.guestwifi.conformance.contract.Body;
import dev.guestwifi.conformance.contract.ContractCheck;
import dev.guestwifi.conformance.contract.ContractFault;
import dev.guestwifi.conformance.coverage.Coverage;
import dev.guestwifi.conformance.deployment.Target;
import dev.guestwifi.conformance.transport.RawFields;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** Checks every response of a run against the contract. Safe for use by many threads. */
public final class ObservedResponses {
    /** The number of shapes of faults of a kind that are remembered. */
    private static final int MOST_SHAPES = 30;

    /** Not Server, which is often that of a proxy. */
    private static final List<String> VERSION_FIELDS = List.of("X-API-Version", "X-Version", "X-Service-Version");

    private static final Pattern VERSION = Pattern.compile("[0-9A-Za-z][0-9A-Za-z._+-]{0,63}");

    private final Target target;
    private final Coverage coverage = new Coverage();
    private final Map<ContractFault.Kind, Odd> odd = new EnumMap<>(ContractFault.Kind.class);
    private final AtomicInteger responses = new AtomicInteger();
    private volatile boolean hasRows;
    private volatile String version = "";
    private volatile String law = "";

    /**
     * Responses with a fault of one kind.
     *
     * @param fault the first one
     * @param exchange that shows it
     * @param others how many other responses have a fault of this kind
     * @param laws by the shape of a fault, the law that sent the first request with it
     */
    record Odd(ContractFault fault, Exchange exchange, int others, Map<String, String> laws) {
        private Odd withOneMore() {
            return new Odd(fault, exchange, others + 1, laws);
        }
    }

    ObservedResponses(Target target) {
        this.target = target;
    }

    void add(Exchange exchange) {
        Call call = exchange.call();
        Body body = exchange.reply().content();
        responses.incrementAndGet();
        coverage.add(call.method(), call.path(), call.body(), exchange.status(), body.json());
        if (exchange.reply().isFromProxy()) {
            return;
        }
        if (exchange.status() == 200
                && body.json() != null
                && body.json().at("/data/0").isObject()) {
            hasRows = true;
        }
        if (version.isEmpty()) {
            version = versionIn(exchange.reply().headers());
        }
        ContractCheck.Given given =
                new ContractCheck.Given(exchange.status(), exchange.reply().headers(), body);
        List<ContractFault> faults =
                new ArrayList<>(ContractCheck.faults(target::has, call.method(), pathOf(call), given));
        if (holdsKey(exchange)) {
            faults.add(new ContractFault(ContractFault.Kind.LEAK, "a key", "a key"));
        }
        if (!faults.isEmpty()) {
            note(faults, exchange);
        }
    }

    private String versionIn(RawFields headers) {
        return VERSION_FIELDS.stream()
                .map(headers::value)
                .filter(value -> value != null && VERSION.matcher(value).matches() && !target.isKeyIn(value))
                .findFirst()
                .orElse("");
    }

    private boolean holdsKey(Exchange exchange) {
        return target.isKeyIn(exchange.reply().headers() + "\n" + exchange.text());
    }

    private static String pathOf(Call call) {
        int query = call.path().indexOf('?');
        return query < 0 ? call.path() : call.path().substring(0, query);
    }

    private synchronized void note(List<ContractFault> faults, Exchange exchange) {
        Set<ContractFault.Kind> noted = EnumSet.noneOf(ContractFault.Kind.class);
        for (ContractFault fault : faults) {
            if (noted.add(fault.kind())) {
                Odd one = new Odd(fault, exchange, 0, new LinkedHashMap<>());
                odd.merge(fault.kind(), one, (first, other) -> first.withOneMore());
            }
            Map<String, String> laws =
                    Objects.requireNonNull(odd.get(fault.kind())).laws();
            if (laws.size() < MOST_SHAPES) {
                laws.putIfAbsent(fault.shape(), law);
            }
        }
    }

    /** Tells which law sends the next requests. */
    void begin(String name) {
        law = name;
    }

    /** The number of responses. */
    public int responses() {
        return responses.get();
    }

    /** The version that the target says it has; empty if it says none. */
    String version() {
        return version;
    }

    /** Whether any list had a row. */
    public boolean hasRows() {
        return hasRows;
    }

    /** How much of the contract the exchanges touched. */
    public Coverage coverage() {
        return coverage;
    }

    synchronized Optional<Odd> odd(ContractFault.Kind kind) {
        return Optional.ofNullable(odd.get(kind));
    }
}
