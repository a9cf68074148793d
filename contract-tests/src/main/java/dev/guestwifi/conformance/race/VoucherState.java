package dev.guestwifi.conformance.race;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guestwifi.conformance.model.Text;
import dev.guestwifi.conformance.race.Action.Create;
import dev.guestwifi.conformance.race.Action.Delete;
import dev.guestwifi.conformance.race.Action.Read;
import dev.guestwifi.conformance.race.Result.Cause;
import dev.guestwifi.conformance.race.Result.Created;
import dev.guestwifi.conformance.race.Result.Deleted;
import dev.guestwifi.conformance.race.Result.Listed;
import dev.guestwifi.conformance.race.Result.Open;
import dev.guestwifi.conformance.race.Result.Refused;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The vouchers of a race at one moment, and the responses that the contract then allows: the part of the reference
 * model that races can change.
 *
 * @param live the existing vouchers, in the order of creation
 * @param remembered creations with an Idempotency-Key, even if the voucher was deleted
 */
record VoucherState(List<Voucher> live, List<Voucher> remembered) {
    static final VoucherState NONE = new VoucherState(List.of(), List.of());

    /**
     * A creation that succeeded.
     *
     * @param row the voucher as it was created
     */
    record Voucher(Create creation, JsonNode row) {
        long id() {
            return row.path("id").asLong();
        }

        /** Cheaper than the hash code of the row. */
        @Override
        public int hashCode() {
            return Long.hashCode(id());
        }

        boolean isOf(String team) {
            return creation.team().equals(team);
        }

        boolean hasKeyOf(Create other) {
            return other.key() != null && other.key().equals(creation.key()) && isOf(other.team());
        }
    }

    VoucherState {
        live = List.copyOf(live);
        remembered = List.copyOf(remembered);
    }

    /** The state after an action; empty if its response is wrong in this state. */
    Optional<VoucherState> after(Action action, Result result) {
        if (result instanceof Open) {
            return Optional.of(this);
        }
        if (action instanceof Create create) {
            return after(create, result);
        }
        if (action instanceof Delete delete) {
            return after(delete, result);
        }
        // § Pages: the rows of a list come from one moment, in their order, every member as it is stored.
        return result instanceof Listed listed && listed.rows().equals(rows(((Read) action).team()))
                ? Optional.of(this)
                : Optional.empty();
    }

    private Optional<VoucherState> after(Create create, Result result) {
        Optional<Voucher> before =
                remembered.stream().filter(one -> one.hasKeyOf(create)).findFirst();
        boolean isReplay = before.isPresent() && before.get().creation().hasSameTerms(create);
        if (result instanceof Refused refused) {
            // § Idempotent requests: compared with the first creation alone, whatever has become of that.
            boolean isRight = (refused.causes().contains(Cause.KEY_IN_FLIGHT) && create.key() != null)
                    || (refused.causes().contains(Cause.KEY_REUSED) && before.isPresent() && !isReplay)
                    || (refused.causes().contains(Cause.CODE_TAKEN) && before.isEmpty() && isTaken(create));
            return isRight ? Optional.of(this) : Optional.empty();
        }
        if (!(result instanceof Created created)) {
            return Optional.empty();
        }
        if (before.isPresent()) {
            return isReplay && before.get().row().equals(created.row()) ? Optional.of(this) : Optional.empty();
        }
        return isTaken(create) || !isLast(create.team(), created.row())
                ? Optional.empty()
                : Optional.of(with(new Voucher(create, created.row())));
    }

    private Optional<VoucherState> after(Delete delete, Result result) {
        Optional<Voucher> voucher = live.stream()
                .filter(one -> one.isOf(delete.team()) && one.id() == delete.id())
                .findFirst();
        if (result instanceof Deleted) {
            return voucher.map(this::without);
        }
        return result instanceof Refused refused
                        && refused.causes().contains(Cause.NO_SUCH_VOUCHER)
                        && voucher.isEmpty()
                ? Optional.of(this)
                : Optional.empty();
    }

    /** Schema NewVoucher: a code is unique in its team, in any case and normal form. */
    private boolean isTaken(Create create) {
        return live.stream()
                .anyMatch(one -> one.isOf(create.team())
                        && Text.codeKey(one.creation().code()).equals(Text.codeKey(create.code())));
    }

    /** § Pages: a new voucher never comes before an existing one, whatever the clock does. */
    private boolean isLast(String team, JsonNode row) {
        List<JsonNode> rows = rows(team);
        return rows.isEmpty() || isBefore(rows.get(rows.size() - 1), row);
    }

    /** The order of rows: by creation time, then by id. */
    static boolean isBefore(JsonNode row, JsonNode other) {
        int byTime = time(row).compareTo(time(other));
        return byTime < 0
                || (byTime == 0 && row.path("id").asLong() < other.path("id").asLong());
    }

    /** A malformed time sorts first; other checks report it. */
    private static Instant time(JsonNode row) {
        try {
            return Instant.parse(row.path("created_at").asText());
        } catch (DateTimeParseException e) {
            return Instant.MIN;
        }
    }

    private List<JsonNode> rows(String team) {
        return live.stream().filter(one -> one.isOf(team)).map(Voucher::row).toList();
    }

    private VoucherState with(Voucher voucher) {
        return new VoucherState(
                plus(live, voucher), voucher.creation().key() == null ? remembered : plus(remembered, voucher));
    }

    private VoucherState without(Voucher voucher) {
        return new VoucherState(
                live.stream().filter(one -> !one.equals(voucher)).toList(), remembered);
    }

    private static List<Voucher> plus(List<Voucher> list, Voucher voucher) {
        List<Voucher> more = new ArrayList<>(list);
        more.add(voucher);
        return more;
    }
}
