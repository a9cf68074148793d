package dev.guestwifi.conformance.race;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.conformance.call.Api;
import dev.guestwifi.conformance.call.Call;
import dev.guestwifi.conformance.call.FullList;
import dev.guestwifi.conformance.call.Listing;
import dev.guestwifi.conformance.call.Violation;
import dev.guestwifi.conformance.deployment.Target;
import dev.guestwifi.conformance.model.ModelServer;
import dev.guestwifi.conformance.model.WireRequest;
import dev.guestwifi.conformance.model.WireResponse;
import dev.guestwifi.conformance.result.Options;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A flood finds a response that is wrong once in hundreds of requests, and finds nothing wrong with a correct server. */
class FloodsTest {
    private static final int REQUESTS = 600;
    private static final int SELDOM = 150;

    /** What a flood says of a server; empty if it finds nothing. */
    private static String told(BiFunction<WireRequest, WireResponse, WireResponse> fault, Consumer<Api> flood) {
        try (ModelServer server = ModelServer.start(ZoneOffset.UTC, fault);
                Api api = new Api(
                        server.target().build(),
                        Options.quick().thorough().limits(),
                        "Flood-",
                        one -> {},
                        wait -> {})) {
            flood.accept(api);
            return "";
        } catch (Violation e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static void reads(Api api) {
        String team = "slug=" + api.target().team();
        List<Call> often = List.of(Call.get("/venues?per_page=2&" + team), Call.get("/venues?" + team + "&page=0"));
        List<Call> others = List.of(
                Call.get("/venues?page=2&per_page=2&" + team).with("Accept-Encoding", "gzip"),
                Call.get("/venues?" + team).with("Connection", "close"),
                Call.delete("/vouchers/x?" + team));
        new ReadFlood(api, REQUESTS, new Random(1)).mustHold(often, others, List.of());
    }

    private static void writes(Api api) {
        Target target = api.target();
        List<RaceTeam> teams =
                List.of(team(api, target.team()), team(api, target.otherTeam().orElseThrow()));
        new WriteFlood(api, teams, 12).mustHold();
    }

    private static RaceTeam team(Api api, String slug) {
        long venue = FullList.read(api, new Listing("/venues", "slug=" + slug))
                .rows()
                .get(0)
                .path("id")
                .asLong();
        return RaceTeam.of(api, slug, venue);
    }

    @Test
    void a_response_that_is_now_and_then_the_one_of_another_request_is_found() {
        AtomicInteger count = new AtomicInteger();
        AtomicReference<WireResponse> last = new AtomicReference<>();
        String told = told(
                (request, response) -> {
                    WireResponse before = last.getAndSet(response);
                    return count.incrementAndGet() % SELDOM == 0 ? before : response;
                },
                FloodsTest::reads);
        assertThat(told).contains("as without concurrent requests");
    }

    @Test
    void a_voucher_that_is_now_and_then_another_one_is_found() {
        AtomicInteger count = new AtomicInteger();
        String told = told(
                (request, response) -> response.status() == 201 && count.incrementAndGet() == SELDOM / 2
                        ? changed(response, "\"code\":\"Flood-", "\"code\":\"Other-")
                        : response,
                FloodsTest::writes);
        assertThat(told).contains("data.code to be", "Flood-");
    }

    @Test
    void a_write_that_is_now_and_then_refused_is_found() {
        AtomicInteger count = new AtomicInteger();
        String told = told(
                (request, response) -> response.status() == 200
                                && request.method().equals("DELETE")
                                && count.incrementAndGet() == SELDOM / 2
                        ? new WireResponse(
                                404, response.fields(), response.body(), response.sent(), response.received())
                        : response,
                FloodsTest::writes);
        assertThat(told).contains("status 200 for the only deletion of a voucher");
    }

    @Test
    void a_server_that_confuses_nothing_is_not_accused() {
        assertThat(told((request, response) -> response, FloodsTest::reads)).isEmpty();
        assertThat(told((request, response) -> response, FloodsTest::writes)).isEmpty();
    }

    private static WireResponse changed(WireResponse response, String part, String other) {
        String body = new String(response.body(), UTF_8).replace(part, other);
        return new WireResponse(
                response.status(), response.fields(), body.getBytes(UTF_8), response.sent(), response.received());
    }
}
