package dev.guestwifi.conformance.law;

import dev.guestwifi.conformance.call.Answer;
import dev.guestwifi.conformance.call.Call;
import dev.guestwifi.conformance.call.Gateway;
import dev.guestwifi.conformance.call.Listing;
import dev.guestwifi.conformance.target.Capability;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the protocol promises whatever the operation: methods, paths, header fields, and requests that cannot be read. */
@LawsOf(Family.HTTP)
public class HttpLaws extends Laws {
    private static final int LARGEST_BODY = 64 * 1024;
    /** How programs that stand before others refuse an address that is longer than they take. */
    private static final Set<Integer> TOO_LONG = Set.of(400, 414, 431, 494);

    private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    protected HttpLaws(Run run) {
        super(run);
    }

    @Law(stated = "Other protocol notes", where = Capability.HEADERS)
    void HEAD_answers_as_GET_does_without_the_body() {
        for (Listing list : isThorough() ? lists() : some(lists())) {
            Call good = list.plus("");
            List<Call> bad = List.of(good.withoutKey(), list.plus("page=0"), Call.get(list.path() + "/"));
            List<Call> calls = new ArrayList<>(isThorough() ? bad : some(bad));
            calls.add(good);
            for (Call call : calls) {
                Answer get = send(call);
                Answer head = send(new Call("HEAD", call.path(), call.key(), call.headers(), null));
                head.mustBe(get.status()).must(head.text().isEmpty(), "no body");
                head.mustEqual("the header fields", HeaderFields.lasting(get), HeaderFields.lasting(head));
            }
        }
    }

    @Law(
            stated = {"Other protocol notes", "#/components/headers/Allow"},
            where = Capability.HEADERS)
    void OPTIONS_needs_no_key_and_tells_the_methods_of_the_path() {
        List<String> paths = Methods.paths();
        for (String path : isThorough() ? paths : some(paths, 2)) {
            Answer answer = send(Call.of("OPTIONS", path).withoutKey()).mustBe(204);
            answer.mustEqual("Allow", Methods.of(path), Methods.allowed(answer));
        }
        Answer read = send(Call.get(Methods.VOUCHER)).mustRefuse("method_not_allowed");
        read.mustEqual("Allow", Methods.of(Methods.VOUCHER), Methods.allowed(read));
    }

    @Law(
            stated = {"Errors", "#/components/responses/MethodNotAllowed"},
            needs = Need.WRITING)
    void an_undocumented_method_is_refused_before_the_key_is_looked_at() {
        List<Call> calls = new ArrayList<>();
        for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
            List<Call> refused = Methods.paths().stream()
                    .filter(path -> !Methods.of(path).contains(method))
                    .map(path -> Call.of(method, path))
                    .flatMap(call -> Stream.of(call, call.withoutKey()))
                    .toList();
            calls.addAll(isThorough() ? refused : some(refused));
        }
        for (Call call : calls) {
            Answer answer = send(call).mustRefuse("method_not_allowed");
            if (target.has(Capability.HEADERS)) {
                answer.mustEqual("Allow", Methods.of(call.path()), Methods.allowed(answer));
            }
        }
        send(Call.of("PUT", "/nowhere").withoutKey()).mustRefuse("not_found");
    }

    @Law(
            stated = {"Values", "Errors"},
            where = Capability.PROBLEMS)
    void other_paths_are_not_found_with_or_without_a_key() {
        List<String> others = List.of("", "/nowhere", Methods.VOUCHER + "/2", "/%00");
        List<String> paths = new ArrayList<>(isThorough() ? others : some(others));
        for (Listing list : isThorough() ? lists() : some(lists())) {
            String path = list.path();
            String capital = path.substring(0, 2).toUpperCase(Locale.ROOT) + path.substring(2);
            List<String> alike = List.of(path + "/", path + ";a=b", capital, path + "%2F", path + ".json");
            alike.subList(0, isThorough() ? alike.size() : 3).forEach(other -> paths.add(other + "?" + list.query()));
        }
        for (String path : paths) {
            Call call = Call.get(path);
            Answer answer = send(random().nextBoolean() ? call : call.withoutKey());
            boolean isUnreadable = path.startsWith("/%00") && answer.status() == 400;
            answer.mustRefuse(isUnreadable ? "malformed_request" : "not_found");
        }
    }

    @Law(stated = "Other protocol notes", where = Capability.PROBLEMS)
    void Accept_is_not_consulted() {
        List<String> types = List.of("text/html", "application/problem+json", "image/png;q=x", "application/xml");
        Listing list = some(lists()).get(0);
        for (String type : isThorough() ? types : types.subList(0, 1)) {
            mustBeOf(
                    "application/json", send(list.plus("").with("Accept", type)).mustBe(200));
            mustBeOf(
                    "application/problem+json",
                    send(list.plus("page=0").with("Accept", type)).mustBe(422));
        }
    }

    private static void mustBeOf(String mediaType, Answer answer) {
        String type = String.valueOf(answer.header("Content-Type")).replaceAll(" *;.*", "");
        answer.mustEqual("the media type", mediaType, type.toLowerCase(Locale.ROOT));
    }

    @Law(
            stated = {"Conditional requests", "#/components/headers/ETag", "#/components/responses/NotModified"},
            where = Capability.HEADERS)
    void an_unchanged_list_is_not_sent_again_and_a_changed_one_is() {
        Listing list = list("/vouchers");
        Call call = list.page(1, 1);
        String tag = String.valueOf(send(call).mustBe(200).header("ETag"));
        List<String> known = List.of(tag, "*", "\"x\", " + tag, tag.replaceFirst("^W/", ""));
        for (String tags : isThorough() ? known : some(known)) {
            Answer answer = send(call.with("If-None-Match", tags)).mustBe(304);
            answer.mustEqual("ETag", tag, answer.header("ETag"))
                    .must(answer.text().isEmpty(), "no body");
        }
        send(call.with("If-None-Match", "\"x\"")).mustBe(200);
        send(call.withoutKey().with("If-None-Match", "*")).mustRefuse("invalid_api_key");
        send(list.plus("page=0").with("If-None-Match", "*")).mustRefuse("invalid_parameters");
        if (!target.isReadOnly()) {
            send(Call.create(voucher("ETAG"))).mustBe(201); // meta.total grows, wherever the row goes
            send(call.with("If-None-Match", tag)).mustBe(200);
        }
    }

    @Law(
            stated = {"Other protocol notes", "#/components/headers/RequestId"},
            where = Capability.HEADERS)
    void a_wellformed_request_id_is_taken_and_another_is_replaced() {
        Call call = list("/venues").page(1, 1);
        for (String good : List.of("mine-1._A", "x".repeat(64))) {
            Answer answer = send(some(List.of(call, call.withoutKey())).get(0).with("X-Request-Id", good));
            answer.mustEqual("X-Request-Id", good, answer.header("X-Request-Id"));
        }
        List<String> bad = List.of("not mine", "x".repeat(65), "<script>", "a,b");
        Set<String> made = new TreeSet<>();
        List<Call> calls = new ArrayList<>(List.of(call, call));
        (isThorough() ? bad : some(bad)).forEach(other -> calls.add(call.with("X-Request-Id", other)));
        for (Call without : calls) {
            Answer answer = send(without);
            String id = String.valueOf(answer.header("X-Request-Id"));
            answer.must(REQUEST_ID.matcher(id).matches(), "a request id that the server made");
            answer.must(made.add(id), "another request id for each request");
        }
    }

    @Law(
            stated = {"Conditional requests", "#/components/headers"},
            where = Capability.HEADERS)
    void lists_may_be_kept_privately_and_nothing_else() {
        Listing list = some(lists()).get(0);
        for (Call call : List.of(list.plus(""), list.plus("").with("If-None-Match", "*"))) {
            Answer answer = send(call);
            answer.mustEqual("Cache-Control", Set.of("private", "no-cache"), answer.members("Cache-Control"));
            mustBeGuarded(answer);
        }
        Answer refusal = send(list.plus("").withoutKey());
        refusal.mustEqual("Cache-Control", Set.of("no-store"), refusal.members("Cache-Control"));
        mustBeGuarded(refusal);
    }

    private static void mustBeGuarded(Answer answer) {
        String server = answer.header("Server"); // what stands before the target may put its own there
        boolean isVaried = answer.members("Vary").stream().anyMatch("X-API-Key"::equalsIgnoreCase);
        answer.must(isVaried, "Vary to name X-API-Key")
                .mustEqual("X-Content-Type-Options", Set.of("nosniff"), answer.members("X-Content-Type-Options"))
                .must(
                        Gateway.isKnown(server) || !String.valueOf(server).matches(".*[0-9].*"),
                        "no version of the server");
    }

    @Law(stated = "Keys", where = Capability.HEADERS)
    void no_page_of_another_site_may_use_the_API() {
        String origin = "https://elsewhere.example";
        Call read = list("/venues").plus("").with("Origin", origin);
        Call ask = Call.of("OPTIONS", read.path()).withoutKey().with("Origin", origin);
        for (Call call : List.of(read, ask.with("Access-Control-Request-Method", "GET"))) {
            Answer answer = send(call);
            String allowed = String.valueOf(answer.header("Access-Control-Allow-Origin"));
            boolean isOpen = allowed.equals("*")
                    && answer.members("Access-Control-Allow-Credentials").contains("true");
            answer.must(!allowed.equals(origin) && !isOpen, "no leave for " + origin);
        }
    }

    @Law(
            stated = {"Values", "Errors", "#/components/responses/UriTooLong"},
            where = Capability.PROBLEMS)
    void an_address_that_cannot_be_read_is_refused_before_all_else() {
        send(Call.get("/venues?x=%zz").withoutKey()).mustRefuse("malformed_request");
        send(Call.get("/nowhere?x=%ff").withoutKey()).mustRefuse("malformed_request");
        Answer answer = send(list("/venues").plus("x=" + "a".repeat(2 * LARGEST_BODY)));
        boolean isRefused = answer.status() == 414 || (answer.isOfProxy() && TOO_LONG.contains(answer.status()));
        answer.must(answer.status() == 200 || isRefused, "status 414, or 200 if that is not too long");
    }

    @Law(
            stated = {"Values", "Errors", "#/components/responses/BodyTooLarge"},
            needs = Need.WRITING,
            where = Capability.PROBLEMS)
    void a_form_that_cannot_be_read_or_is_over_64_KiB_is_refused_before_the_key_is_looked_at() {
        List<String> broken = List.of("%ff", "%zz");
        for (String bad : isThorough() ? broken : some(broken)) {
            send(Call.create("slug=NO&code=" + bad).withoutKey()).mustRefuse("malformed_request");
        }
        String largest = "x=" + "a".repeat(LARGEST_BODY - 2);
        send(Call.create(largest).withoutKey()).mustRefuse("invalid_api_key");
        send(Call.create(largest + "a").withoutKey()).mustRefuse("body_too_large");
    }

    @Law(
            stated = {"Errors", "#/components/responses/UnsupportedMediaType"},
            needs = Need.WRITING,
            where = Capability.FORMS_ONLY)
    void a_body_is_a_form_in_UTF_8_which_is_checked_after_the_key_and_before_the_parameters() {
        String form = "application/x-www-form-urlencoded";
        List<String> others = List.of(
                "application/json",
                "multipart/form-data",
                "text/plain",
                form + "; charset=iso-8859-1",
                form + "; charset=utf8");
        Call call = Call.of("POST", "/vouchers");
        for (String other : isThorough() ? others : some(others, 2)) {
            send(call.body(other, "slug=NO")).mustRefuse("unsupported_media_type");
        }
        send(call.body(others.get(0), "{}").withoutKey()).mustRefuse("invalid_api_key");
        send(call.body(form, "slug=NO").with("Content-Encoding", "gzip")).mustRefuse("unsupported_media_type");
        send(call.body(form + "; charset=utf-8", "slug=NO")).mustRefuse("invalid_parameters");
    }
}
