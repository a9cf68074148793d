package dev.guestwifi.conformance.law;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the command {@code explain} says about a law beside its sentence and the contract. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Explanation {
    /** What goes wrong for consumers if the law is violated. */
    String why();

    /** What a violation looks like. */
    String example();

    /** What usually causes it. */
    String cause();
}
