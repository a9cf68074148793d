package dev.guestwifi.spec.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * Makes the archive of the classes that the server loads, for the Java that runs this: AppCDS ({@code .jsa}), or from
 * Java 25 on an AOT cache ({@code .aot}). The JVM maps it into memory instead of reading the jar. It accepts an archive
 * only with the jar's path, size and time and the version of Java it was made with, which is part of its name.
 */
public final class ClassArchive {
    private static final int FIRST_WITH_AOT_CACHE = 25;
    private static final String AOT_CACHE = ".aot";
    private static final int MOST_SECONDS = 180; // on a busy machine; otherwise about 10

    private final Path java;
    private final Path jar;
    private final Path archive;
    private final boolean isAotCache;

    private ClassArchive(Path java, Path jar, Path archive) {
        this.java = java;
        this.jar = jar;
        this.archive = archive;
        this.isAotCache = archive.toString().endsWith(AOT_CACHE);
    }

    /**
     * Makes the archive beside the jar, unless it is up to date. Without one the server starts all the same, so a
     * failure is only reported.
     *
     * @param arguments the server's jar; for another Java also its program, of version 25 or later, and the archive to
     *     make: then a failure is one of the build
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path jar = Path.of(arguments[0]).toRealPath();
        if (arguments.length == 1) {
            ClassArchive made = new ClassArchive(Path.of(System.getProperty("java.home"), "bin", "java"), jar, of(jar));
            if (!made.isUpToDate()) {
                made.make();
            }
        } else {
            Path archive = Path.of(arguments[2]);
            Files.deleteIfExists(archive);
            new ClassArchive(Path.of(arguments[1]), jar, archive).make();
            if (!Files.exists(archive)) {
                throw new IOException("no archive of the server's classes");
            }
        }
    }

    private static Path of(Path jar) {
        Runtime.Version version = Runtime.version();
        return jar.resolveSibling(name(jar).replaceFirst("\\.jar$", "-")
                + System.getProperty("java.runtime.version")
                + (version.feature() >= FIRST_WITH_AOT_CACHE ? AOT_CACHE : ".jsa"));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /** The build does not write a jar again that has not changed. */
    private boolean isUpToDate() throws IOException {
        return Files.exists(archive)
                && Files.getLastModifiedTime(archive).compareTo(Files.getLastModifiedTime(jar)) >= 0;
    }

    private void make() throws IOException, InterruptedException {
        Path unfinished = archive.resolveSibling(name(archive) + ".new");
        Files.deleteIfExists(unfinished);
        ProcessBuilder command = new ProcessBuilder(
                        java.toString(),
                        (isAotCache ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + unfinished,
                        "-Xlog:disable",
                        "-XX:TieredStopAtLevel=1", // as the launcher has it; this ends sooner
                        "-jar",
                        jar.toString(),
                        "--port",
                        "0")
                .redirectErrorStream(true);
        command.environment().keySet().removeIf(name -> name.startsWith("GUESTWIFI_"));
        Process server = command.start();
        new Thread(() -> endInTime(server), "deadline of the server").start();
        try (BufferedReader output = server.inputReader(UTF_8)) {
            Training.of(output).run();
            server.toHandle().destroy(); // SIGTERM: the JVM writes the archive when it ends.
            output.transferTo(Writer.nullWriter());
            server.waitFor();
            Files.move(unfinished, archive, REPLACE_EXISTING);
        } catch (IOException e) {
            System.out.println("No archive of the server's classes, so it starts more slowly: " + e);
        } finally {
            server.destroyForcibly();
            Files.deleteIfExists(unfinished);
        }
    }

    private static void endInTime(Process server) {
        try {
            server.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            server.destroyForcibly();
        }
    }
}
