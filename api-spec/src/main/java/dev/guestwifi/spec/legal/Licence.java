package dev.guestwifi.spec.legal;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A licence as a pom declares it. */
record Licence(String name, String url) {
    /** SPDX identifiers, each followed by the ways in which poms write it, in the form of {@link #plain}. */
    private static final Map<String, String> IDS = Stream.of(
                    ids("Apache-2.0", "apache 2.0", "apache 2"),
                    ids("BSD-2-Clause", "bsd 2 clause"),
                    ids("BSD-3-Clause", "bsd 3 clause", "new bsd", "modified bsd"),
                    ids("BSD-3-Clause", "edl 1.0", "eclipse distribution 1.0"),
                    ids("EPL-2.0", "epl 2.0", "eclipse public 2.0"),
                    ids("GPL-2.0-with-classpath-exception", "gpl 2.0 with classpath exception", "gpl2 w cpe"),
                    ids("GPL-2.0-with-classpath-exception", "gnu general public gpl 2 with classpath exception"),
                    ids("LGPL-2.1-only", "lgpl 2.1 only", "lgpl 2.1"),
                    ids("MIT", "mit"),
                    ids("MPL-1.1", "mpl 1.1"))
            .flatMap(ids -> ids.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static Map<String, String> ids(String id, String... names) {
        return Stream.of(names).collect(Collectors.toMap(name -> name, name -> id));
    }

    /** Without what differs between names of the same licence. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9.]+", " ")
                .replaceAll("\\b(the|software|licen[cs]e|version|v)\\b|\\bv(?=[0-9])", " ")
                .replaceAll(" +", " ")
                .strip();
    }

    /** Its SPDX identifier, if its name is known to mean one. */
    Optional<String> id() {
        return Optional.ofNullable(IDS.get(plain(name)));
    }
}
