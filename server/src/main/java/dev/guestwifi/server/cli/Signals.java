package dev.guestwifi.server.cli;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.IntConsumer;

/**
 * Handles signals of the operating system. The JVM's own handler runs the shutdown hooks and ignores every signal after
 * the first. {@code sun.misc.Signal} is called by reflection: it is no part of Java SE, and the compiler warns of it.
 */
final class Signals {
    private static final String SIGNAL = "sun.misc.Signal";
    private static final String HANDLER = "sun.misc.SignalHandler";

    private Signals() {}

    /**
     * Handles a signal from now on, each on a thread of its own; does nothing where that is impossible.
     *
     * @param name without SIG
     * @param action gets the number of the signal
     */
    static void handle(String name, IntConsumer action) {
        try {
            Class<?> type = Class.forName(SIGNAL);
            Class<?> handlerType = Class.forName(HANDLER);
            Object signal = type.getConstructor(String.class).newInstance(name);
            int number = (int) type.getMethod("getNumber").invoke(signal);
            Object handler = Proxy.newProxyInstance(
                    Signals.class.getClassLoader(), new Class<?>[] {handlerType}, (self, method, arguments) -> {
                        return switch (method.getName()) {
                            case "handle" -> {
                                action.accept(number);
                                yield null;
                            }
                            case "hashCode" -> System.identityHashCode(self);
                            case "equals" -> self == arguments[0];
                            default -> HANDLER;
                        };
                    });
            type.getMethod("handle", type, handlerType).invoke(null, signal, handler);
        } catch (InvocationTargetException e) {
            // The system has no such signal, or -Xrs leaves signals to the system.
        } catch (ReflectiveOperationException e) {
            // A JVM without the module jdk.unsupported.
        }
    }
}
