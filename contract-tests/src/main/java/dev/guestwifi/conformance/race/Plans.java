package dev.guestwifi.conformance.race;

import dev.guestwifi.conformance.race.Action.Create;
import dev.guestwifi.conformance.race.Action.Delete;
import dev.guestwifi.conformance.race.Plan.Program;
import dev.guestwifi.conformance.race.Plan.Wave;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Creates plans for races, each with its own codes. Not safe for use by several threads. */
public final class Plans {
    /** Contains a decomposed letter, which has a composed form. */
    private static final String WORD = "Race-e\u0301-";

    private final UnaryOperator<String> codes;
    private final int clients;
    private final boolean hasForms;
    private final boolean hasTags;
    private int made;

    /**
     * @param codes adds the prefix of the run to a code
     * @param clients that write concurrently
     * @param hasForms whether a code is the same in another case and normal form
     * @param hasTags whether lists have entity tags
     */
    Plans(UnaryOperator<String> codes, int clients, boolean hasForms, boolean hasTags) {
        this.codes = codes;
        this.clients = clients;
        this.hasForms = hasForms;
        this.hasTags = hasTags;
    }

    private String code() {
        return codes.apply(WORD + ++made);
    }

    /** An equal code, as this client writes it. */
    private String form(String code, int client) {
        List<String> forms = List.of(
                code,
                code.toUpperCase(Locale.ROOT),
                code.toLowerCase(Locale.ROOT),
                code.replace("e\u0301", "\u00e9"),
                code.toUpperCase(Locale.ROOT).replace("E\u0301", "\u00c9"));
        return hasForms ? forms.get(client % forms.size()) : code;
    }

    /** Creations with one code, then deletions of the voucher. */
    public Plan oneCode(RaceTeam raceTeam) {
        String code = code();
        return Plan.of(
                past -> with(
                        raceTeam.reader(1), each(i -> Program.of(raceTeam.create(form(code, i), i % 2 + 1, null)))),
                past -> with(
                        raceTeam.reader(1),
                        CompletedAction.left(past).stream().limit(1).flatMap(delete -> each(i -> Program.of(delete)))),
                rest(),
                look(raceTeam));
    }

    /** Creations, deletions and new creations with one code. */
    public Plan oneLife(RaceTeam raceTeam) {
        String code = code();
        return Plan.of(
                past -> List.of(Program.of(raceTeam.create(code))),
                past -> {
                    List<Delete> first = CompletedAction.left(past);
                    return with(
                            raceTeam.reader(2),
                            Stream.concat(
                                    first.stream().flatMap(one -> Stream.of(Program.of(one), Program.of(one))),
                                    each(i -> i < 2
                                                    ? createAndDelete(raceTeam, form(code, i))
                                                    : Program.of(raceTeam.create(form(code, i))))
                                            .limit(Math.max(2, clients - 2L))));
                },
                rest(),
                look(raceTeam));
    }

    /** Creations with different codes, then deletions of all. */
    public Plan manyCodes(RaceTeam raceTeam) {
        List<Create> creates = creates(raceTeam);
        return Plan.of(
                past -> with(raceTeam.reader(2), creates.stream().map(Program::of)),
                past -> with(
                        raceTeam.reader(2), CompletedAction.left(past).stream().map(Program::of)),
                look(raceTeam));
    }

    private List<Create> creates(RaceTeam raceTeam) {
        return each(i -> raceTeam.create(code())).toList();
    }

    /** Readers, one of them with entity tags, while others write. */
    public Plan readers(RaceTeam raceTeam) {
        List<String> made = each(i -> code()).limit(3).toList();
        return Plan.of(
                past -> with(
                        raceTeam.reader(4),
                        with(
                                raceTeam.reader(4),
                                with(
                                        hasTags ? raceTeam.conditionalReader(5) : raceTeam.reader(5),
                                        made.stream().map(code -> createAndDelete(raceTeam, code)))
                                        .stream())
                                .stream()),
                past -> with(
                        hasTags ? raceTeam.conditionalReader(3) : raceTeam.reader(3),
                        Stream.concat(
                                made.stream().limit(2).map(code -> Program.of(raceTeam.create(code + "-2"))),
                                CompletedAction.left(past).stream().map(Program::of))),
                rest(),
                look(raceTeam));
    }

    /** Creations with one Idempotency-Key, then retries while the voucher is deleted. */
    public Plan oneKey(RaceTeam raceTeam, boolean isAlike) {
        String key = codes.apply(UUID.randomUUID().toString());
        String code = code();
        String other = code();
        List<Create> creates = each(i ->
                        raceTeam.create(isAlike || i % 3 < 2 ? code : other, isAlike || i % 3 != 1 ? 1 : 2, key))
                .toList();
        return Plan.of(
                past -> with(raceTeam.reader(1), creates.stream().map(Program::of)),
                past -> with(
                        raceTeam.reader(1),
                        Stream.concat(
                                CompletedAction.left(past).stream().limit(1).map(Program::of),
                                creates.stream().limit(3).map(Program::of))),
                rest(),
                look(raceTeam));
    }

    /** The same codes in two teams, and deletions through the wrong team. */
    public Plan twoTeams(RaceTeam one, RaceTeam two, boolean hasKeys) {
        String same = code();
        String key = hasKeys ? codes.apply(UUID.randomUUID().toString()) : null;
        List<Create> creates = each(i -> {
                    RaceTeam team = i % 2 == 0 ? one : two;
                    return team.create(i / 2 % 2 == 0 ? same : code(), 1, i < 2 ? key : null);
                })
                .toList();
        return Plan.of(
                past -> with(one.reader(2), with(two.reader(2), creates.stream().map(Program::of)).stream()),
                past -> with(
                        one.reader(1),
                        with(
                                two.reader(1),
                                CompletedAction.left(past).stream()
                                        .limit(clients)
                                        .map(delete -> Program.of(
                                                new Delete(
                                                        delete.team().equals(one.team()) ? two.team() : one.team(),
                                                        delete.id()),
                                                delete)))
                                .stream()),
                rest(),
                past -> Stream.of(one.reader(1), two.reader(1))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private interface ByClient<T> {
        T of(int client);
    }

    private <T> Stream<T> each(ByClient<T> program) {
        List<T> all = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            all.add(program.of(i));
        }
        return all.stream();
    }

    private static List<Program> with(Optional<Program> reader, Stream<Program> others) {
        return Stream.concat(others, reader.stream()).toList();
    }

    /** Creates a voucher and deletes it. */
    private static Program createAndDelete(RaceTeam raceTeam, String code) {
        return responses -> switch (responses.size()) {
            case 0 -> Optional.of(raceTeam.create(code));
            case 1 ->
                responses.get(0).status() == 201
                        ? Optional.of(raceTeam.delete(CompletedAction.id(responses.get(0))))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Deletes the remaining vouchers concurrently. */
    private static Wave rest() {
        return past -> CompletedAction.left(past).stream().map(Program::of).toList();
    }

    private static Wave look(RaceTeam raceTeam) {
        return past -> raceTeam.reader(1).stream().toList();
    }
}
