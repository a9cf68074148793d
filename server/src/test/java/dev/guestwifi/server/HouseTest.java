package dev.guestwifi.server;

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
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The rooms of the server, and which of them may know which. */
class HouseTest {
    private static final String SERVER = "dev.guestwifi.server";
    private static final String GENERATED = "generated";

    /** By room: the rooms it may know beside itself. The wiring, in no room, may know all. */
    private static final Map<String, List<String>> MAY_KNOW = Map.ofEntries(
            Map.entry("model", List.of()),
            Map.entry("text", List.of()),
            Map.entry("store", List.of("model")),
            Map.entry("store.memory", List.of("store", "model")),
            Map.entry("contract", List.of(GENERATED)),
            Map.entry("data", List.of(GENERATED, "contract", "store", "model", "text")),
            Map.entry("json", List.of()),
            Map.entry("request", List.of("contract", "model")),
            Map.entry("problem", List.of(GENERATED, "json", "request")),
            Map.entry("sender", List.of()),
            Map.entry("key", List.of(GENERATED, "model", "store", "problem", "request", "sender")),
            Map.entry("session", List.of(GENERATED, "contract", "model", "problem", "request", "sender")),
            Map.entry("admin", List.of(GENERATED, "model", "store", "problem", "key", "session", "json", "text")),
            Map.entry("command", List.of(GENERATED, "contract", "json", "text")),
            Map.entry("http", List.of(GENERATED, "contract", "json", "problem", "request")),
            Map.entry("http.edge", List.of(GENERATED, "problem", "request", "sender")),
            Map.entry("site", List.of(GENERATED, "http", "json", "problem", "request")),
            Map.entry("resource", List.of(GENERATED, "model", "problem", "request", "store")));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(SERVER);

    @Test
    void every_room_is_named_here() {
        assertThat(CLASSES.stream().map(HouseTest::room).distinct().filter(room -> !room.isEmpty()))
                .allMatch(room -> room.equals(GENERATED) || MAY_KNOW.containsKey(room));
    }

    @Test
    void a_room_knows_no_other_than_it_may() {
        MAY_KNOW.forEach((room, known) -> noClasses()
                .that(isIn(room))
                .should()
                .dependOnClassesThat(describe(
                        "are in a room that " + room + " may not know",
                        other -> other.getPackageName().startsWith(SERVER)
                                && !room(other).equals(room)
                                && !known.contains(room(other))))
                .check(CLASSES));
    }

    @Test
    void no_rooms_know_each_other_in_a_circle() {
        slices().matching(SERVER + ".(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void sql_stays_in_its_store_and_jax_rs_out_of_model_store_and_data() {
        noClasses()
                .that(isIn("store.sql").as("outside store.sql").negate())
                .should()
                .dependOnClassesThat(resideInAPackage("java.sql.."))
                .check(CLASSES);
        for (String room : List.of("model", "store", "store.memory", "data")) {
            noClasses()
                    .that(isIn(room))
                    .should()
                    .dependOnClassesThat(resideInAPackage("jakarta.ws.rs.."))
                    .check(CLASSES);
        }
    }

    @Test
    void only_main_looks_at_the_clock_of_the_machine() {
        for (String method : List.of("systemUTC", "systemDefaultZone")) {
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName(Main.class.getName())
                    .should()
                    .callMethod(Clock.class, method)
                    .check(CLASSES);
        }
    }

    private static DescribedPredicate<JavaClass> isIn(String room) {
        return describe("in " + room, javaClass -> room(javaClass).equals(room));
    }

    /** The package below the server's own; all that is generated is one room. */
    private static String room(JavaClass javaClass) {
        String room = javaClass.getPackageName().substring(SERVER.length());
        String name = room.startsWith(".") ? room.substring(1) : room;
        return name.startsWith(GENERATED) ? GENERATED : name;
    }
}
