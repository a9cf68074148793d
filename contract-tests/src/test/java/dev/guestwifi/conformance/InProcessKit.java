package dev.guestwifi.conformance;

import dev.guestwifi.conformance.call.Limits;
import dev.guestwifi.conformance.deployment.Secret;
import dev.guestwifi.conformance.deployment.Target;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;

/**
 * The command line of the kit, run in this process.
 *
 * @param exitCode that the process would have
 * @param printed both outputs
 */
public record InProcessKit(int exitCode, String printed) {
    /** Without a target. */
    public static InProcessKit run(String... arguments) {
        return run(Map.of(), arguments);
    }

    /** On a target whose address and keys are in the environment. */
    public static InProcessKit run(Target target, String... arguments) {
        Map<String, String> environment = new HashMap<>();
        environment.put("GUESTWIFI_URL", target.url().toString());
        environment.put("GUESTWIFI_TEAM", target.team());
        target.otherTeam().ifPresent(team -> environment.put("GUESTWIFI_OTHER_TEAM", team));
        for (Secret secret : target.secrets()) {
            environment.put(secret.shown().substring(1), secret.value());
        }
        return run(environment, arguments);
    }

    private static InProcessKit run(Map<String, String> environment, String... arguments) {
        StringWriter printed = new StringWriter();
        PrintWriter out = new PrintWriter(printed, true);
        int exitCode = Main.run(Limits.DEFAULT, environment, out, out, arguments);
        return new InProcessKit(exitCode, printed.toString());
    }
}
