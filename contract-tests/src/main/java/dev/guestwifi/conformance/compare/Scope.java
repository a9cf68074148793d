package dev.guestwifi.conformance.compare;

import dev.guestwifi.conformance.model.Endpoint;
import dev.guestwifi.conformance.model.ModelRow;
import dev.guestwifi.conformance.model.State;
import dev.guestwifi.conformance.model.WireRequest;
import dev.guestwifi.conformance.target.Capability;
import dev.guestwifi.conformance.target.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * What requests can be made of.
 *
 * @param authority of the target, for Host
 */
record Scope(Target target, State state, String authority, RandomGenerator random, boolean isThorough) {
    boolean has(Capability capability) {
        return target.has(capability);
    }

    /** A good request but for its path and parameters. */
    Draft draft() {
        Draft draft = new Draft();
        draft.host = authority;
        draft.key = target.key().value();
        return draft;
    }

    /** A creation that succeeds. */
    WireRequest create(String rest) {
        Draft draft = draft();
        draft.method = "POST";
        draft.path = Endpoint.VOUCHER_LIST.path();
        draft.with("Content-Type", "application/x-www-form-urlencoded");
        long venue = rows(Endpoint.VENUES).stream()
                .mapToLong(ModelRow::id)
                .findFirst()
                .orElse(1);
        draft.form.add("slug=" + target.team() + "&number_of_days=1&venue_id=" + venue + "&code={{code}}" + rest);
        return draft.request();
    }

    /** The lists whose rows are known. */
    List<Endpoint> lists() {
        return Arrays.stream(Endpoint.values())
                .filter(endpoint -> endpoint != Endpoint.VOUCHER && state.knows(endpoint))
                .toList();
    }

    List<Choice> paths(List<Endpoint> lists) {
        return lists.stream()
                .map(list -> Choice.good(draft -> draft.path = list.path()))
                .toList();
    }

    /** GET, and HEAD where it is looked at. */
    List<Choice> methods() {
        Choice get = Choice.good(draft -> draft.method = "GET");
        Choice head = Choice.good(draft -> draft.method = "HEAD");
        return has(Capability.HEADERS) ? List.of(get, get, head) : List.of(get);
    }

    /** The slugs of teams that the key may read. */
    List<String> slugs() {
        List<String> slugs = new ArrayList<>(List.of(target.team()));
        if (target.hasOwnData()) {
            slugs.addAll(List.of(target.team(), "south-shore", "one-row", "no-rows"));
        }
        return slugs;
    }

    List<Choice> teams() {
        return slugs().stream()
                .map(slug -> Choice.good(draft -> draft.parameter("slug=" + slug)))
                .toList();
    }

    /** How many rows the team has in a list. */
    int size(Endpoint list) {
        return rows(list).size();
    }

    List<ModelRow> rows(Endpoint list) {
        return state.team(target.team())
                .map(team -> state.rows(list.path(), team.id()))
                .orElse(List.of());
    }

    /** Requests of one each, by choices of their parts. */
    List<Sequence> pairwise(int count, List<List<Choice>> parts) {
        return pairwise(count, Pairwise.Wrong.FEW, parts);
    }

    /** Requests of one each, by choices of their parts. */
    List<Sequence> pairwise(int count, Pairwise.Wrong wrong, List<List<Choice>> parts) {
        return new Pairwise(parts, wrong, random)
                .rows(count).stream()
                        .map(row -> {
                            Draft draft = draft();
                            row.forEach(choice -> choice.change().accept(draft));
                            return Sequence.of(draft.request());
                        })
                        .toList();
    }

    int count(int quick, int thorough) {
        return isThorough ? thorough : quick;
    }
}
