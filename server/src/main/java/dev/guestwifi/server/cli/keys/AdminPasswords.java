package dev.guestwifi.server.cli.keys;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the admin password comes from: never from the command line, which everybody on the machine can read. */
public final class AdminPasswords {
    /** The environment variable that carries it. */
    public static final String VARIABLE = "GUESTWIFI_ADMIN_PASSWORD";

    private AdminPasswords() {}

    /**
     * The password that the operator gave, or null if there is none.
     *
     * @param file its first line is the password
     * @throws IllegalArgumentException if it is given twice, or the file cannot be read or is empty
     */
    public static @Nullable String given(Map<String, String> environment, @Nullable Path file) {
        String password = environment.getOrDefault(VARIABLE, "");
        if (file == null) {
            return password.isEmpty() ? null : password;
        }
        if (!password.isEmpty()) {
            throw new IllegalArgumentException("the admin password is given twice, in " + VARIABLE + " and in a file");
        }
        try {
            String line = Files.readString(file).lines().findFirst().orElse("");
            if (line.isEmpty()) {
                throw new IllegalArgumentException("the admin password file " + file + " is empty");
            }
            return line;
        } catch (IOException e) {
            throw new IllegalArgumentException("the admin password file " + file + " cannot be read", e);
        }
    }

    /** The password that somebody at the terminal types, unseen; null if nobody sits there or nothing is typed. */
    static @Nullable String asked(String prompt) {
        Console console = console();
        char[] typed = console == null ? null : console.readPassword("%s", prompt);
        return typed == null || typed.length == 0 ? null : new String(typed);
    }

    /** Whether somebody sits there who can read a password that is printed. */
    public static boolean isTerminal() {
        return console() != null;
    }

    @SuppressWarnings("SystemConsoleNull") // Of the console that the property chooses it is still true.
    private static @Nullable Console console() {
        // From JDK 22 to 24 there is another console, which says it is there when it is not.
        System.setProperty("jdk.console", "java.base");
        return System.console();
    }
}
