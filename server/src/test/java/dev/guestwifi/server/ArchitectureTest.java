package dev.guestwifi.server;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The packages of the server, and which of them may depend on which. */
class ArchitectureTest {
    private static final String SERVER = "dev.guestwifi.server";
    private static final String GENERATED = "generated";
    private static final String ROOT = "";

    /** The packages, each with those it may depend on. */
    private static final Map<String, List<String>> MAY_DEPEND_ON = Map.ofEntries(
            Map.entry("model", List.of()),
            Map.entry("text", List.of()),
            Map.entry("store", List.of("model")),
            Map.entry("store.memory", List.of("store", "model")),
            Map.entry("store.sql", List.of("store", "model")),
            Map.entry("store.cached", List.of("store", "model")),
            Map.entry("contract", List.of(GENERATED)),
            Map.entry("data", List.of(GENERATED, "contract", "store", "model", "text")),
            Map.entry("json", List.of("text")),
            Map.entry("request", List.of("contract", "model")),
            Map.entry("problem", List.of(GENERATED, "json", "request", "store")),
            Map.entry("caller", List.of("model")),
            Map.entry(
                    "ops",
                    List.of(
                            GENERATED,
                            "caller",
                            "contract",
                            "http.edge",
                            "json",
                            "model",
                            "problem",
                            "request",
                            "store",
                            "text")),
            Map.entry("key", List.of(GENERATED, "contract", "model", "store", "problem", "request", "ops")),
            Map.entry(
                    "session", List.of(GENERATED, "contract", "model", "problem", "request", "caller", "ops", "store")),
            Map.entry("sandbox", List.of(GENERATED, "contract", "problem", "request")),
            Map.entry(
                    "admin",
                    List.of(
                            GENERATED,
                            "contract",
                            "model",
                            "store",
                            "problem",
                            "key",
                            "sandbox",
                            "session",
                            "json",
                            "text")),
            Map.entry("http", List.of(GENERATED, "contract", "json", "problem", "request")),
            Map.entry("http.edge", List.of(GENERATED, "problem", "request", "caller")),
            Map.entry("site", List.of(GENERATED, "http", "json", "problem", "request")),
            Map.entry(
                    "pact",
                    List.of(
                            GENERATED,
                            "contract",
                            "json",
                            "key",
                            "model",
                            "ops",
                            "problem",
                            "request",
                            "store",
                            "text")),
            Map.entry("resource", List.of(GENERATED, "model", "problem", "request", "store", "text")));

    /** The wiring and the command line may depend on any of these. */
    private static final List<String> WIRING = List.of(ROOT, "cli", "cli.data", "cli.admin");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(SERVER);

    @Test
    void every_package_is_listed_here() {
        List<String> listed = new ArrayList<>(WIRING);
        listed.add(GENERATED);
        listed.addAll(MAY_DEPEND_ON.keySet());
        assertThat(CLASSES.stream().map(ArchitectureTest::packageOf).distinct()).hasSameElementsAs(listed);
    }

    @Test
    void a_package_depends_only_on_those_it_may_depend_on() {
        MAY_DEPEND_ON.forEach((name, allowed) -> noClasses()
                .that(isIn(name))
                .should()
                .dependOnClassesThat(describe(
                        "are in a package that " + name + " may not depend on",
                        other -> other.getPackageName().startsWith(SERVER)
                                && !packageOf(other).equals(name)
                                && !allowed.contains(packageOf(other))))
                .check(CLASSES));
    }

    @Test
    void packages_do_not_depend_on_each_other_in_a_cycle() {
        slices().matching(SERVER + ".(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void a_program_that_embeds_the_server_needs_neither_the_command_line_nor_its_libraries() {
        noClasses()
                .that(resideInAPackage(SERVER + ".cli..").negate())
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        SERVER + ".cli..",
                        "picocli..",
                        "ch.qos.logback..",
                        "org.slf4j.bridge..",
                        "org.glassfish.jersey.client.proxy.."))
                .check(CLASSES);
    }

    @Test
    void sql_stays_in_its_store_and_jax_rs_out_of_model_store_and_data() {
        noClasses()
                .that(isIn("store.sql").as("outside store.sql").negate())
                .should()
                .dependOnClassesThat(resideInAPackage("java.sql.."))
                .check(CLASSES);
        for (String name : List.of("model", "store", "store.memory", "data")) {
            noClasses()
                    .that(isIn(name))
                    .should()
                    .dependOnClassesThat(resideInAPackage("jakarta.ws.rs.."))
                    .check(CLASSES);
        }
    }

    @Test
    void only_the_command_line_reads_the_clock_of_the_machine() {
        for (String method : List.of("systemUTC", "systemDefaultZone")) {
            noClasses()
                    .that(isIn("cli").negate())
                    .should()
                    .callMethod(Clock.class, method)
                    .check(CLASSES);
        }
    }

    /** Generated types included; nested types are told apart by the names of those around them. */
    @Test
    void no_two_types_have_the_same_simple_name() {
        Map<String, List<String>> bySimpleName = CLASSES.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(
                        JavaClass::getSimpleName, Collectors.mapping(JavaClass::getName, Collectors.toList())));
        assertThat(bySimpleName.values()).allSatisfy(types -> assertThat(types).hasSize(1));
    }

    private static DescribedPredicate<JavaClass> isIn(String name) {
        return describe("in " + name, javaClass -> packageOf(javaClass).equals(name));
    }

    /** The name of a package below the server's own; all generated packages count as one. */
    private static String packageOf(JavaClass javaClass) {
        String below = javaClass.getPackageName().substring(SERVER.length());
        String name = below.startsWith(".") ? below.substring(1) : below;
        return name.startsWith(GENERATED) ? GENERATED : name;
    }
}
