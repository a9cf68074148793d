package dev.guestwifi.consumer;

import dev.guestwifi.client.AsyncListing;
import dev.guestwifi.client.GuestWifiClient;
import dev.guestwifi.client.Listing;
import dev.guestwifi.client.Page;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * A call of a public method of the client's resources, such as {@code vouchers().create(…)}. Found by reflection, with
 * a value for every parameter and every component of a query, so that a new one is not forgotten.
 */
record FacadeCall(Object resource, Method method) {
    private static final String FACADE = GuestWifiClient.class.getPackageName();

    static List<FacadeCall> of(GuestWifiClient client) {
        List<FacadeCall> calls = new ArrayList<>(allOf(client));
        calls.addAll(allOf(client.async()));
        return calls;
    }

    private static List<FacadeCall> allOf(Object client) {
        return Arrays.stream(client.getClass().getMethods())
                .filter(one -> one.getReturnType().isInterface()
                        && one.getReturnType().getPackageName().equals(FACADE))
                .flatMap(resource -> Arrays.stream(resource.getReturnType().getMethods())
                        .map(method -> new FacadeCall(invoke(client, resource), method)))
                .sorted(Comparator.comparing(call -> call.method().toString()))
                .toList();
    }

    /**
     * Calls it and reads all of a list.
     *
     * @return what the caller gets, as text
     */
    String run() {
        Object[] arguments = Arrays.stream(method.getParameterTypes())
                .map(FacadeCall::argument)
                .toArray();
        try {
            return text(invoke(resource, method, arguments));
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    private static String text(@Nullable Object result) {
        List<Page<?>> pages = new ArrayList<>();
        if (result instanceof Listing<?> list) {
            list.pages().forEach(pages::add);
            return pages.toString();
        }
        if (result instanceof AsyncListing<?> list) {
            list.forEachPage(pages::add).join();
            return pages.toString();
        }
        return String.valueOf(result instanceof CompletableFuture<?> future ? future.join() : result);
    }

    private static Object argument(Class<?> type) {
        if (type.isRecord()) {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            try {
                Constructor<?> constructor = type.getConstructor(types);
                return constructor.newInstance(
                        Arrays.stream(types).map(FacadeCall::argument).toArray());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return switch (type.getSimpleName()) {
            case "int", "Integer" -> 1;
            case "long", "Long" -> 1L;
            case "String" -> "text";
            case "BigDecimal" -> BigDecimal.ONE;
            case "LocalDate" -> LocalDate.of(2025, 8, 1);
            default -> throw new IllegalStateException("There is no example of the type " + type + ": add one here.");
        };
    }

    private static Object invoke(Object object, Method method, Object... arguments) {
        try {
            method.setAccessible(true);
            return method.invoke(object, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
