package dev.guestwifi.conformance.report;

import dev.guestwifi.conformance.call.Violation;
import dev.guestwifi.conformance.contract.ContractReference;
import dev.guestwifi.conformance.result.LawResult;
import dev.guestwifi.conformance.text.Printable;
import java.util.Locale;
import java.util.Objects;

/** A law on the HTML page. */
record LawView(LawResult result, boolean isLinked) {
    private static final int SHOWN = 4000;

    static LawView of(LawResult result) {
        return new LawView(result, false);
    }

    /** @param isLinked whether the page has a section about its failure */
    static LawView of(LawResult result, boolean isLinked) {
        return new LawView(result, isLinked);
    }

    String family() {
        return capital(result.law().family().toString());
    }

    /** The id of its failure on the page. */
    String anchor() {
        return result.law().name();
    }

    String sentence() {
        return result.law().sentence();
    }

    String place() {
        return ContractReference.readable(result.law().sections());
    }

    String outcome() {
        return result.outcome().name().toLowerCase(Locale.ROOT);
    }

    /** The CSS class. */
    String kind() {
        return result.outcome().name().toLowerCase(Locale.ROOT);
    }

    String reason() {
        return result.reason();
    }

    int requests() {
        return result.cost().requests();
    }

    String expected() {
        return shown(violation().expected());
    }

    String actual() {
        return shown(violation().actual());
    }

    String curl() {
        return violation().exchange().curl();
    }

    private Violation violation() {
        return Objects.requireNonNull(result.violation());
    }

    private static String shown(String text) {
        return Printable.cut(text, SHOWN);
    }

    /** The name of a family as a heading. */
    static String capital(String word) {
        return word.equals("http") ? "HTTP" : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
