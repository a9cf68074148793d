package dev.guestwifi.conformance;

import dev.guestwifi.conformance.deployment.Target;
import dev.guestwifi.conformance.law.Run;
import java.util.Objects;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** All laws, on a run that a program has started and will close. */
@ExtendWith(RunSuite.FromSession.class)
final class RunSuite extends GuestWifiConformance {
    private final Run run;

    RunSuite(Run run) {
        this.run = run;
    }

    @Override
    protected Target target() {
        return run.target();
    }

    @Override
    Run begin() {
        return run;
    }

    /** Takes the run from the session in which {@link Conformance} stored it. */
    static final class FromSession implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getDeclaringExecutable().getDeclaringClass() == RunSuite.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return Objects.requireNonNull(context.getStore(
                            ExtensionContext.StoreScope.LAUNCHER_SESSION,
                            ExtensionContext.Namespace.create(RunSuite.class))
                    .get(Run.class, Run.class));
        }
    }
}
