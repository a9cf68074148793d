package dev.guestwifi.server.cli.admin;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the admin password: never from the command line, which every user of the machine can read. */
public final class AdminPasswords {
    /** The environment variable of the admin password. */
    public static final String VARIABLE = "GUESTWIFI_ADMIN_PASSWORD";

    private AdminPasswords() {}

    /**
     * The password from the environment or a file, or null if neither has one.
     *
     * @param file a file whose first line is the password
     * @throws IllegalArgumentException if both have one, or the file cannot be read or is empty
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

    /** Asks for the password at the terminal, without echo; null without a terminal, or if nothing is typed. */
    static @Nullable String asked(String prompt) {
        Console console = console();
        char[] typed = console == null ? null : console.readPassword("%s", prompt);
        return typed == null || typed.length == 0 ? null : new String(typed);
    }

    /** Whether the program runs in a terminal, where a password may be printed. */
    public static boolean isTerminal() {
        return console() != null;
    }

    @SuppressWarnings("SystemConsoleNull") // The console that the property selects is still null without a terminal.
    private static @Nullable Console console() {
        // JDK 22 to 24 have another console by default, which exists even without a terminal.
        System.setProperty("jdk.console", "java.base");
        return System.console();
    }
}
