package dev.guestwifi.spec.legal;

import java.nio.file.Path;

/**
 * Where the files of artifacts are.
 *
 * @param local the local Maven repository
 * @param project the root of this project, whose modules are not in the repository
 */
record Repository(Path local, Path project) {
    private static final String PREFIX = "guest-wifi-";

    Path jar(Artifact artifact) {
        String file = artifact.name() + "-" + artifact.version() + ".jar";
        return artifact.isOurs()
                ? module(artifact).resolve("target").resolve(file)
                : directory(artifact).resolve(file);
    }

    Path pom(Artifact artifact) {
        return artifact.isOurs()
                ? module(artifact).resolve("pom.xml")
                : directory(artifact).resolve(artifact.name() + "-" + artifact.version() + ".pom");
    }

    private Path directory(Artifact artifact) {
        return local.resolve(artifact.group().replace('.', '/'))
                .resolve(artifact.name())
                .resolve(artifact.version());
    }

    /** Its folder has the name of the artifact without the prefix; the parent of all is the root itself. */
    private Path module(Artifact artifact) {
        String folder = artifact.name().substring(PREFIX.length());
        return folder.equals("parent") ? project : project.resolve(folder);
    }
}
