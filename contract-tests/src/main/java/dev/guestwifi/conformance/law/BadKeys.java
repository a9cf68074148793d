package dev.guestwifi.conformance.law;

import dev.guestwifi.conformance.call.Call;
import dev.guestwifi.conformance.data.KeyShape;
import dev.guestwifi.conformance.target.Capability;
import dev.guestwifi.conformance.target.Secret;
import dev.guestwifi.conformance.target.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/** Every way to get a key wrong, as what is done to a good call. */
final class BadKeys {
    private static final String NAME = "X-API-Key";
    private static final String PLAIN = "[A-Za-z0-9._~-]+";

    private BadKeys() {}

    static List<UnaryOperator<Call>> ways(Target target, RandomGenerator random) {
        List<UnaryOperator<Call>> ways = new ArrayList<>();
        ways.add(call -> call.withoutKey().with(NAME, ""));
        Secret unknown = unknown(random);
        ways.add(call -> call.as(unknown));
        spoilt(target.key()).forEach(spoilt -> ways.add(call -> call.as(spoilt)));
        target.deadKey().ifPresent(dead -> ways.add(call -> call.as(dead)));
        misplaced(target).forEach(ways::add);
        if (target.has(Capability.PROBLEMS)) {
            ways.add(call -> call.with(NAME, target.key())); // beside the one that every call has
        }
        return ways;
    }

    /** A well-formed key that nobody was given. */
    static Secret unknown(RandomGenerator random) {
        String value = KeyShape.generate(random);
        return new Secret(value, value);
    }

    /** Whether a key reads the same in a query. */
    static boolean isPlain(Secret key) {
        return key.value().matches(PLAIN);
    }

    private static List<Secret> spoilt(Secret key) {
        String value = key.value();
        List<Secret> spoilt = new ArrayList<>();
        spoilt.add(new Secret("${API_KEY%?}", value.substring(0, value.length() - 1)));
        spoilt.add(new Secret("${API_KEY}0", value + "0"));
        spoilt.add(new Secret("${API_KEY,,}", value.toLowerCase(Locale.ROOT)));
        spoilt.add(new Secret("${API_KEY^^}", value.toUpperCase(Locale.ROOT)));
        spoilt.removeIf(one -> one.value().equals(value)); // a key without letters has no case
        return spoilt;
    }

    private static List<UnaryOperator<Call>> misplaced(Target target) {
        Secret key = target.key();
        List<UnaryOperator<Call>> ways = new ArrayList<>();
        Secret bearer = new Secret("Bearer " + key.shown(), "Bearer " + key.value());
        ways.add(call -> call.withoutKey().with("Api-Key", key));
        ways.add(call -> call.withoutKey().with("X_API_Key", key));
        if (!target.access().has("Authorization")) { // without its own, what stands before the target refuses it
            ways.add(call -> call.withoutKey().with("Authorization", bearer));
        }
        if (isPlain(key)) {
            ways.add(call -> inQuery(call, NAME + "=" + key.value()));
            ways.add(call -> inQuery(call, "api_key=" + key.value()));
        }
        return ways;
    }

    private static Call inQuery(Call call, String parameter) {
        String path = call.path() + (call.path().contains("?") ? "&" : "?") + parameter;
        return new Call(call.method(), path, Call.NO_KEY, call.headers(), call.body());
    }
}
