package dev.guestwifi.server.pact;

import static java.time.temporal.TemporalAdjusters.lastDayOfMonth;

import dev.guestwifi.server.generated.contract.FaultCode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.LongStream;

/**
 * Rows of one kind that a team has.
 *
 * @param firstId the identifier of the first one; the others follow
 * @param from the day of the first one
 * @param to the last day that a row may have
 * @param hasNulls whether members that may be null are null
 */
record RowsFixture(int count, long firstId, LocalDate from, LocalDate to, boolean hasNulls) {
    /** The day of the first row, unless a state says otherwise. */
    static final LocalDate FROM = LocalDate.of(2025, 8, 1);

    RowsFixture(int count, long firstId, LocalDate from, LocalDate to) {
        this(count, firstId, from, to, false);
    }

    /** @throws StateException if the days are in the wrong order */
    static RowsFixture of(StateArguments arguments, int defaultCount, long defaultFirstId) {
        LocalDate on = arguments.day(StateParameters.ON);
        LocalDate to = on == null ? arguments.day(StateParameters.TO) : on;
        LocalDate from = on == null ? arguments.day(StateParameters.FROM) : on;
        LocalDate start = from != null ? from : to == null ? FROM : to.withDayOfMonth(1);
        LocalDate end = to == null ? start.with(lastDayOfMonth()) : to;
        if (end.isBefore(start)) {
            throw StateException.invalid(
                    StateParameters.TO, FaultCode.ENDS_BEFORE_START, "must not be before " + StateParameters.FROM);
        }
        long firstId = arguments.id(StateParameters.FIRST_ID);
        return new RowsFixture(
                arguments.number(StateParameters.COUNT, defaultCount),
                firstId == 0 ? defaultFirstId : firstId,
                start,
                end,
                arguments.flag(StateParameters.NULLS));
    }

    /** When vouchers were created that states name. */
    static RowsFixture named() {
        return new RowsFixture(1, 1, FROM, FROM);
    }

    LongStream ids() {
        return LongStream.range(firstId, firstId + count);
    }

    /** When a row was created: the days are those of the zone, whatever its clocks do. */
    Instant createdAt(long id, ZoneId zone) {
        Instant start = from.atStartOfDay(zone).toInstant();
        Instant end = to.plusDays(1).atStartOfDay(zone).toInstant();
        return start.plus(
                Duration.between(start, end).dividedBy(Math.max(1, count)).multipliedBy(id - firstId));
    }
}
