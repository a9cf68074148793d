package dev.guestwifi.client;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The parts of the client, and which of them may depend on which. */
class ArchitectureTest {
    private static final String CLIENT = "dev.guestwifi.client";
    private static final String FACADE = "facade";
    /** Records and queries of the public API. */
    private static final String VALUES = "values";

    private static final String ERROR = "error";
    private static final String INTERNAL = "internal";
    private static final String CONTRACT = "generated.contract";
    private static final String MODEL = "generated.model";
    private static final String API = "generated.api";
    private static final String INVOKER = "generated.invoker";

    /** By part: the other parts that it may depend on. */
    private static final Map<String, List<String>> ALLOWED = Map.of(
            FACADE, List.of(VALUES, ERROR, INTERNAL, MODEL),
            VALUES, List.of(MODEL),
            ERROR, List.of(MODEL),
            INTERNAL, List.of(VALUES, ERROR, CONTRACT, MODEL, API, INVOKER),
            API, List.of(MODEL, INVOKER),
            CONTRACT, List.of(),
            MODEL, List.of(),
            INVOKER, List.of());

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(CLIENT);

    @Test
    void parts_depend_only_on_the_parts_listed_here() {
        assertThat(CLASSES.stream().map(ArchitectureTest::part).distinct())
                .containsExactlyInAnyOrderElementsOf(ALLOWED.keySet());
        ALLOWED.forEach((part, allowed) -> noClasses()
                .that(areIn(part))
                .should()
                .dependOnClassesThat(describe(
                        "are in a part that " + part + " must not depend on",
                        other -> other.getPackageName().startsWith(CLIENT)
                                && !part(other).equals(part)
                                && !allowed.contains(part(other))))
                .check(CLASSES));
    }

    @Test
    void parts_do_not_depend_on_each_other_in_a_cycle() {
        slices().assignedFrom(new SliceAssignment() {
                    @Override
                    public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
                        return javaClass.getPackageName().startsWith(CLIENT)
                                ? SliceIdentifier.of(part(javaClass))
                                : SliceIdentifier.ignore();
                    }

                    @Override
                    public String getDescription() {
                        return "the parts of the client";
                    }
                })
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void the_public_api_shows_no_implementation() {
        methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat(describe(
                        "belong to the public API",
                        type -> type.getModifiers().contains(JavaModifier.PUBLIC)
                                && List.of(FACADE, VALUES, ERROR).contains(part(type))))
                .should(new ArchCondition<>("have only types of the public API in their signature") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        method.getAllInvolvedRawTypes().stream()
                                .filter(type -> type.getPackageName().startsWith(CLIENT))
                                .filter(type -> List.of(INTERNAL, API, INVOKER).contains(part(type)))
                                .forEach(type -> events.add(SimpleConditionEvent.violated(
                                        method, method.getFullName() + " shows " + type.getName())));
                    }
                })
                .check(CLASSES);
    }

    @Test
    void types_of_the_implementation_are_public_only_if_the_facade_uses_them() {
        assertThat(CLASSES.stream()
                        .filter(type -> part(type).equals(INTERNAL))
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(type -> type.getDirectDependenciesToSelf().stream()
                                .map(Dependency::getOriginClass)
                                .allMatch(user -> part(user).equals(INTERNAL))))
                .isEmpty();
    }

    @Test
    void one_class_reads_the_clock_of_the_machine() {
        noClasses().should().callMethod(Clock.class, "systemUTC").check(CLASSES);
        noClasses().should().callMethod(Clock.class, "systemDefaultZone").check(CLASSES);
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(CLIENT + ".internal.Exchange")
                .should()
                .callMethod(Instant.class, "now")
                .check(CLASSES);
    }

    /** Tests and generated types included. */
    @Test
    void no_two_types_have_the_same_simple_name() {
        Map<String, List<String>> bySimpleName = new ClassFileImporter()
                .importPackages(CLIENT).stream()
                        .filter(type -> !type.isAnonymousClass())
                        .collect(Collectors.groupingBy(
                                JavaClass::getSimpleName, Collectors.mapping(JavaClass::getName, Collectors.toList())));
        bySimpleName.remove("package-info");
        assertThat(bySimpleName.values()).allSatisfy(types -> assertThat(types).hasSize(1));
    }

    private static DescribedPredicate<JavaClass> areIn(String part) {
        return describe("are in " + part, type -> part(type).equals(part));
    }

    /** The package below the client's own; the client's own package is two parts. */
    private static String part(JavaClass type) {
        String below = type.getPackageName().substring(CLIENT.length());
        if (!below.isEmpty()) {
            return below.substring(1);
        }
        return type.isRecord() || type.isAssignableTo(PageQuery.class) ? VALUES : FACADE;
    }
}
