package dev.guestwifi.conformance.law;

import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGenerator;

/** Displays each law by its sentence. */
final class LawTitles extends DisplayNameGenerator.Standard {
    @Override
    public String generateDisplayNameForMethod(List<Class<?>> enclosing, Class<?> testClass, Method method) {
        Law law = method.getAnnotation(Law.class);
        return law == null ? super.generateDisplayNameForMethod(enclosing, testClass, method) : law.sentence();
    }
}
