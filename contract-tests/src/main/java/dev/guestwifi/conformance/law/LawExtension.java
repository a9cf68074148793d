package dev.guestwifi.conformance.law;

import dev.guestwifi.conformance.call.Inconclusive;
import dev.guestwifi.conformance.call.NotApplicable;
import dev.guestwifi.conformance.call.StabilityCheck;
import dev.guestwifi.conformance.call.Violation;
import dev.guestwifi.conformance.result.LawResult;
import dev.guestwifi.conformance.result.Need;
import dev.guestwifi.conformance.result.Outcome;
import dev.guestwifi.conformance.result.SkipReasons;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.platform.commons.support.ReflectionSupport;
import org.opentest4j.TestAbortedException;

/** Gives laws their run, records their outcomes, and repeats a law that failed while the target changed. */
final class LawExtension implements ParameterResolver, InvocationInterceptor {

    private static final int ATTEMPTS = 3;

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Run.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return run(context);
    }

    private static Run run(ExtensionContext context) {
        Run run = context.getStore(Namespace.create(Run.class)).get(Run.class, Run.class);
        if (run == null) {
            throw new IllegalStateException("run laws by a class that extends GuestWifiConformance");
        }
        return run;
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> law, ExtensionContext context)
            throws Throwable {
        Run run = run(context);
        Method method = law.getExecutable();
        Law annotation = method.getAnnotation(Law.class);
        LawResult.Id id =
                LawCatalog.id(law.getTargetClass().getAnnotation(LawsOf.class).value(), method);
        Optional<String> lack = lack(run, id, annotation);
        run.begin(id);
        invocation.skip(); // a law may have to be repeated, and an invocation cannot
        LawOutcome ending = lack.map(LawOutcome::skipped)
                .orElseGet(() ->
                        attempts(run, () -> ReflectionSupport.invokeMethod(method, context.getRequiredTestInstance())));
        run.end(id, ending);
        if (ending.violation() != null) {
            throw ending.violation();
        }
        if (ending.outcome() == Outcome.INCONCLUSIVE) {
            throw new Inconclusive(ending.reason()); // a build must not pass without a target
        }
        if (ending.outcome() == Outcome.SKIPPED) {
            throw new TestAbortedException(ending.reason());
        }
    }

    private static Optional<String> lack(Run run, LawResult.Id id, Law annotation) {
        Optional<String> choice = run.options().skipReason(id.family(), id.qualifiedName());
        if (choice.isPresent()) {
            return choice;
        }
        return Stream.concat(
                        Stream.of(annotation.needs())
                                .filter(need -> !need.isMetBy(run.target()))
                                .map(Need::lack),
                        Stream.of(annotation.requires())
                                .filter(capability -> !run.target().has(capability))
                                .map(capability -> SkipReasons.NOT_CLAIMED + capability))
                .findFirst();
    }

    private static LawOutcome attempts(Run run, Runnable law) {
        if (!run.blocker().isEmpty()) {
            return LawOutcome.inconclusive(run.blocker());
        }
        for (int attempt = 1; ; attempt++) {
            run.api().forget();
            run.attempted();
            LawOutcome ending = attempt(run, law);
            if (ending.outcome() != Outcome.FAILED || run.target().isExclusive() || isSteady(run)) {
                return ending;
            }
            run.tidy();
            if (attempt == ATTEMPTS) {
                return LawOutcome.inconclusive("the target changed during each of " + ATTEMPTS + " attempts");
            }
        }
    }

    private static LawOutcome attempt(Run run, Runnable law) {
        try {
            run.api().tidy(); // an earlier attempt may have used the codes
            law.run();
            return LawOutcome.PASSED;
        } catch (Violation e) {
            return new LawOutcome(Outcome.FAILED, "", e);
        } catch (NotApplicable e) {
            return LawOutcome.skipped(String.valueOf(e.getMessage()));
        } catch (Inconclusive.Over e) {
            run.stop(String.valueOf(e.getMessage()));
            return LawOutcome.inconclusive(run.blocker());
        } catch (Inconclusive e) {
            return LawOutcome.inconclusive(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            return LawOutcome.inconclusive(run.target().redact("the kit failed: " + e));
        } catch (OutOfMemoryError | StackOverflowError e) { // a response larger than the memory of the kit
            run.stop("the kit ran out of memory: give it more with -Xmx (" + name(e) + ")");
            return LawOutcome.inconclusive(run.blocker());
        }
    }

    private static String name(Error error) {
        return error.getClass().getSimpleName();
    }

    private static boolean isSteady(Run run) {
        try {
            return StabilityCheck.isSteady(run.api());
        } catch (Inconclusive | Violation e) {
            return false;
        }
    }
}
