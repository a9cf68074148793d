package dev.guestwifi.server.problem;

import java.util.Set;
import java.util.TreeSet;

/** The value of Allow: what a path takes is told the same way by 405 and by OPTIONS. */
public final class Methods {
    private Methods() {}

    /** Every path takes OPTIONS, and HEAD where it takes GET. */
    public static String allow(Set<String> methods) {
        Set<String> all = new TreeSet<>(methods);
        all.add("OPTIONS");
        if (all.contains("GET")) {
            all.add("HEAD");
        }
        return String.join(", ", all);
    }
}
