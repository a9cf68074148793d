package dev.guestwifi.server.cli;

import dev.guestwifi.server.Server;
import dev.guestwifi.server.cli.admin.AdminPasswords;
import dev.guestwifi.server.key.DemoKeys;
import dev.guestwifi.server.pact.PactEndpoint;
import dev.guestwifi.server.text.Visible;
import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The messages of a server that has started.
 *
 * @param source where its data comes from
 * @param demoKeys that may be shown to everybody
 * @param password of the Admin page; null if sign-in is disabled
 * @param isGenerated whether the password was generated for this run, so that it has to be printed
 */
record Announcement(
        String source, List<DemoKeys> demoKeys, @Nullable String password, boolean isGenerated) {
    void print(Server server, PrintWriter out) {
        String api = server.publicUrl() + Server.API_PATH;
        out.println("data from " + Visible.onTerminal(source));
        for (DemoKeys key : demoKeys) {
            out.println("demo key, " + key.label() + ": " + key.key());
        }
        if (demoKeys.contains(DemoKeys.INSTANCE)) {
            out.println("try: curl -H 'X-API-Key: " + DemoKeys.INSTANCE.key() + "' '" + api + "/venues?slug=default'");
        }
        out.println(adminPage(server.publicUrl() + "/admin"));
        out.println("base URL " + api);
        out.println("listening on " + server.uri());
        server.managementUri().ifPresent(uri -> {
            out.println("management on " + uri);
            if (server.pactStates().isPresent()) {
                out.println("pact provider states, with API keys for everybody, on " + uri + PactEndpoint.PATH);
            }
        });
    }

    private String adminPage(String url) {
        if (password == null) {
            return "Admin page closed: set " + AdminPasswords.VARIABLE + " or --admin-password-file to open it";
        }
        return "Admin page " + url + (isGenerated ? ", password of this run: " + password : "");
    }

    /** Leaves out the password. */
    @Override
    public String toString() {
        return "Announcement of " + source;
    }
}
