package dev.guestwifi.junit;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.guestwifi.server.contract.Contract;
import dev.guestwifi.server.data.DataDirectory;
import dev.guestwifi.server.data.DemoData;
import dev.guestwifi.server.key.DemoKeys;
import dev.guestwifi.server.store.StoresSink;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The initial data of an instance.
 *
 * @param name a directory on the class path or in the file system; empty for the demo instance
 * @param test the test class, whose class path is searched
 */
record InstanceData(String name, Class<?> test) {
    private static final PrintStream NOWHERE = new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);

    void fill(StoresSink store) throws IOException {
        if (name.isEmpty()) {
            DemoData.fill(store);
            for (DemoKeys key : DemoKeys.values()) {
                store.add(key.stored());
            }
            return;
        }
        URL onClassPath = test.getClassLoader().getResource(name);
        if (onClassPath == null) {
            load(file(), store);
        } else if (onClassPath.openConnection() instanceof JarURLConnection jar) {
            try (FileSystem files = FileSystems.newFileSystem(path(jar.getJarFileURL()))) {
                load(files.getPath(jar.getEntryName()), store);
            }
        } else {
            load(path(onClassPath), store);
        }
    }

    private Path file() throws FileNotFoundException {
        Path file = Path.of(name).toAbsolutePath();
        if (!Files.isDirectory(file)) {
            throw new FileNotFoundException(
                    "there is no directory " + name + " on the class path, and no " + file + ".");
        }
        return file;
    }

    private static Path path(URL url) {
        return Path.of(URI.create(url.toString()));
    }

    private static void load(Path directory, StoresSink store) {
        DataDirectory.load(directory, Contract.load(), store, NOWHERE);
    }
}
