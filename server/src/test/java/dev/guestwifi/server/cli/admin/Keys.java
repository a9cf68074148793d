package dev.guestwifi.server.cli.admin;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Map;
import picocli.CommandLine;

/** What a command printed, in its two streams, and its status. */
record Keys(String out, String err, int status) {
    static final String PASSWORD = "correct-horse-battery";

    static Keys run(String... arguments) {
        return run(new StringWriter(), arguments);
    }

    static Keys run(Writer out, String... arguments) {
        return run(out, PASSWORD, arguments);
    }

    static Keys withPassword(String password, String... arguments) {
        return run(new StringWriter(), password, arguments);
    }

    private static Keys run(Writer out, String password, String... arguments) {
        return run(new KeysCommand("/admin/api", Map.of("GUESTWIFI_ADMIN_PASSWORD", password)), out, arguments);
    }

    /** Runs {@code sandbox …}. */
    static Keys sandbox(String... arguments) {
        SandboxCommand command = new SandboxCommand("/admin/api", Map.of("GUESTWIFI_ADMIN_PASSWORD", PASSWORD));
        return run(command, new StringWriter(), arguments);
    }

    private static Keys run(AdminCommand command, Writer out, String... arguments) {
        StringWriter err = new StringWriter();
        int status = new CommandLine(command)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        return new Keys(out.toString().strip(), err.toString().strip(), status);
    }
}
