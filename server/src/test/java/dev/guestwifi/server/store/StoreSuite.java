package dev.guestwifi.server.store;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;

/** What every store does, in groups. The test of a kind of store names its backend; that is all. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class StoreSuite {
    final Backend backend;

    protected StoreSuite(Backend backend) {
        this.backend = backend;
    }

    @Nested
    class LifeCycle extends LifeCycleContract {
        LifeCycle() {
            super(backend);
        }
    }

    @Nested
    class Lists extends ListContract {
        Lists() {
            super(backend);
        }
    }

    @Nested
    class Vouchers extends VoucherContract {
        Vouchers() {
            super(backend);
        }
    }

    @Nested
    class ConcurrentVouchers extends ConcurrentVoucherContract {
        ConcurrentVouchers() {
            super(backend);
        }
    }

    @Nested
    class Idempotency extends IdempotencyContract {
        Idempotency() {
            super(backend);
        }
    }

    @Nested
    class Keys extends KeyContract {
        Keys() {
            super(backend);
        }
    }

    @Nested
    class ConcurrentKeys extends ConcurrentKeyContract {
        ConcurrentKeys() {
            super(backend);
        }
    }

    @Nested
    class Teams extends TeamContract {
        Teams() {
            super(backend);
        }
    }

    @Nested
    class Audit extends AuditContract {
        Audit() {
            super(backend);
        }
    }
}
