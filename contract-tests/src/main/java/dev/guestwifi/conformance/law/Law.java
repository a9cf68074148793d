package dev.guestwifi.conformance.law;

import dev.guestwifi.conformance.deployment.Capability;
import dev.guestwifi.conformance.result.Need;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;

/** Marks a test as a law. It is skipped if its needs are not met. */
@Documented
@Test
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Law {
    /** The title in reports: what the contract requires. */
    String sentence();

    /**
     * The sections of the contract that the law is based on: headings of {@code info.description} such as {@code
     * Pages}, or JSON pointers into the document such as {@code #/components/parameters/Page}.
     */
    String[] sections();

    Need[] needs() default {};

    /** Whether it compares responses with the reference model. Such laws come first in their family. */
    boolean isComparison() default false;

    /** The capabilities that a target must claim for the law to apply. */
    Capability[] requires() default {};
}
