package dev.guestwifi.server.cli.admin;

import dev.guestwifi.server.generated.admin.api.SandboxApi;
import dev.guestwifi.server.generated.admin.model.InjectedFaultJson;
import dev.guestwifi.server.generated.admin.model.SandboxJson;
import dev.guestwifi.server.text.Visible;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The {@code sandbox} commands: what the Admin page does with a server for tests, for scripts. */
@Command(
        name = "sandbox",
        description =
                "Resets the demo data of a running server and makes its requests fail. The admin password comes from"
                        + " GUESTWIFI_ADMIN_PASSWORD or a file, or is asked for at a terminal.",
        sortOptions = false)
public final class SandboxCommand extends AdminCommand implements Runnable {
    /** @param adminPath the path of the admin API */
    public SandboxCommand(String adminPath, Map<String, String> environment) {
        super(adminPath, environment);
    }

    @Override
    public void run() {
        throw incomplete("Give a command: show, reset, add-fault or clear-faults.");
    }

    @Command(name = "show", description = "Shows whether the server is a sandbox, its clock and its faults.")
    int show() {
        return call(SandboxApi.class, (server, api) -> {
            SandboxJson sandbox = api.getSandbox();
            if (sandbox == null || sandbox.getFaults() == null) {
                throw Refusal.ofStranger(server);
            }
            print(sandbox.getIsSandbox() ? "sandbox with demo data" : "no sandbox");
            Duration offset = Duration.ofSeconds(sandbox.getClockOffsetSeconds());
            print("clock: "
                    + (offset.isZero() ? "right" : offset.abs() + (offset.isNegative() ? " behind" : " ahead")));
            sandbox.getFaults().forEach(fault -> print("fault: " + text(fault)));
        });
    }

    @Command(name = "reset", description = "Restores the vouchers of the demo data and forgets idempotency keys.")
    int reset() {
        return call(SandboxApi.class, (server, api) -> {
            api.createSandboxReset();
            tell("reset the demo data");
        });
    }

    @Command(name = "add-fault", description = "Makes a share of the requests fail, from the next one on.")
    int addFault(
            @Option(
                            names = "--kind",
                            required = true,
                            paramLabel = "KIND",
                            description = "latency, rate_limited, unavailable or reset.")
                    String kind,
            @Option(
                            names = "--operation",
                            paramLabel = "ID",
                            description = "The operation, such as createVoucher; without it all of them.")
                    @Nullable
                    String operation,
            @Option(
                            names = "--percent",
                            paramLabel = "N",
                            defaultValue = "100",
                            description = "The share of the requests (${DEFAULT-VALUE}).")
                    int percent,
            @Option(names = "--milliseconds", paramLabel = "N", description = "How long requests wait, for latency.")
                    @Nullable
                    Integer milliseconds) {
        return call(SandboxApi.class, (server, api) -> {
            InjectedFaultJson fault = api.createFault(operation, kind, percent, milliseconds);
            if (fault == null || fault.getKind() == null) {
                throw Refusal.ofStranger(server);
            }
            tell("added: " + text(fault));
        });
    }

    @Command(name = "clear-faults", description = "Deletes all faults.")
    int clearFaults() {
        return call(SandboxApi.class, (server, api) -> {
            api.deleteFaults();
            tell("deleted all faults");
        });
    }

    private static String text(InjectedFaultJson fault) {
        String operation = fault.getOperation() == null ? "all operations" : fault.getOperation();
        String time = fault.getMilliseconds() == 0 ? "" : " of " + fault.getMilliseconds() + " ms";
        return Visible.onTerminal(fault.getKind() + time + " for " + fault.getPercent() + " % of " + operation);
    }
}
