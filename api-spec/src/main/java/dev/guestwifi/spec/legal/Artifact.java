package dev.guestwifi.spec.legal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Comparator;

/** The coordinates of a jar. */
record Artifact(String group, String name, String version) implements Comparable<Artifact> {
    private static final Comparator<Artifact> ORDER =
            Comparator.comparing(Artifact::group).thenComparing(Artifact::name).thenComparing(Artifact::version);

    boolean isOurs() {
        return group.equals("dev.guestwifi");
    }

    /** The package URL that scanners know it by. */
    String purl() {
        return "pkg:maven/" + group + "/" + name + "@" + URLEncoder.encode(version, UTF_8) + "?type=jar";
    }

    @Override
    public int compareTo(Artifact other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return group + ":" + name + ":" + version;
    }
}
