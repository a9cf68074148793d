package dev.guestwifi.server.admin;

import dev.guestwifi.server.contract.Contract;
import dev.guestwifi.server.generated.admin.api.SandboxApi;
import dev.guestwifi.server.generated.admin.contract.AdminFaultCode;
import dev.guestwifi.server.generated.admin.contract.AdminFieldName.NewFault;
import dev.guestwifi.server.generated.admin.contract.AdminProblemCode;
import dev.guestwifi.server.generated.admin.model.InjectedFaultJson;
import dev.guestwifi.server.generated.admin.model.SandboxJson;
import dev.guestwifi.server.model.AuditEvent.Action;
import dev.guestwifi.server.problem.Fault;
import dev.guestwifi.server.problem.ProblemException;
import dev.guestwifi.server.sandbox.InjectedFault;
import dev.guestwifi.server.sandbox.Sandbox;
import dev.guestwifi.server.store.VoucherStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** The instance as a sandbox. */
public final class SandboxResource extends SignedInResource implements SandboxApi {
    private final Sandbox sandbox;
    private final VoucherStore vouchers;
    private final SortedSet<String> operations;
    private final AuditLog audit;

    /** @param api the contract whose operations may fail */
    public SandboxResource(Sandbox sandbox, VoucherStore vouchers, Contract api, AuditLog audit) {
        this.sandbox = sandbox;
        this.vouchers = vouchers;
        this.operations = api.operationIds();
        this.audit = audit;
    }

    @Override
    public SandboxJson getSandbox() {
        return new SandboxJson()
                .isSandbox(sandbox.isActive())
                .clockOffsetSeconds(sandbox.clockOffset().toSeconds())
                .faults(sandbox.faults().stream()
                        .map(SandboxResource::representation)
                        .toList());
    }

    @Override
    public void createSandboxReset() {
        checkActive();
        vouchers.reset();
        audit.add(caller(), Action.SANDBOX_RESET);
    }

    @Override
    public InjectedFaultJson createFault(
            @Nullable String operation, String kind, Integer percent, @Nullable Integer milliseconds) {
        checkActive();
        InjectedFault.Kind known = InjectedFault.Kind.valueOf(kind.toUpperCase(Locale.ROOT));
        List<Fault> faults = new ArrayList<>();
        if (operation != null && !operations.contains(operation)) {
            faults.add(new Fault(
                    NewFault.OPERATION,
                    AdminFaultCode.UNKNOWN_VALUE,
                    "must be one of " + String.join(", ", operations)));
        }
        if (known == InjectedFault.Kind.LATENCY && milliseconds == null) {
            faults.add(new Fault(NewFault.MILLISECONDS, AdminFaultCode.REQUIRED, "is required for latency"));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.of(AdminProblemCode.INVALID_PARAMETERS, faults);
        }
        Duration delay = milliseconds == null ? Duration.ZERO : Duration.ofMillis(milliseconds);
        InjectedFault fault = new InjectedFault(operation, known, percent, delay);
        if (!sandbox.add(fault)) {
            throw ProblemException.of(
                    AdminProblemCode.TOO_MANY_FAULTS, "There are " + Sandbox.MOST + " faults already.");
        }
        audit.add(caller(), Action.FAULT_CREATED);
        return representation(fault);
    }

    @Override
    public void deleteFaults() {
        checkActive();
        sandbox.clear();
        audit.add(caller(), Action.FAULTS_DELETED);
    }

    private void checkActive() {
        if (!sandbox.isActive()) {
            throw ProblemException.of(AdminProblemCode.NO_SANDBOX, "This instance is no sandbox.");
        }
    }

    private static InjectedFaultJson representation(InjectedFault fault) {
        return new InjectedFaultJson()
                .operation(fault.operation())
                .kind(fault.kind().name().toLowerCase(Locale.ROOT))
                .percent(fault.percent())
                .milliseconds((int) fault.delay().toMillis());
    }
}
