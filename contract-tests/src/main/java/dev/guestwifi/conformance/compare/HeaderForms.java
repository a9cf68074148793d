package dev.guestwifi.conformance.compare;

import dev.guestwifi.conformance.deployment.Capability;
import dev.guestwifi.conformance.model.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Lists with every form of the header fields that decide how they are sent, and with every form of Host. */
final class HeaderForms {
    private static final List<String> HOSTS = List.of(
            "localhost",
            "guest_wifi",
            "web.1:8080",
            "[::1]:8080",
            "[::1]",
            "[2001:db8::7]:",
            "192.0.2.7:80",
            "example.com:",
            "example.com.",
            "a.b-c.example:65535",
            "EXAMPLE.com",
            "_x_.y_z",
            "a%41b",
            "1.2",
            "-a-",
            "x!$&'()*+,;=~1");
    private static final List<String> BAD_HOSTS = List.of(
            "a b",
            "a/b",
            "a@b",
            "[::1",
            "::1",
            "a:b",
            "a:80:80",
            "a:-1",
            "a:8o",
            "<x>",
            "a?b",
            "a#b",
            "a\\b",
            "a\u00e9",
            "%zz",
            "http://a");

    private static final List<String> SIZES =
            List.of("per_page=10", "per_page=1000", "per_page=3", "per_page=2", "per_page=1");

    private HeaderForms() {}

    static List<Sequence> of(GeneratorContext context) {
        List<Sequence> all = new ArrayList<>(context.pairwise(
                context.count(5, 200),
                Stream.concat(
                                Stream.of(
                                        context.paths(context.lists()),
                                        context.methods(),
                                        context.teams(),
                                        Choice.parameters(true, SIZES)),
                                harmless(context).stream())
                        .toList()));
        badHosts(context).forEach(host -> {
            RequestBuilder draft = context.draft();
            draft.query.add("slug=" + context.target().team());
            host.change().accept(draft);
            all.add(Sequence.of(draft.request()));
        });
        return all;
    }

    /** What does not change the rows of a list: a read may have one of each of these kinds. */
    static List<List<Choice>> harmless(GeneratorContext context) {
        List<List<Choice>> kinds =
                new ArrayList<>(List.of(HeaderChoices.ignored(context), hosts(context), forwarded(context), syntax()));
        if (context.has(Capability.HEADERS)) {
            kinds.addAll(List.of(HeaderChoices.encodings(), HeaderChoices.requestIds(), HeaderChoices.otherTags()));
        }
        return kinds;
    }

    /** Other hosts are for targets without a proxy, which may send them elsewhere. */
    private static boolean takesOthers(GeneratorContext context) {
        return context.target().hasOwnData() && context.has(Capability.PROBLEMS);
    }

    private static List<Choice> hosts(GeneratorContext context) {
        List<Choice> hosts = new ArrayList<>(List.of(Choice.good(draft -> {})));
        if (takesOthers(context)) {
            HOSTS.forEach(host -> hosts.add(Choice.good(draft -> draft.host = host)));
            hosts.add(Choice.good(draft -> draft.isAbsolute = true));
        }
        return hosts;
    }

    private static List<Choice> badHosts(GeneratorContext context) {
        List<Choice> bad = new ArrayList<>();
        if (takesOthers(context)) {
            BAD_HOSTS.forEach(host -> bad.add(Choice.bad(draft -> draft.host = host)));
            bad.add(Choice.bad(draft -> draft.with("Host", String.valueOf(draft.host))));
            bad.add(Choice.bad(draft -> draft.with("host", "other")));
            bad.add(Choice.bad(draft -> draft.host = null));
            bad.add(Choice.bad(draft -> draft.with("Content-Type", "a/b").with("Content-Type", "a/b")));
        }
        return bad;
    }

    /** What proxies add. It counts only where the operator trusts the proxy. */
    private static List<Choice> forwarded(GeneratorContext context) {
        List<Choice> forwarded = new ArrayList<>(List.of(Choice.good(draft -> {})));
        if (takesOthers(context)) {
            forwarded.add(Choice.good(draft -> draft.with("X-Forwarded-Host", "forwarded.example")));
            forwarded.add(Choice.good(draft -> draft.with("X-Forwarded-Proto", "https")));
            forwarded.add(Choice.good(
                    draft -> draft.with("X-Forwarded-Port", "81").with("X-Forwarded-Prefix", "/forwarded")));
            forwarded.add(
                    Choice.good(draft -> draft.with("Forwarded", "for=192.0.2.1;host=forwarded.example;proto=https")));
            forwarded.add(Choice.good(draft ->
                    draft.with("X-Forwarded-For", "192.0.2.1, 192.0.2.2").with("X-Real-IP", "192.0.2.1")));
            forwarded.add(Choice.good(
                    draft -> draft.with("X-Original-URL", "/nowhere").with("X-Rewrite-URL", "/nowhere")));
            forwarded.add(Choice.good(draft -> draft.with("X-HTTP-Method-Override", "DELETE")));
        }
        forwarded.add(Choice.good(draft -> draft.with("Accept", "application/xml")
                .with("Accept-Language", "ar-EG, de")
                .with("Accept-Charset", "iso-8859-1")));
        forwarded.add(Choice.good(draft -> draft.with("Accept", "text/html, */*;q=0")));
        return forwarded;
    }

    /** Version, connection, and unusual but valid syntax of fields. */
    private static List<Choice> syntax() {
        return List.of(
                Choice.good(draft -> {}),
                Choice.good(draft -> draft.version = "HTTP/1.0"),
                Choice.good(draft -> draft.with("Connection", "close")),
                Choice.good(draft -> draft.with("Connection", "keep-alive").with("X-Odd", "")),
                Choice.good(draft -> draft.key = " " + draft.key + "\t "),
                Choice.good(draft -> draft.path = draft.path.replaceFirst("v", "%76")),
                Choice.good(HeaderForms::inLowerCase));
    }

    /** Names of fields are not case-sensitive. */
    static void inLowerCase(RequestBuilder draft) {
        draft.fields.replaceAll(field -> new Field(field.name().toLowerCase(Locale.ROOT), field.value()));
    }
}
