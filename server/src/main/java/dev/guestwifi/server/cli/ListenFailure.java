package dev.guestwifi.server.cli;

import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says in one sentence why a server cannot listen. The JDK distinguishes the reasons only by their messages. */
final class ListenFailure {
    private static final int FIRST_FREE_PORT = 1024;

    private ListenFailure() {}

    static String message(String host, int port, IOException failure) {
        String place = (host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host) + ":" + port;
        String reason = reason(failure);
        if (reason.contains("in use")) {
            return "Another program listens on " + place + ".";
        }
        if (reason.contains("permission denied") || reason.contains("not permitted") || reason.contains("access")) {
            return "Cannot listen on " + place + ": this user has no right to"
                    + (port < FIRST_FREE_PORT ? " use ports below 1024; choose another." : ".");
        }
        if (reason.contains("cannot assign") || reason.contains("can't assign") || reason.contains("not available")) {
            return "Cannot listen on " + place + ": " + host + " is not an address of this machine.";
        }
        if (reason.contains("unresolved")) {
            return "Cannot listen on " + place + ": there is no host of this name.";
        }
        return "Cannot listen on " + place + ": " + failure.getMessage() + ".";
    }

    /** The messages of the exception and its causes: the transport wraps them. */
    private static String reason(@Nullable Throwable failure) {
        StringBuilder reason = new StringBuilder();
        int depth = 0;
        for (Throwable t = failure; t != null && depth < 5; t = t.getCause()) {
            reason.append(t.getMessage()).append(' ');
            depth++;
        }
        return reason.toString().toLowerCase(Locale.ROOT);
    }
}
