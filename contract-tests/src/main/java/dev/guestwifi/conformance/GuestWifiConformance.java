package dev.guestwifi.conformance;

import dev.guestwifi.conformance.deployment.Target;
import dev.guestwifi.conformance.law.ContractLaws;
import dev.guestwifi.conformance.law.DateLaws;
import dev.guestwifi.conformance.law.HttpLaws;
import dev.guestwifi.conformance.law.IdempotencyLaws;
import dev.guestwifi.conformance.law.KeyLaws;
import dev.guestwifi.conformance.law.MessageLaws;
import dev.guestwifi.conformance.law.PagingLaws;
import dev.guestwifi.conformance.law.RaceLaws;
import dev.guestwifi.conformance.law.RateLimitLaws;
import dev.guestwifi.conformance.law.Run;
import dev.guestwifi.conformance.law.TeamLaws;
import dev.guestwifi.conformance.law.VoucherLaws;
import dev.guestwifi.conformance.result.Options;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestClassOrder;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * All laws as JUnit tests. A subclass names the target:
 *
 * <pre>{@code
 * class MyServerConforms extends GuestWifiConformance {
 *     @Override
 *     protected Target target() {
 *         return Target.at(MyServer.start(), MyServer.key()).team("default").build();
 *     }
 * }
 * }</pre>
 */
@ExtendWith(RunExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
@Execution(ExecutionMode.SAME_THREAD)
public abstract class GuestWifiConformance {
    /** The target. Called once, before the first law. */
    protected abstract Target target();

    /** The options of the run. Default: quick, with a random seed. */
    protected Options options() {
        return Options.quick();
    }

    /** Starts the run, which the extension closes. */
    Run begin() {
        return new Run(target(), options(), result -> {});
    }

    @Nested
    @Order(1)
    final class Paging extends PagingLaws {
        Paging(Run run) {
            super(run);
        }
    }

    @Nested
    @Order(2)
    final class Dates extends DateLaws {
        Dates(Run run) {
            super(run);
        }
    }

    @Nested
    @Order(3)
    final class Teams extends TeamLaws {
        Teams(Run run) {
            super(run);
        }
    }

    @Nested
    @Order(4)
    final class Keys extends KeyLaws {
        Keys(Run run) {
            super(run);
        }
    }

    @Nested
    @Order(5)
    final class RateLimits extends RateLimitLaws {
        RateLimits(Run run) {
            super(run);
        }
    }

    @Nested
    @Order(6)
    final class Vouchers extends VoucherLaws {
        Vouchers(Run run) {
            super(run);
        }
    }

    @Nested
    @Order(7)
    final class Idempotency extends IdempotencyLaws {
        Idempotency(Run run) {
            super(run);
        }
    }

    @Nested
    @Order(8)
    final class AtOnce extends RaceLaws {
        AtOnce(Run run) {
            super(run);
        }
    }

    @Nested
    @Order(9)
    final class Http extends HttpLaws {
        Http(Run run) {
            super(run);
        }
    }

    @Nested
    @Order(10)
    final class Messages extends MessageLaws {
        Messages(Run run) {
            super(run);
        }
    }

    /** Last, because it judges the responses to the requests of all the others. */
    @Nested
    @Order(11)
    final class Contract extends ContractLaws {
        Contract(Run run) {
            super(run);
        }
    }
}
