package dev.guestwifi.server.data;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Checks a data file before it is opened: opening a pipe or a device may block for ever. */
final class FileCheck {
    private FileCheck() {}

    static boolean isThere(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** Returns why an existing file cannot be read, or null. */
    static @Nullable String fault(Path file) {
        if (Files.isSymbolicLink(file) && !Files.exists(file)) {
            return "cannot be read: it is a symbolic link that leads to no file";
        }
        if (Files.isDirectory(file)) {
            return "cannot be read: it is a directory";
        }
        if (!Files.isRegularFile(file)) {
            return "cannot be read: it is a pipe, a socket or a device, not a file";
        }
        return Files.isReadable(file) ? null : "cannot be read: this user has no right to";
    }
}
