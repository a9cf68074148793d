package dev.guestwifi.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.guestwifi.conformance.contract.ContractDocument;
import dev.guestwifi.conformance.contract.Operation;
import dev.guestwifi.conformance.contract.Operation.Parameter;
import java.util.ArrayList;
import java.util.List;

/** Requests by the grammar of both contracts and of the site around them. */
final class Requests {
    private static final List<Operation> API = ContractDocument.load().operations();
    private static final List<Operation> ADMIN =
            ContractDocument.read("/guest-wifi/admin.json").operations();

    private final FuzzRandom random;
    private final FuzzServer server;
    private final Session session;
    private final ParameterValues values;
    private final String prefix;
    private int count;

    /** @param prefix of the ids of its requests */
    Requests(FuzzRandom random, FuzzServer server, Session session, String prefix) {
        this.random = random;
        this.server = server;
        this.session = session;
        this.values = new ParameterValues(random, server.teams());
        this.prefix = prefix;
    }

    FuzzRequest next() {
        int area = random.below(100);
        if (area < 50) {
            return api(random.of(API));
        }
        if (area < 85) {
            Operation operation = random.of(ADMIN);
            // Signing out, and lists that grow long, are asked for less often.
            boolean isRare = operation.id().equals("deleteSession")
                    || operation.id().equals("listAuditEvents")
                    || operation.id().equals("createTeam");
            return admin(isRare && random.percent(85) ? random.of(ADMIN) : operation);
        }
        return area < 97 ? request("GET", SitePaths.any(random)) : request("GET", Encoding.raw(SitePaths.none(random)));
    }

    String nextId() {
        return prefix + ++count;
    }

    private FuzzRequest request(String method, String target) {
        return new FuzzRequest(nextId(), method, target);
    }

    private FuzzRequest api(Operation operation) {
        String id = session.vouchers.isEmpty() || random.percent(70)
                ? Long.toString(random.between(1, 60))
                : session.vouchers.removeFirst();
        FuzzRequest request = filled(operation, "/api", id);
        String key = server.key(random);
        if (!key.isEmpty()) {
            request.with("X-API-Key", key);
        }
        if (operation.method().equals("POST") && random.percent(20)) {
            request.with("Idempotency-Key", "try-" + random.below(200));
        }
        return request;
    }

    private FuzzRequest admin(Operation operation) {
        boolean isAnybodys = session.keys.isEmpty() || random.percent(60);
        String id = isAnybodys ? Long.toString(random.between(5, 60)) : session.keys.peekFirst();
        FuzzRequest request = filled(operation, "/admin/api", id);
        if (operation.id().equals("createSession")) {
            return request.with("X-Forwarded-For", anyAddress());
        }
        return asAdmin(request);
    }

    private FuzzRequest asAdmin(FuzzRequest request) {
        return request.with("Cookie", "guest-wifi-admin=" + session.cookie).with("X-CSRF-Token", session.token);
    }

    private String anyAddress() {
        return "10." + random.below(256) + '.' + random.below(256) + '.' + random.below(256);
    }

    /** Starts a session. */
    FuzzRequest signIn() {
        return form(request("POST", "/admin/api/session"), "password=" + FuzzServer.PASSWORD)
                .with("X-Forwarded-For", anyAddress());
    }

    /** Makes a key for everything. */
    FuzzRequest makeKey() {
        String form = "label=fuzz&access=read_write&form_id=" + nextId() + "-0123456789abcdef";
        return asAdmin(form(request("POST", "/admin/api/keys"), form));
    }

    /** Deletes what this connection has made, so that the data stays small. */
    List<FuzzRequest> tidyUp() {
        List<FuzzRequest> deletions = new ArrayList<>();
        while (session.vouchers.size() > 10) {
            deletions.add(request("DELETE", "/api/vouchers/" + session.vouchers.removeFirst() + "?slug=default")
                    .with("X-API-Key", server.instanceKey()));
        }
        while (session.keys.size() > 10) {
            deletions.add(asAdmin(request("DELETE", "/admin/api/keys/" + session.keys.removeFirst())));
        }
        return deletions;
    }

    private FuzzRequest filled(Operation operation, String base, String pathId) {
        List<String> query = new ArrayList<>();
        List<String> form = new ArrayList<>();
        boolean isLoose = random.percent(25);
        for (Parameter parameter : operation.parameters()) {
            boolean isGiven = parameter.isRequired() || random.percent(40);
            List<String> pairs = parameter.in().equals("form") ? form : query;
            if (isGiven && !parameter.in().equals("path") && !parameter.in().equals("header")) {
                pairs.add(pair(parameter, isLoose));
            }
        }
        String path = base + operation.path().replaceAll("\\{[^}]*}", pathId);
        FuzzRequest request =
                request(operation.method(), path + (query.isEmpty() ? "" : '?' + String.join("&", query)));
        return operation.method().equals("POST") ? form(request, String.join("&", form)) : request;
    }

    private String pair(Parameter parameter, boolean isLoose) {
        if (parameter.name().equals("password")) {
            return "password=" + (random.percent(80) ? FuzzServer.PASSWORD : values.good(parameter));
        }
        boolean isOdd = isLoose && random.percent(30);
        String value = isOdd ? values.odd(parameter) : values.good(parameter);
        if (parameter.name().equals("slug") && random.percent(2)) {
            value = server.teams().get(0) + '-' + random.below(60);
        }
        return isLoose
                ? Encoding.loose(random, parameter.name()) + '=' + Encoding.loose(random, value)
                : parameter.name() + '=' + Encoding.strict(value);
    }

    private static FuzzRequest form(FuzzRequest request, String body) {
        request.body = body.getBytes(ISO_8859_1);
        return request.with("Content-Type", "application/x-www-form-urlencoded");
    }
}
