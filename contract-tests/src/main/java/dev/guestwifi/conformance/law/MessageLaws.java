package dev.guestwifi.conformance.law;

import dev.guestwifi.conformance.call.Call;
import dev.guestwifi.conformance.call.CheckedResponse;
import dev.guestwifi.conformance.call.Flood;
import dev.guestwifi.conformance.call.WrittenRequest;
import dev.guestwifi.conformance.call.WrittenResponse;
import dev.guestwifi.conformance.deployment.Capability;
import dev.guestwifi.conformance.result.Family;
import dev.guestwifi.conformance.result.Need;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The limits of messages, messages in pieces, and the end of a connection. */
@LawsOf(Family.HTTP)
public class MessageLaws extends Laws {
    private static final int LARGEST_BODY = 64 << 10;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** Statuses with which proxies refuse long URLs and header fields. */
    private static final Set<Integer> TOO_LONG = Set.of(400, 414, 431, 494);

    protected MessageLaws(Run run) {
        super(run);
    }

    @Law(
            sentence = "A very long URL gets 414 and a very long header field 431, or they are accepted.",
            sections = {"#/components/responses/UriTooLong", "#/components/responses/HeadersTooLarge"},
            requires = Capability.PROBLEMS)
    @Explanation(
            why = "Clients with long queries need a status that they can understand.",
            example = "The connection is closed without a response.",
            cause = "The server's limit for the head of a request ends the connection.")
    void a_very_long_address_is_refused_with_414_or_taken() {
        String text = "a".repeat(2 * LARGEST_BODY);
        mustBeAcceptedOr(414, list("/venues").plus("x=" + text));
        mustBeAcceptedOr(431, list("/venues").plus("").with("X-Long", text));
    }

    private void mustBeAcceptedOr(int status, Call call) {
        CheckedResponse response = send(call);
        boolean isRefused =
                response.status() == status || (response.isFromProxy() && TOO_LONG.contains(response.status()));
        response.must(response.status() == 200 || isRefused, "status " + status + ", or 200 if that is not too long");
    }

    @Law(
            sentence = "A request that arrives in pieces gets the same response.",
            sections = "Errors",
            needs = Need.WRITING,
            requires = Capability.PROBLEMS)
    @Explanation(
            why = "Networks cut requests where they like.",
            example = "A creation gets 422 because its body arrives after its head.",
            cause = "The server takes what one read brings for the whole request.")
    void a_request_in_pieces_gets_the_response_that_it_gets_at_once() {
        Flood flood = api.flood();
        for (Call call : List.of(
                list("/venues").page(1, 2),
                Call.create("slug=" + target.team() + "&code=%C3%A9+&number_of_days=0&upspeed=10001"))) {
            WrittenRequest request = flood.written(call);
            CheckedResponse whole = send(call);
            Optional<WrittenResponse> response = flood.inPieces(request, cuts(request), PATIENCE)
                    .or(() -> flood.inPieces(request, cuts(request), PATIENCE));
            whole.must(response.isPresent(), "a response also to the same request in pieces, within 5 s");
            response.ifPresent(one -> {
                CheckedResponse pieces = new CheckedResponse(one.exchange(request), target);
                pieces.mustEqual("the status, as in one piece", whole.status(), pieces.status());
                pieces.mustEqual("the body, as in one piece", whole.textWithoutId(), pieces.textWithoutId());
            });
        }
    }

    /** Within the first line, within a line break, within a name, before the body, and within an escape. */
    private static List<Integer> cuts(WrittenRequest request) {
        String text = new String(request.bytes(), StandardCharsets.ISO_8859_1);
        int line = text.indexOf('\r');
        int body = text.indexOf("\r\n\r\n") + "\r\n\r\n".length();
        List<Integer> cuts = new ArrayList<>(List.of(2, line - 2, line + 1, line + 4, body - 1));
        if (body < text.length()) {
            cuts.addAll(List.of(body, text.indexOf('%', body) + 1));
        }
        return cuts;
    }

    @Law(
            sentence = "No request is executed after one with Connection: close.",
            sections = "Other protocol notes",
            needs = Need.WRITING)
    @Explanation(
            why = "A client that closes a connection must be able to rely on it that no later request has any effect.",
            example = "A creation that follows a request with Connection: close on the same connection takes effect.",
            cause = "The server reads on after the response to the closing request.")
    void nothing_after_a_request_that_closes_the_connection_is_executed() {
        Call read = list("/venues").plus("");
        Call create = Call.create(voucher("AFTER"));
        Flood flood = api.flood();
        for (String option : List.of("close", "Close", "x, close")) {
            flood.alone(List.of(flood.written(read.with("Connection", option)), flood.written(create)), PATIENCE);
        }
        send(create).mustBe(201);
    }

    @Law(
            sentence = "A body of 64 KiB is accepted; a larger one is refused before the key is checked.",
            sections = {"Errors", "#/components/responses/BodyTooLarge"},
            needs = Need.WRITING,
            requires = Capability.PROBLEMS)
    @Explanation(
            why = "Unbounded bodies of clients without a key use up the server's memory.",
            example = "A body of 70,000 bytes gets 401 after it was read.",
            cause = "The limit is missing, or checked after authentication.")
    void a_body_of_64_KiB_is_read_and_one_of_more_is_refused() {
        String largest = "x=" + "a".repeat(LARGEST_BODY - 2);
        send(Call.create(largest).withoutKey()).mustRefuse("invalid_api_key");
        send(Call.create(largest + "a").withoutKey()).mustRefuse("body_too_large");
    }
}
