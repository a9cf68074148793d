package dev.guestwifi.conformance.compare;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.guestwifi.conformance.call.Api;
import dev.guestwifi.conformance.call.Call;
import dev.guestwifi.conformance.call.CheckedResponse;
import dev.guestwifi.conformance.model.ModelTeam;
import dev.guestwifi.conformance.model.State;
import dev.guestwifi.conformance.model.WireRequest;
import dev.guestwifi.conformance.model.WireResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/** The vouchers that a sequence created and that still exist. Used by one thread. */
final class SequenceVouchers {
    private final Api api;
    private final State state;
    /** With the slugs of their teams. */
    private final Map<Long, String> made = new LinkedHashMap<>();

    SequenceVouchers(Api api, State state) {
        this.api = api;
        this.state = state;
    }

    /** The ids, with the slugs of the teams, in the order in which they were created. */
    Map<Long, String> all() {
        return new LinkedHashMap<>(made);
    }

    /** Makes sure that the cleanup reads the team even if the run is stopped before the response arrives. */
    void expect(WireRequest request) {
        if (request.method().equals("POST")) {
            String form = new String(request.body(), ISO_8859_1);
            state.teams().stream()
                    .map(ModelTeam::slug)
                    .filter(slug -> form.contains("slug=" + slug))
                    .forEach(api.vouchers()::expect);
        }
    }

    /** Records created vouchers, expected or not, so that they are deleted in the end, and those that were deleted. */
    void note(WireRequest request, WireResponse response) {
        if (request.method().equals("DELETE") && response.status() == 200) {
            made.entrySet().stream()
                    .filter(one -> request.path().endsWith("/" + one.getKey())
                            && request.query().matches(".*=" + one.getValue() + "(&.*)?"))
                    .findFirst()
                    .ifPresent(one -> forget(one.getKey()));
        }
        long id = response.json().path("data").path("id").asLong();
        if (request.method().equals("POST") && response.status() == 201 && id > 0) {
            String slug = FormText.value(request, "slug");
            api.vouchers().add(id, slug);
            made.put(id, slug);
        }
    }

    /** Deletes the vouchers in the target and in the model. */
    void tidy() {
        made.forEach((id, slug) -> {
            CheckedResponse response = api.send(Call.delete("/vouchers/" + id + "?slug=" + slug));
            if (response.status() == 200 || response.status() == 404) {
                state.removeVoucher(id);
            }
        });
        made.clear();
    }

    private void forget(long id) {
        made.remove(id);
        api.vouchers().remove(id);
        state.removeVoucher(id);
    }
}
