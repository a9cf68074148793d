package dev.guestwifi.conformance.compare;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.guestwifi.conformance.deployment.Capability;
import dev.guestwifi.conformance.deployment.Secret;
import dev.guestwifi.conformance.model.Endpoint;
import dev.guestwifi.conformance.model.WireRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Requests with two things wrong, neighbours in the list under Errors, of which the first decides the response. */
final class Precedence {
    private static final String KEY = "X-API-Key";

    private final GeneratorContext context;
    private final List<WireRequest> all = new ArrayList<>();

    private Precedence(GeneratorContext context) {
        this.context = context;
    }

    static List<Sequence> of(GeneratorContext context) {
        Precedence precedence = new Precedence(context);
        if (context.has(Capability.PROBLEMS)) {
            precedence.reads();
            if (!context.target().isReadOnly() && context.has(Capability.FORMS_ONLY)) {
                precedence.writes();
                precedence.ofReadOnlyKeys();
            }
        }
        return precedence.all.stream().map(one -> Sequence.of(one)).toList();
    }

    private String nowhere() {
        return Messages.NOWHERE.get(context.random().nextInt(Messages.NOWHERE.size()));
    }

    private WireRequest list(String query) {
        List<Endpoint> lists = context.lists();
        return context.get(lists.get(context.random().nextInt(lists.size())).path() + "?" + query);
    }

    private static WireRequest as(WireRequest request, Secret key) {
        return request.without(KEY).with(KEY, key.value());
    }

    private void reads() {
        String team = "slug=" + context.target().team();
        WireRequest good = list(team);
        all.add(good.target(nowhere() + "?x=%zz"));
        all.add(good.target("/%2563ustomers").without(KEY)); // decoded once
        all.add(good.target(nowhere()).without(KEY));
        all.add(good.target("/Customers?" + team).without(KEY));
        all.add(list(team + "&x=%zz").without(KEY));
        all.add(list(team + "&page=0").without(KEY));
        all.add(list("slug=" + TeamNames.UNKNOWN + "&per_page=0"));
        if (context.has(Capability.HEADERS)) {
            all.add(list(team).without(KEY).with("If-None-Match", "*"));
            all.add(list(team + "&page=x").with("If-None-Match", "*").with("Accept-Language", "ar-EG, de"));
            all.add(list("slug=" + TeamNames.UNKNOWN).with("If-None-Match", "*"));
            for (WireRequest bad :
                    List.of(list(team).without(KEY), list(team + "&page=0"), list("slug=" + TeamNames.UNKNOWN))) {
                all.add(bad.method("HEAD").with("X-Request-Id", "head"));
            }
        }
        otherTeamKey().ifPresent(key -> {
            all.add(as(list(team + "&page=0"), key));
            all.add(as(list(""), key));
            all.add(as(list(team).with("If-None-Match", "*"), key));
        });
    }

    private Optional<Secret> otherTeamKey() {
        return context.target().hasOwnData() ? context.target().otherTeamKey() : Optional.empty();
    }

    private WireRequest form(String fields) {
        return context.create("ORDER").body(fields.getBytes(UTF_8));
    }

    private void writes() {
        String team = "slug=" + context.target().team();
        WireRequest create = context.create("ORDER");
        WireRequest json = create.without("Content-Type").with("Content-Type", "application/json");
        all.add(create.method("PATCH").target(nowhere()));
        all.add(create.method(Messages.otherMethod(context)).without(KEY));
        all.add(json.without(KEY));
        all.add(json.body("{}".getBytes(UTF_8)));
        all.add(json.with("Idempotency-Key", "a b"));
        all.add(form(team + "&code=%zz").without(KEY));
        all.add(form("slug=" + TeamNames.UNKNOWN + "&code=a+b"));
        WireRequest unknown =
                form("slug=" + TeamNames.UNKNOWN + "&code={{code}}&number_of_days=1&venue_id=9007199254740991");
        all.add(context.has(Capability.IDEMPOTENCY) ? unknown.with("Idempotency-Key", "~") : unknown); // the shortest
        all.add(form("slug=NO&code=a+b&number_of_days=0").with("Idempotency-Key", "a b"));
        all.add(context.get("/vouchers/abc").method("DELETE"));
        all.add(context.get("/vouchers/0?slug=" + TeamNames.UNKNOWN).method("DELETE"));
        all.add(context.get("/vouchers/abc?" + team).method("DELETE").without(KEY));
        all.add(context.get("/vouchers/abc?" + team + "&x=%ff").method("DELETE"));
        otherTeamKey().ifPresent(key -> {
            all.add(as(json, key));
            all.add(as(form("code=a+b"), key));
            // The query of a creation says nothing of its team.
            context.target().otherTeam().ifPresent(own -> {
                all.add(as(create.target(create.target() + "?slug=" + own), key));
                WireRequest inOwn = context.create(own, "ORDER");
                all.add(as(inOwn.target(inOwn.target() + "?" + team), key));
                foreignVenue(inOwn).ifPresent(one -> all.add(as(one, key)));
            });
            all.add(as(context.get("/vouchers/abc?" + team).method("DELETE"), key));
        });
    }

    /** A creation at a venue of the target's team, which is not the one of the creation. */
    private Optional<WireRequest> foreignVenue(WireRequest create) {
        return context.rows(Endpoint.VENUES).stream().findFirst().map(venue -> {
            String form = new String(create.body(), UTF_8);
            return create.body(form.replaceFirst("venue_id=[0-9]+", "venue_id=" + venue.id())
                    .getBytes(UTF_8));
        });
    }

    /** A read-only key is told after the team and before the voucher, the venue and the code. */
    private void ofReadOnlyKeys() {
        if (!context.target().hasOwnData()) {
            return;
        }
        String team = "slug=" + context.target().team();
        context.target().readOnlyKey().ifPresent(key -> {
            all.add(as(form(team + "&code={{code}}&number_of_days=0&venue_id=1"), key));
            all.add(as(form(team + "&code={{code}}&number_of_days=1&venue_id=9007199254740991"), key));
            all.add(as(form("slug=" + TeamNames.UNKNOWN + "&code={{code}}&number_of_days=1&venue_id=1"), key));
            all.add(as(context.get("/vouchers/abc?slug=" + "a".repeat(64)).method("DELETE"), key));
            all.add(as(context.get("/vouchers/abc?" + team).method("DELETE"), key));
            all.add(as(context.get("/vouchers/abc?slug=" + TeamNames.UNKNOWN).method("DELETE"), key));
        });
        context.target().furtherKeys().stream()
                .filter(key -> key.isReadOnly() && key.team() != null)
                .limit(1)
                .forEach(key -> {
                    all.add(as(form(team + "&code={{code}}&number_of_days=1&venue_id=1"), key.key()));
                    all.add(as(context.get("/vouchers/1?" + team).method("DELETE"), key.key()));
                });
    }
}
