package dev.guestwifi.conformance.compare;

import dev.guestwifi.conformance.data.DataSet;
import dev.guestwifi.conformance.model.Endpoint;
import dev.guestwifi.conformance.model.ModelRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Requests with date filters. */
final class DateRanges {
    private static final int MOST = 40;
    private static final int FEW = 7;
    private static final List<String> ODD = List.of(
            "2025-02-30",
            "2023-02-29",
            "2100-02-29",
            "1900-02-29",
            "2025-04-31",
            "2025-13-01",
            "2025-00-10",
            "2025-01-00",
            "2024-3-1",
            "01-03-2024",
            "20240301",
            "2024/03/01",
            "2024%2F03%2F01",
            "2024-W09-5",
            "2024-061",
            "2024-03-01T00:00:00Z",
            "2024-03-01Z",
            "2024-03-01%2B01:00",
            "2024-03-01%2000:00:00",
            "2024-03-01%20",
            "%202024-03-01",
            "+2024-03-01",
            "-2024-03-01",
            "%2B12024-03-01",
            "12024-03-01",
            "%D9%A2024-03-01",
            "1709251200",
            "today",
            "%20",
            "%00",
            "2024-03-01%00",
            "2024-03-0%EF%BC%91",
            "2024%E2%80%9003-01",
            "2024-03",
            "24-03-01",
            "2024-03-01,2024-03-02",
            "2024-03-32",
            "2024-02-029",
            "2024-03-01%0A",
            "null");

    private DateRanges() {}

    static List<Sequence> of(GeneratorContext context) {
        List<Endpoint> dated = context.datedLists();
        List<Endpoint> paths = new ArrayList<>(dated);
        paths.addAll(context.lists()); // to the others dates are unknown parameters
        List<Sequence> all = new ArrayList<>();
        Map<Endpoint, List<TeamDay>> days =
                dated.stream().collect(Collectors.toMap(list -> list, list -> days(context, list)));
        Decorations decorations = new Decorations(context);
        for (int i = 0; i < context.count(18, 60); i++) {
            Endpoint list = dated.get(context.random().nextInt(dated.size()));
            boolean isOfTarget = context.random().nextBoolean();
            all.addAll(windows(
                    context,
                    decorations,
                    list,
                    isOfTarget ? days(context, list, context.target().team()) : days.getOrDefault(list, List.of())));
        }
        for (int i = 0; i < context.count(3, 12); i++) {
            all.add(inverted(context, dated, i, i % 2 == 0 ? "" : "&page=0"));
        }
        for (Endpoint list : context.isThorough() ? dated : dated.subList(0, 1)) {
            if (context.state().team(DataSet.ALL_YEARS).isPresent()) {
                all.add(Sequence.of(
                        context.get(list.path() + "?per_page=1000&end_date=1970-01-01&slug=" + DataSet.ALL_YEARS)));
            }
        }
        all.addAll(context.pairwise(
                context.count(20, 300),
                context.isThorough() ? Pairwise.Wrong.FEW : Pairwise.Wrong.NONE,
                List.of(
                        context.paths(paths),
                        context.methods(),
                        context.teams(),
                        dates(context, "start_date", "st%61rt_date", dated),
                        dates(context, "end_date", "%65nd_date", dated),
                        Choice.parameters(
                                true, List.of("", "", "", "per_page=1000", "per_page=1&page=2", "page=2", "page=9")),
                        Choice.all(
                                Choice.parameters(true, List.of("", "", "y=1")),
                                Choice.parameters(false, List.of("page=0", "per_page=x", "page=1&page=1"))),
                        Pages.order(),
                        Choice.parameters(
                                true, List.of("", "", "x=1", "start-date=x", "END_DATE=x", "date=2025-01-01")))));
        return all;
    }

    /** A day on which a team has rows. */
    private record TeamDay(String slug, LocalDate day) {}

    /** The days of all teams, equally likely: few teams have rows in unusual years. */
    private static List<TeamDay> days(GeneratorContext context, Endpoint list) {
        return context.state().teams().stream()
                .flatMap(team -> days(context, list, team.slug()).stream())
                .toList();
    }

    private static List<TeamDay> days(GeneratorContext context, Endpoint list, String slug) {
        return context.rows(list, slug).stream()
                .map(row -> new TeamDay(slug, day(context, row)))
                .distinct()
                .toList();
    }

    /** A day near one of the rows, and the ranges before and after it. */
    private static List<Sequence> windows(
            GeneratorContext context, Decorations decorations, Endpoint list, List<TeamDay> days) {
        TeamDay some = days.isEmpty()
                ? new TeamDay(context.target().team(), LocalDate.EPOCH)
                : days.get(context.random().nextInt(days.size()));
        LocalDate near = within(some.day().plusDays(context.random().nextInt(3) - 1L));
        List<String> windows = List.of(
                "start_date=" + near + "&end_date=" + near,
                "start_date=" + near,
                "end_date=" + near,
                "start_date=" + near + "&end_date=" + within(near.plusDays(1)));
        List<String> targets = new ArrayList<>();
        int first = context.isThorough() ? 0 : context.random().nextInt(windows.size());
        for (String window : windows.subList(first, context.count(first + 1, windows.size()))) {
            targets.add(list.path() + "?slug=" + some.slug() + "&per_page=1000&" + window);
        }
        long later = context.rows(list, some.slug()).stream()
                .filter(row -> !day(context, row).isBefore(near))
                .count();
        if (later > FEW) { // the last page of those from this day on
            targets.add(list.path() + "?slug=" + some.slug() + "&per_page=" + FEW + "&start_date=" + near + "&page="
                    + (later + FEW - 1) / FEW);
        }
        return targets.stream()
                .skip(context.isThorough() ? 0 : context.random().nextInt(targets.size()))
                .limit(context.count(1, targets.size()))
                .map(decorations::read)
                .toList();
    }

    /**
     * A start after the end, alone or with another error.
     *
     * @param kind whether the start is a day, whole months, whole years or any number of days after the end
     */
    private static Sequence inverted(GeneratorContext context, List<Endpoint> dated, int kind, String more) {
        Endpoint list = dated.get(context.random().nextInt(dated.size()));
        LocalDate start = LocalDate.EPOCH.plusDays(context.random().nextInt(30_000));
        LocalDate end = switch (kind % 4) {
            case 0 -> start.minusDays(1);
            case 1 -> start.minusMonths(1 + context.random().nextInt(11));
            case 2 -> start.minusYears(1 + context.random().nextInt(9));
            default -> start.minusDays(1 + context.random().nextInt(400));
        };
        return Sequence.of(context.draft()
                .request()
                .target(list.path() + "?slug=" + context.target().team() + "&start_date=" + start + "&end_date=" + end
                        + more));
    }

    private static LocalDate day(GeneratorContext context, ModelRow row) {
        return row.createdAt().atZone(context.target().zone()).toLocalDate();
    }

    /** The contract has no other years. */
    private static LocalDate within(LocalDate day) {
        LocalDate first = LocalDate.of(1, 1, 1);
        LocalDate last = LocalDate.of(9999, 12, 31);
        return day.isBefore(first) ? first : day.isAfter(last) ? last : day;
    }

    /** Values of one parameter. */
    static List<Choice> dates(GeneratorContext context, String name, String encoded, List<Endpoint> dated) {
        return dates(context, name, encoded, dated, ODD);
    }

    /** Values that are no dates, for two parameters: half of them for each, or all for each in a thorough run. */
    static List<List<String>> odd(GeneratorContext context) {
        if (context.isThorough()) {
            return List.of(ODD, ODD);
        }
        List<String> mixed = new ArrayList<>(ODD);
        Collections.shuffle(mixed, new Random(context.random().nextLong()));
        return List.of(mixed.subList(0, ODD.size() / 2), mixed.subList(ODD.size() / 2, ODD.size()));
    }

    /** @param odds values that are no dates */
    static List<Choice> dates(
            GeneratorContext context, String name, String encoded, List<Endpoint> dated, List<String> odds) {
        List<String> good = new ArrayList<>(List.of(
                "",
                "",
                "",
                name,
                name + "=",
                name + "=0000-02-29",
                name + "=0001-01-01",
                name + "=9999-12-31",
                name + "=2000-02-29",
                name + "=1582-10-10", // no day of the calendar that came before this one
                name + "=1700-02-28",
                encoded + "=2025-08-22",
                name + "=2025%2D08%2D22",
                name + "=&" + name + "=2025-08-22",
                name + "=2024-02-29&" + name + "="));
        for (LocalDate day : days(context, dated, context.count(FEW, MOST))) {
            good.add(name + "=" + day);
        }
        List<String> bad = new ArrayList<>();
        odds.forEach(odd -> bad.add(name + "=" + odd));
        bad.add(name + "=2024-02-29&" + name + "=2024-02-29");
        bad.add(name + "=2024-02-29&" + encoded + "=2024-03-01");
        return Choice.all(Choice.parameters(true, good), Choice.parameters(false, bad));
    }

    /** Days with rows, and their neighbours. */
    private static List<LocalDate> days(GeneratorContext context, List<Endpoint> dated, int most) {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (Endpoint list : dated) {
            for (ModelRow row : context.rows(list)) {
                LocalDate day = day(context, row);
                days.addAll(List.of(within(day.minusDays(1)), day, within(day.plusDays(1))));
            }
        }
        List<LocalDate> all = new ArrayList<>(days);
        while (all.size() > most) {
            all.remove(context.random().nextInt(all.size()));
        }
        return all;
    }
}
