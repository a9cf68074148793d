package dev.guestwifi.conformance.law;

import dev.guestwifi.conformance.deployment.Capability;
import dev.guestwifi.conformance.result.Need;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;

/** A law: a test, which is run only where its needs are met. */
@Documented
@Test
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Law {
    /** What the contract promises, as reports say it. */
    String sentence();

    /**
     * Where the contract states it: a heading of {@code info.description} such as {@code Pages}, or a JSON pointer into the
     * document such as {@code #/components/parameters/Page}.
     */
    String[] sections();

    Need[] needs() default {};

    /** Whether it compares responses with the reference model; other laws of its family are checked after it. */
    boolean isComparison() default false;

    /** What a target must have beyond the vendor's documentation for the law to bind it. */
    Capability[] requires() default {};
}
