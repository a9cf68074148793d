package dev.guestwifi.conformance.law;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.guestwifi.conformance.result.Family;
import dev.guestwifi.conformance.result.LawResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Predicate;
import org.junit.jupiter.api.Order;

/** All laws, in the order in which they are checked. */
public final class LawCatalog {
    private static final List<Class<? extends Laws>> CLASSES = List.of(
            PagingLaws.class,
            DateLaws.class,
            TeamLaws.class,
            KeyLaws.class,
            RateLimitLaws.class,
            VoucherLaws.class,
            IdempotencyLaws.class,
            RaceLaws.class,
            HttpLaws.class,
            MessageLaws.class,
            ContractLaws.class);

    private static final List<CatalogedLaw> ALL = read();

    private LawCatalog() {}

    public static List<CatalogedLaw> all() {
        return ALL;
    }

    /** The names of all laws, with their families. */
    public static List<String> names() {
        return ALL.stream().map(law -> law.id().qualifiedName()).toList();
    }

    /** @param name with or without the family */
    public static Optional<CatalogedLaw> find(String name) {
        return ALL.stream()
                .filter(law ->
                        law.id().qualifiedName().equals(name) || law.id().name().equals(name))
                .findFirst();
    }

    /** Whether a family has a comparison with the model among the selected laws. */
    static boolean hasComparison(Family family, Predicate<String> isSelected) {
        return ALL.stream()
                .map(CatalogedLaw::id)
                .anyMatch(law -> law.family() == family && law.isComparison() && isSelected.test(law.qualifiedName()));
    }

    static LawResult.Id id(Family family, Method method) {
        Law law = method.getAnnotation(Law.class);
        return new LawResult.Id(family, method.getName(), law.sentence(), List.of(law.sections()), law.isComparison());
    }

    private static List<CatalogedLaw> read() {
        Properties requests = requests();
        List<CatalogedLaw> laws = new ArrayList<>();
        for (Class<? extends Laws> owner : CLASSES) {
            Family family = owner.getAnnotation(LawsOf.class).value();
            Arrays.stream(owner.getDeclaredMethods())
                    .filter(method -> method.isAnnotationPresent(Law.class))
                    .sorted(Comparator.comparingInt(LawCatalog::order).thenComparing(Method::getName))
                    .forEach(method -> laws.add(law(id(family, method), method, requests)));
        }
        return List.copyOf(laws);
    }

    private static int order(Method method) {
        Order order = method.getAnnotation(Order.class);
        return order == null ? Order.DEFAULT : order.value();
    }

    private static CatalogedLaw law(LawResult.Id id, Method method, Properties requests) {
        Law law = method.getAnnotation(Law.class);
        Explanation explanation = method.getAnnotation(Explanation.class);
        String[] counts = requests.getProperty(id.qualifiedName(), "0 0").split(" ", 2);
        return new CatalogedLaw(
                id,
                new CatalogedLaw.Requirements(
                        List.of(law.needs()),
                        List.of(law.requires()),
                        Integer.parseInt(counts[0]),
                        Integer.parseInt(counts[1])),
                explanation.why(),
                explanation.example(),
                explanation.cause());
    }

    private static Properties requests() {
        Properties requests = new Properties();
        try (InputStream file = Objects.requireNonNull(LawCatalog.class.getResourceAsStream("requests.properties"))) {
            requests.load(new InputStreamReader(file, UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return requests;
    }
}
