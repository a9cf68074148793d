package dev.guestwifi.server.ops;

import dev.guestwifi.server.store.AuditStore;
import dev.guestwifi.server.store.CustomerStore;
import dev.guestwifi.server.store.CustomerVisitStore;
import dev.guestwifi.server.store.KeyStore;
import dev.guestwifi.server.store.Stores;
import dev.guestwifi.server.store.TeamStore;
import dev.guestwifi.server.store.VenueStore;
import dev.guestwifi.server.store.VoucherStore;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Stores whose calls are timed, by the names of the store and of the method. */
final class TimedStores {
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(1), Duration.ofMillis(10), Duration.ofMillis(100), Duration.ofSeconds(1)
    };

    private final MeterRegistry registry;

    TimedStores(MeterRegistry registry) {
        this.registry = registry;
    }

    /** The same stores; what their own accessors return is timed. */
    Stores of(Stores stores) {
        Map<String, Object> timed = Map.of(
                "teams", timed(TeamStore.class, stores.teams(), "teams"),
                "venues", timed(VenueStore.class, stores.venues(), "venues"),
                "customers", timed(CustomerStore.class, stores.customers(), "customers"),
                "customerVisits", timed(CustomerVisitStore.class, stores.customerVisits(), "customer_visits"),
                "vouchers", timed(VoucherStore.class, stores.vouchers(), "vouchers"),
                "keys", timedKeys(stores.keys()),
                "audit", timed(AuditStore.class, stores.audit(), "audit"));
        return proxy(Stores.class, (method, arguments) -> {
            Object known = timed.get(method.getName());
            return known == null ? call(stores, method, arguments) : known;
        });
    }

    private KeyStore timedKeys(KeyStore keys) {
        // The timer is the one that the proxy has, too.
        return new TimedKeys(keys, timed(KeyStore.class, keys, "keys"), timer("keys", "findWithTeam"));
    }

    private <T> T timed(Class<T> type, T store, String name) {
        // All of them now, so that a metric is there before its first call. Overloads share one.
        Map<String, Timer> timers = Arrays.stream(type.getMethods())
                .map(Method::getName)
                .distinct()
                .collect(Collectors.toUnmodifiableMap(Function.identity(), call -> timer(name, call)));
        return proxy(type, (method, arguments) -> {
            Timer timer = timers.get(method.getName());
            if (timer == null) {
                return call(store, method, arguments);
            }
            long start = System.nanoTime();
            try {
                return call(store, method, arguments);
            } finally {
                timer.record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
            }
        });
    }

    private Timer timer(String store, String call) {
        return Timer.builder("guest.wifi.store.calls")
                .description("Calls of the store, failed ones included")
                .tag("store", store)
                .tag("call", call)
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }

    private interface Call {
        @Nullable
        Object of(Method method, Object @Nullable [] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> call.of(method, arguments)));
    }

    private static @Nullable Object call(Object store, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(store, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
