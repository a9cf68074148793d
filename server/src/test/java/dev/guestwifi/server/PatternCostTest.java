package dev.guestwifi.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.guestwifi.server.contract.LinearPattern;
import dev.guestwifi.server.http.edge.Cost;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Finds every regular expression of the server by itself and times it on inputs that make backtracking expensive. */
class PatternCostTest {
    private static final String SERVER = "dev.guestwifi.server";
    private static final int LONG = 2000;
    private static final Map<Class<?>, Set<String>> REGEX_METHODS = Map.of(
            Pattern.class, Set.of("compile", "matches"),
            String.class, Set.of("matches", "split", "replaceAll", "replaceFirst"));

    /** Calls outside of constants: what they are applied to and why they may be. */
    private static final Map<String, String> CALLS = Map.ofEntries(
            Map.entry("cli.admin.ServerAddress.of", "the command line"),
            Map.entry("contract.LinearPattern.<init>", "patterns of the contract, timed below"),
            Map.entry("contract.Paths.segments", "split at one character"),
            Map.entry("data.Header.foreignSeparator", "split at one character, in the operator's files"),
            Map.entry("http.AcceptEncoding.<init>", "split at one character"),
            Map.entry("http.MediaTypeFilter.isCoded", "split at one character"),
            Map.entry("caller.ClientAddress.of", "split at one character"),
            Map.entry("session.SessionFilter.session", "split at one character"));

    /** The repeated pieces of inputs; each is tried with an end that matches nothing, and in between other pieces. */
    private static final List<String> PIECES = List.of(
            "a",
            "0",
            "1",
            "9",
            "-",
            ".",
            ":",
            " ",
            "\t",
            ",",
            ";",
            "\"",
            "/",
            "%",
            "a-",
            "0.",
            "1:",
            ":.",
            ";q=0",
            ";q=0.0 ",
            "; ",
            "=",
            "W/",
            "W/\"",
            "\"\"",
            ", ",
            "a:",
            "-a",
            "_",
            "servers:\n ",
            "\n",
            "\r\n",
            "\u00e9",
            "127.0",
            "255.",
            "A",
            "::");

    private static final List<String> ENDS = List.of("", "\u0007", "!", " x", "\"");

    /** Patterns that are looked for in a text; all others must match the whole of it. */
    private static final Set<String> SEARCHED = Set.of("site.ContractForms.FIRST_SERVER");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(SERVER);

    /** A pattern under the name of its constant, or its place in the contract. */
    record Rule(String name, Predicate<String> pattern) {
        Runnable on(String piece, String end, int size) {
            String text = piece.repeat(size / piece.length()) + end;
            return () -> {
                var unused = pattern.test(text);
            };
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Rule> rules() throws ReflectiveOperationException, IOException {
        Map<String, Rule> rules = new TreeMap<>();
        for (JavaClass javaClass : CLASSES) {
            for (JavaField field : javaClass.getFields()) {
                if (field.getRawType().isEquivalentTo(Pattern.class) && isConstant(field)) {
                    Field constant = field.reflect();
                    constant.setAccessible(true);
                    String name = shortName(javaClass) + '.' + field.getName();
                    rules.put(name, new Rule(name, rule(name, (Pattern) Objects.requireNonNull(constant.get(null)))));
                }
            }
        }
        for (String contract : List.of("openapi.json", "admin.json")) {
            try (InputStream json = PatternCostTest.class.getResourceAsStream("/guest-wifi/" + contract)) {
                collect(contract, new ObjectMapper().readTree(json), rules);
            }
        }
        return List.copyOf(rules.values());
    }

    private static Predicate<String> rule(String name, Pattern pattern) {
        return SEARCHED.contains(name) ? pattern.asPredicate() : pattern.asMatchPredicate();
    }

    private static boolean isConstant(JavaField field) {
        return Modifier.isStatic(field.reflect().getModifiers());
    }

    private static void collect(String path, JsonNode node, Map<String, Rule> rules) {
        if (node.path("pattern").isTextual()) {
            String pattern = node.path("pattern").asText();
            rules.putIfAbsent(pattern, new Rule(path + ' ' + pattern, new LinearPattern(pattern)::matches));
        }
        node.properties().forEach(member -> collect(path + '/' + member.getKey(), member.getValue(), rules));
        if (node.isArray()) {
            node.forEach(element -> collect(path, element, rules));
        }
    }

    private static String shortName(JavaClass javaClass) {
        return javaClass.getName().substring(SERVER.length() + 1);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_pattern_costs_sixteen_times_as_much_on_sixteen_times_its_worst_input(Rule rule) {
        String worstPiece = "";
        String worstEnd = "";
        long worst = -1;
        for (String piece : PIECES) {
            for (String end : ENDS) {
                long nanos = Cost.once(rule.on(piece, end, LONG));
                if (nanos > worst) {
                    worst = nanos;
                    worstPiece = piece;
                    worstEnd = end;
                }
            }
        }
        String piece = worstPiece;
        String end = worstEnd;
        Cost.assertLinear(
                rule + " on many '" + piece + "' and '" + end + "'", LONG / 4, size -> rule.on(piece, end, size));
    }

    /** The edge reads bytes of anybody; there, not even a linear pattern. Elsewhere every other call has its reason. */
    @Test
    void regular_expressions_are_constants_or_have_a_reason_and_the_edge_has_none() {
        Map<String, List<String>> found = new HashMap<>();
        for (JavaClass javaClass : CLASSES) {
            if (javaClass.getPackageName().contains(".generated")) {
                continue;
            }
            for (JavaAccess<?> access : javaClass.getAccessesFromSelf()) {
                if (isRegex(access) && !access.getOrigin().getName().equals("<clinit>")) {
                    String place = shortName(javaClass)
                            + '.'
                            + origin(access.getOrigin().getName());
                    found.computeIfAbsent(place, p -> new ArrayList<>()).add(access.getDescription());
                }
            }
        }
        assertThat(found.keySet()).isSubsetOf(CALLS.keySet());
        assertThat(CLASSES)
                .filteredOn(javaClass -> javaClass.getPackageName().endsWith(".http.edge"))
                .isNotEmpty()
                .allSatisfy(
                        javaClass -> assertThat(javaClass.getAccessesFromSelf()).noneMatch(PatternCostTest::isRegex));
    }

    private static boolean isRegex(JavaAccess<?> access) {
        return REGEX_METHODS.entrySet().stream()
                .anyMatch(entry -> access.getTargetOwner().isEquivalentTo(entry.getKey())
                        && entry.getValue().contains(access.getTarget().getName()));
    }

    /** The method that a lambda stands in. */
    private static String origin(String name) {
        return name.startsWith("lambda$") ? name.substring("lambda$".length(), name.lastIndexOf('$')) : name;
    }
}
