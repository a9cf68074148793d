package dev.guestwifi.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Starts a server of the Guest WiFi API in this process, on a free port of 127.0.0.1, before the tests of a class, and
 * stops it after them. Constructors, tests and lifecycle methods that have a parameter of type {@link RunningServer}
 * get it.
 *
 * <p>Each class has its own server with fresh data, even if it inherits the annotation. Nested classes share the server
 * of their enclosing class, unless they have the annotation themselves. The tests of a class see what the others wrote.
 *
 * <p>If the server cannot start, the class fails with the reason.
 */
@Documented
@ExtendWith(ServerExtension.class)
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface GuestWifiServer {
    /**
     * A directory of data files, as for the server's option {@code --data}: a name on the class path, or else a path in
     * the file system. Empty for the demo data.
     *
     * @return by default the demo data: the same rows and keys on every start
     */
    String data() default "";

    /**
     * The time zone of date parameters.
     *
     * @return the id of a {@link java.time.ZoneId}, by default UTC, whatever the zone of the machine
     */
    String timezone() default "UTC";

    /**
     * Whether tests can set up the provider states of pacts, with {@link RunningServer#providerState}.
     *
     * @return by default false
     */
    boolean pactStates() default false;
}
