package dev.guestwifi.mutants;

import static dev.guestwifi.mutants.Change.replying;
import static dev.guestwifi.mutants.Change.retrying;
import static dev.guestwifi.mutants.Change.sending;
import static dev.guestwifi.mutants.ChangedLists.windows;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guestwifi.conformance.result.Family;
import dev.guestwifi.server.model.DateWindow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAmount;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Faults in how days are understood. */
final class DateMutants {
    private static final Mutant.Maker DATES = new Mutant.Maker(Family.DATES);
    private static final ZoneId ZONE = MutantServer.ZONE;

    private DateMutants() {}

    static List<Mutant> all() {
        return Stream.of(windowed(), read()).flatMap(List::stream).toList();
    }

    private static List<Mutant> windowed() {
        return List.of(
                window("the day of the end is left out", at -> at, until -> moved(until, Period.ofDays(-1))),
                window("the day of the start is left out", from -> moved(from, Period.ofDays(1)), at -> at),
                window("the last second of the end is left out", at -> at, until -> until.minusSeconds(1)),
                window("the first instant of the start is left out", from -> from.plusNanos(1000), at -> at),
                window("the first instant after the end is taken in", at -> at, until -> until.plusNanos(1000)),
                window("days are those of UTC", DateMutants::inUtc, DateMutants::inUtc),
                window("days are those of the winter", DateMutants::inWinter, DateMutants::inWinter),
                window(
                        "every day has 24 hours",
                        at -> at,
                        until -> moved(until, Period.ofDays(-1)).plusSeconds(86_400)),
                DATES.store("the start is ignored", windows(window -> new DateWindow(null, window.until()))),
                DATES.store("the end is ignored", windows(window -> new DateWindow(window.from(), null))),
                DATES.store(
                        "without a start, only rows since 2025 come",
                        windows(window -> window.from() == null && window.until() != null
                                ? new DateWindow(Instant.parse("2025-01-01T00:00:00Z"), window.until())
                                : window)));
    }

    private static Mutant window(String name, UnaryOperator<Instant> from, UnaryOperator<Instant> until) {
        return DATES.store(
                name, windows(window -> new DateWindow(ifGiven(window.from(), from), ifGiven(window.until(), until))));
    }

    private static @Nullable Instant ifGiven(@Nullable Instant at, UnaryOperator<Instant> change) {
        return at == null ? null : change.apply(at);
    }

    private static Instant moved(Instant start, TemporalAmount by) {
        return day(start).plus(by).atStartOfDay(ZONE).toInstant();
    }

    private static LocalDate day(Instant start) {
        return start.atZone(ZONE).toLocalDate();
    }

    private static Instant inUtc(Instant start) {
        return day(start).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static Instant inWinter(Instant start) {
        return day(start).atStartOfDay(ZoneOffset.ofHours(1)).toInstant();
    }

    private static List<Mutant> read() {
        return List.of(
                DATES.http(
                        "a bad date is ignored",
                        retrying(
                                reply -> reply.fault().equals("not_a_date"),
                                request -> request.drop("start_date").drop("end_date"))),
                DATES.http(
                        "a bad date fails",
                        replying(reply -> reply.fault().equals("not_a_date") ? Reply.failure() : reply)),
                DATES.http("30 February is 1 March", dates(date -> date.replaceAll("-02-3[01]$", "-03-01"))),
                DATES.http(
                        "29 February is 1 March in other years",
                        dates(date -> isLeap(date) ? date : date.replaceAll("-02-29$", "-03-01"))),
                DATES.http("there is no 29 February", dates(date -> date.replaceAll("-02-29$", "-02-30"))),
                DATES.http(
                        "months and days may have one digit",
                        dates(date -> date.replaceAll("-([0-9])(?![0-9])", "-0$1"))),
                DATES.http(
                        "the time after a date is ignored",
                        dates(date -> date.replaceAll("^([0-9]{4}-[0-9]{2}-[0-9]{2})[T ].*", "$1"))),
                DATES.http("slashes may divide a date", dates(date -> date.replace('/', '-'))),
                DATES.http(
                        "a start after the end changes places with it",
                        retrying(
                                DateMutants::isInverted,
                                request -> request.set("start_date", request.text("end_date"))
                                        .set("end_date", request.text("start_date")))),
                DATES.http(
                        "a start after the end is ignored",
                        retrying(DateMutants::isInverted, r -> r.drop("start_date"))),
                DATES.http(
                        "a start after the end is said to be no date",
                        replying(reply -> isInverted(reply)
                                ? reply.json(json -> ((ObjectNode) json.at("/errors/0")).put("code", "not_a_date"))
                                : reply)),
                DATES.http(
                        "a single day is refused",
                        sending(request -> request.gives("start_date")
                                        && request.text("start_date").equals(request.text("end_date"))
                                ? request.set("end_date", "x")
                                : request)),
                DATES.http(
                        "an end needs a start",
                        sending(request -> request.gives("end_date") && !request.gives("start_date")
                                ? request.set("start_date", "x")
                                : request)),
                DATES.http("an empty date is refused", dates(date -> date.isEmpty() ? "x" : date)),
                DATES.http("venues are chosen by date too", (request, server) -> {
                    Reply reply = server.send(request);
                    String start = request.text("start_date");
                    return request.path().equals("/venues") && !start.isEmpty()
                            ? reply.json(json -> json.withArray("data")
                                    .removeIf(row ->
                                            row.path("created_at").asText().compareTo(start) < 0))
                            : reply;
                }));
    }

    private static boolean isInverted(Reply reply) {
        return reply.fault().equals("ends_before_start");
    }

    private static boolean isLeap(String date) {
        return !date.matches("[0-9]{4}-.*") || Year.isLeap(Long.parseLong(date.substring(0, 4)));
    }

    private static Change dates(UnaryOperator<String> reading) {
        return sending(
                Request::isList, request -> request.map("start_date", reading).map("end_date", reading));
    }
}
