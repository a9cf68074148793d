package dev.guestwifi.conformance;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.PrintStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The packages of the kit, and which of them may depend on which. */
class ArchitectureTest {
    private static final String KIT = "dev.guestwifi.conformance";
    private static final String COMPARISON = KIT + ".compare.ModelComparison";

    /** By package: the packages that it may depend on, beside itself. The root package may depend on all of them. */
    private static final Map<String, List<String>> ALLOWED = Map.ofEntries(
            Map.entry("text", List.of()),
            Map.entry("transport", List.of()),
            Map.entry("deployment", List.of("transport")),
            Map.entry("contract", List.of("text", "transport", "deployment")),
            Map.entry("coverage", List.of("contract")),
            Map.entry("model", List.of("contract", "deployment")),
            Map.entry("pact", List.of("model", "contract", "text")),
            Map.entry("traffic", List.of("model", "contract", "deployment", "transport", "text")),
            Map.entry("consumer", List.of("model", "contract", "text")),
            Map.entry("data", List.of("contract", "deployment")),
            Map.entry("call", List.of("text", "transport", "contract", "deployment")),
            Map.entry("race", List.of("call", "model", "contract", "deployment", "transport")),
            Map.entry("compare", List.of("call", "model", "data", "contract", "deployment", "transport", "text")),
            Map.entry("result", List.of("call", "coverage", "deployment")),
            Map.entry(
                    "law",
                    List.of(
                            "result",
                            "race",
                            "compare",
                            "model",
                            "data",
                            "call",
                            "coverage",
                            "contract",
                            "deployment",
                            "transport",
                            "text")),
            Map.entry("known", List.of("result", "call", "text")),
            Map.entry("saved", List.of("call", "text")),
            Map.entry("report", List.of("known", "result", "call", "coverage", "contract", "deployment", "text")));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(KIT);

    @Test
    void every_package_is_listed_here() {
        assertThat(CLASSES.stream()
                        .map(ArchitectureTest::name)
                        .distinct()
                        .filter(name -> !name.isEmpty())
                        .toList())
                .containsExactlyInAnyOrderElementsOf(ALLOWED.keySet());
    }

    @Test
    void packages_depend_only_on_those_that_they_may() {
        ALLOWED.forEach((name, allowed) -> noClasses()
                .that(isIn(name))
                .should()
                .dependOnClassesThat(describe(
                        "are in a package of the kit that " + name + " must not depend on",
                        other -> other.getPackageName().startsWith(KIT)
                                && !name(other).equals(name)
                                && !allowed.contains(name(other))))
                .check(CLASSES));
    }

    @Test
    void every_permission_is_used() {
        Map<String, List<String>> used = new HashMap<>();
        CLASSES.stream()
                .flatMap(one -> one.getDirectDependenciesFromSelf().stream())
                .filter(one -> one.getTargetClass().getPackageName().startsWith(KIT))
                .forEach(one -> used.computeIfAbsent(name(one.getOriginClass()), absent -> new ArrayList<>())
                        .add(name(one.getTargetClass())));
        ALLOWED.forEach((name, allowed) -> assertThat(used.getOrDefault(name, List.of()))
                .as("dependencies of " + name)
                .containsAll(allowed));
    }

    @Test
    void packages_have_no_cycles() {
        slices().matching(KIT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void the_kit_shares_no_code_with_the_server_or_the_client() {
        noClasses()
                .should()
                .dependOnClassesThat(describe(
                        "are of another module than the contract",
                        other -> other.getPackageName().startsWith("dev.guestwifi.")
                                && !other.getPackageName().startsWith(KIT)))
                .check(CLASSES);
    }

    @Test
    void only_the_laws_depend_on_junit() {
        noClasses()
                .that(describe(
                        "outside law and the root", one -> !List.of("law", "").contains(name(one))))
                .should()
                .dependOnClassesThat(resideInAPackage("org.junit.."))
                .check(CLASSES);
    }

    @Test
    void only_main_ends_the_process_and_prints() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(Main.class.getName())
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace", PrintStream.class)
                .check(CLASSES);
    }

    @Test
    void only_the_comparison_with_the_model_and_the_stub_for_consumers_have_a_clock_of_their_own() {
        for (String method : List.of("systemUTC", "systemDefaultZone")) {
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName(COMPARISON)
                    .and()
                    .doNotHaveFullyQualifiedName(ConsumerCheckCommand.class.getName())
                    .should()
                    .callMethod(Clock.class, method)
                    .check(CLASSES);
        }
    }

    private static DescribedPredicate<JavaClass> isIn(String name) {
        return describe("in " + name, one -> name(one).equals(name));
    }

    /** The part of a package's name after that of the kit. */
    private static String name(JavaClass one) {
        String name = one.getPackageName().substring(KIT.length());
        return name.startsWith(".") ? name.substring(1) : name;
    }
}
