package dev.guestwifi.server;

import dev.guestwifi.server.command.AdminPasswords;
import dev.guestwifi.server.key.DemoKeys;
import dev.guestwifi.server.text.Visible;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a server that has started prints.
 *
 * @param data the directory that it serves; null for made-up data
 * @param password of the Admin page; null if nobody can sign in
 * @param isMadeUp whether nobody knows the password unless it is told
 */
record Announcement(@Nullable Path data, @Nullable String password, boolean isMadeUp) {
    /**
     * @param server where it listens
     * @param address where clients find it, without a slash at the end
     */
    void print(URI server, String address, PrintWriter out) {
        out.println("data from "
                + (data == null
                        ? "the demo instance"
                        : Visible.onTerminal(data.toAbsolutePath().toString())));
        if (data == null) {
            for (DemoKeys key : DemoKeys.values()) {
                out.println("demo key, " + key.label() + ": " + key.key());
            }
            out.println("try: curl -H 'X-API-Key: " + DemoKeys.INSTANCE.key() + "' '" + address + Api.PATH
                    + "/venues?slug=default'");
        }
        out.println(admin(address + "/admin"));
        out.println("base URL " + address + Api.PATH);
        out.println("listening on " + server);
    }

    private String admin(String page) {
        if (password == null) {
            return "Admin page closed: set " + AdminPasswords.VARIABLE + " or --admin-password-file to open it";
        }
        return "Admin page " + page + (isMadeUp ? ", password of this run: " + password : "");
    }

    /** Not the password. */
    @Override
    public String toString() {
        return "Announcement of " + data;
    }
}
