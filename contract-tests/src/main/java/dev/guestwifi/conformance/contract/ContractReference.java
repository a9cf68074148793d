package dev.guestwifi.conformance.contract;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Sections of the contract, for people. */
public final class ContractReference {
    private ContractReference() {}

    /** All of them, in one line. */
    public static String readable(List<String> sections) {
        return sections.stream().map(ContractReference::readable).collect(Collectors.joining("; "));
    }

    /** @param sections a heading of {@code info.description}, or a JSON pointer into the document */
    public static String readable(String sections) {
        if (!sections.startsWith("#/")) {
            return "section \"" + sections + "\"";
        }
        List<String> parts = List.of(sections.substring(2).split("/", -1));
        if (parts.size() == 3 && parts.get(0).equals("components")) {
            String kind = parts.get(1).replaceAll("(ie)?s$", "");
            return kind.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT) + " " + parts.get(2);
        }
        if (parts.size() >= 3 && parts.get(0).equals("paths")) {
            String path = parts.get(1).replace("~1", "/").replace("~0", "~");
            String rest = String.join(" ", parts.subList(3, parts.size()));
            return parts.get(2).toUpperCase(Locale.ROOT) + " " + path + (rest.isEmpty() ? "" : ", " + rest);
        }
        return sections;
    }
}
