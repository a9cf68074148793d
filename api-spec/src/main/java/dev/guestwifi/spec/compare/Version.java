package dev.guestwifi.spec.compare;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A semantic version. Breaking changes raise {@code major} (before 1.0.0: {@code minor}), compatible ones {@code
 * minor}, texts {@code patch}. Build metadata is ignored.
 *
 * @param preRelease such as {@code rc.1}; empty for a release
 */
record Version(int major, int minor, int patch, String preRelease) implements Comparable<Version> {
    private static final String IDENTIFIERS = "[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*";
    private static final Pattern FORM = Pattern.compile(
            "([0-9]{1,6})\\.([0-9]{1,6})\\.([0-9]{1,6})(?:-(" + IDENTIFIERS + "))?(?:\\+" + IDENTIFIERS + ")?");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");
    private static final Comparator<Version> ORDER = Comparator.comparingInt(Version::major)
            .thenComparingInt(Version::minor)
            .thenComparingInt(Version::patch)
            .thenComparing(Version::isRelease)
            .thenComparing(Version::preRelease, Version::comparePreReleases);

    static Version parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "info.version must be a semantic version such as 1.2.0 or 1.2.0-rc.1, not \"" + text + "\"");
        }
        String preRelease = matcher.group(4);
        return new Version(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)),
                preRelease == null ? "" : preRelease);
    }

    boolean isRelease() {
        return preRelease.isEmpty();
    }

    /** The release that a pre-release precedes; a release itself. */
    Version release() {
        return new Version(major, minor, patch, "");
    }

    Version afterBreakingChange() {
        return major == 0 ? afterCompatibleChange() : new Version(major + 1, 0, 0, "");
    }

    Version afterCompatibleChange() {
        return new Version(major, minor + 1, 0, "");
    }

    Version afterChangedTexts() {
        return new Version(major, minor, patch + 1, "");
    }

    private static int comparePreReleases(String one, String other) {
        List<String> left = List.of(one.split("\\.", -1));
        List<String> right = List.of(other.split("\\.", -1));
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            int order = compareIdentifiers(left.get(i), right.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.size(), right.size());
    }

    /** Numbers are compared as numbers and precede words. */
    private static int compareIdentifiers(String one, String other) {
        boolean number = DIGITS.matcher(one).matches();
        if (number != DIGITS.matcher(other).matches()) {
            return number ? -1 : 1;
        }
        return number ? Long.compare(Long.parseLong(one), Long.parseLong(other)) : one.compareTo(other);
    }

    @Override
    public int compareTo(Version other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return isRelease() ? major + "." + minor + "." + patch : release() + "-" + preRelease;
    }
}
