package dev.guestwifi.conformance.compare;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.guestwifi.conformance.deployment.Target;
import dev.guestwifi.conformance.model.WireRequest;
import dev.guestwifi.conformance.transport.Origin;
import java.util.List;
import java.util.function.UnaryOperator;

/** Deletions of the vouchers that a sequence created, each with something else that must not matter. */
final class Deletions {
    private static final List<UnaryOperator<WireRequest>> FORMS = List.of(
            plain -> plain,
            plain -> plain.target(plain.target() + "&per_page=0&page=x"),
            plain -> plain.target(plain.target() + "&page=1&page=2&per_page=%00"),
            plain -> plain.with("Idempotency-Key", "a b"),
            plain -> plain.target(
                    plain.target().replace("slug=", "x=1&slug=&sl%75g=").replaceFirst("/vouchers/", "/v%6Fuchers/")),
            plain -> plain.with("If-None-Match", "*").with("Accept", "text/html"),
            plain -> plain.with("Content-Type", MediaTypeChoices.FORM)
                    .with("X-Request-Id", "delete")
                    .body("slug=NO&page=0".getBytes(US_ASCII)), // means nothing in a DELETE, but gateways may refuse it
            plain -> plain.target(plain.target() + "&start_date=x&code=a+b&Page=2"),
            plain -> plain.with("Accept-Encoding", "gzip").with("If-Match", "\"x\""));

    private final String host;
    private final String key;
    private final boolean hasBodies;
    private int made;

    Deletions(Target target) {
        this.host = Origin.of(target.url()).authority();
        this.key = target.key().value();
        this.hasBodies = target.hasOwnData();
    }

    /** @param id or the placeholder of one */
    WireRequest next(String id, String slug) {
        WireRequest plain = WireRequest.of("DELETE", "/vouchers/" + id + "?slug=" + slug)
                .with("Host", host)
                .with("X-API-Key", key);
        WireRequest delete = FORMS.get(made++ % FORMS.size()).apply(plain);
        return hasBodies ? delete : delete.body(new byte[0]);
    }
}
