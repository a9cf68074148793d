package dev.guestwifi.conformance.law;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guestwifi.conformance.call.Call;
import dev.guestwifi.conformance.call.CheckedResponse;
import dev.guestwifi.conformance.call.NotApplicable;
import dev.guestwifi.conformance.contract.RateLimit;
import dev.guestwifi.conformance.deployment.Capability;
import dev.guestwifi.conformance.deployment.Secret;
import dev.guestwifi.conformance.result.Family;
import dev.guestwifi.conformance.result.Need;
import dev.guestwifi.conformance.result.SkipReasons;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The rate limits of keys. Skipped if the target tells none. */
@LawsOf(Family.KEYS)
public class RateLimitLaws extends Laws {
    /** Requests that show how the number of those left falls. */
    private static final int FALLING = 10;

    private static final int ATTEMPTS = 3;
    private static final double NANOS = 1e9;

    protected RateLimitLaws(Run run) {
        super(run);
    }

    @Law(
            sentence = "Every response to a key with a rate limit tells the limit.",
            sections = {"Rate limits", "#/components/headers/RateLimit", "#/components/headers/RateLimitPolicy"},
            requires = Capability.RATE_LIMIT)
    @Explanation(
            why = "Clients slow down by these fields; where they are missing, clients run into 429.",
            example = "A 304 has no RateLimit.",
            cause = "The fields are added where bodies are written, or only to successful responses.")
    void every_response_to_a_limited_key_tells_its_limit() {
        probe(target.key());
        Call read = read();
        CheckedResponse first = send(read);
        RateLimitProbe.mustTell(first);
        List<Call> calls = new ArrayList<>(List.of(
                read, // it may come from a cache
                read.with("If-None-Match", String.valueOf(first.header("ETag"))),
                Call.of("HEAD", read.path()),
                refused(),
                Call.get("/venues?slug=" + api.vouchers().code("no-team").toLowerCase(Locale.ROOT))));
        if (!target.isReadOnly()) {
            String form = voucher("LIMIT");
            calls.addAll(List.of(
                    Call.create(form),
                    Call.create(form),
                    Call.of("POST", "/vouchers").body("text/plain", form),
                    Call.delete("/vouchers/0?slug=" + target.team())));
        }
        calls.forEach(call -> RateLimitProbe.mustTell(send(call)));
    }

    @Law(
            sentence = "The number of requests that a key has left falls.",
            sections = {"Rate limits", "#/components/headers/RateLimit"},
            requires = Capability.RATE_LIMIT)
    @Explanation(
            why = "Clients that see a number which never falls do not slow down before they get 429.",
            example = "Each of ten responses says r=600.",
            cause = "The field is made of the limit instead of the count.")
    void what_is_left_of_a_limit_falls_with_each_request() {
        RateLimit limit = probe(victim()).limit();
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            long start = System.nanoTime();
            CheckedResponse response = send(read().as(victim()));
            List<Long> left =
                    new ArrayList<>(List.of(RateLimitProbe.mustTell(response).remaining()));
            boolean isFalling = false;
            for (int i = 1; i < FALLING; i++) {
                response = send(read().as(victim()));
                left.add(RateLimitProbe.mustTell(response).remaining());
                isFalling |= left.get(i) < left.get(i - 1);
            }
            double seconds = (System.nanoTime() - start) / NANOS;
            boolean isJudged = seconds * limit.requests() / limit.window() + 1 < FALLING - 1;
            response.must(isFalling || !isJudged, "r to fall in " + FALLING + " requests, not " + left);
            if (isFalling) {
                return;
            }
        }
        throw new NotApplicable(SkipReasons.RATE_LIMIT + "the limit of " + limit.requests() + " requests in "
                + limit.window() + " s allows more requests sooner than they are sent");
    }

    @Law(
            sentence = "A request over the rate limit gets 429 with Retry-After, before its parameters are checked.",
            sections = {"Rate limits", "Errors", "#/components/responses/RateLimited"},
            requires = Capability.RATE_LIMIT)
    @Explanation(
            why = "Clients without the time to wait guess it, and come back too soon or too late.",
            example = "A 429 has no Retry-After, or the request after the wait gets 429 again.",
            cause = "Another filter, or a proxy, makes the response.")
    void a_request_over_the_limit_gets_429_until_the_time_in_Retry_After() {
        RateLimitProbe probe = probe(victim());
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            CheckedResponse refused = probe.useUp().mustRefuse("rate_limited");
            refused.mustEqual("r", 0L, RateLimitProbe.mustTell(refused).remaining());
            String wait = String.valueOf(refused.header("Retry-After"));
            refused.must(wait.matches("[0-9]{1,9}"), "Retry-After with whole seconds");
            mustComeFirst();
            CheckedResponse last = probe.useUp();
            api.await(last.status(), last.header("Retry-After"));
            CheckedResponse response = api.sendOnce(read().as(victim()));
            if (response.status() != RateLimitProbe.TOO_MANY) {
                return;
            }
            // Another client may have been faster, but not each time.
            response.must(attempt < ATTEMPTS, "another status than 429 after the wait in Retry-After");
        }
    }

    @Law(
            sentence = "A request over the rate limit changes nothing.",
            sections = "Rate limits",
            needs = Need.WRITING,
            requires = Capability.RATE_LIMIT)
    @Explanation(
            why = "The client sends the request again after the wait: what the first one did would be done twice.",
            example = "POST gets 429, but the voucher is in the list.",
            cause = "The limit is checked after or beside the operation.")
    void a_request_over_the_limit_changes_nothing() {
        RateLimitProbe probe = probe(target.key());
        String form = voucher("OVER-");
        ListWatcher watcher = new ListWatcher(api, target.team(), target.key());
        List<JsonNode> made = new ArrayList<>();
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            probe.useUp();
            CheckedResponse create = api.sendOnce(Call.create(form + attempt));
            if (create.status() == RateLimitProbe.TOO_MANY) {
                watcher.mustObserve(create, made, List.of());
                return;
            }
            made.add(create.mustBe(201).at("/data")); // it was within the limit again
        }
        throw new NotApplicable(SkipReasons.RATE_LIMIT + "the limit allows more requests sooner than they are sent");
    }

    @Law(
            sentence = "A key over its rate limit holds up no other key.",
            sections = "Rate limits",
            needs = Need.READ_ONLY_KEY,
            requires = Capability.RATE_LIMIT)
    @Explanation(
            why = "One program that sends too much would stop all others.",
            example = "While one key gets 429, so does another.",
            cause = "Requests are counted for the whole server, or by address, instead of by key.")
    void a_key_over_its_limit_holds_up_no_other_key() {
        RateLimitProbe probe = probe(target.readOnlyKey().orElseThrow());
        boolean isUsedUp = RateLimitProbe.of(send(read()).mustBe(200))
                .filter(limit -> limit.remaining() == 0)
                .isPresent();
        if (isUsedUp) {
            throw new NotApplicable(SkipReasons.RATE_LIMIT + "the limit of the key is a single request");
        }
        probe.useUp();
        api.sendOnce(read()).mustBe(200);
    }

    /** The key whose limit is used up: not that of the other laws, if there is another. */
    private Secret victim() {
        return target.readOnlyKey().orElse(target.key());
    }

    private RateLimitProbe probe(Secret key) {
        return new RateLimitProbe(api, read().as(key), refused().as(key));
    }

    private Call read() {
        return list("/venues").plus("");
    }

    private Call refused() {
        return list("/venues").plus("page=0");
    }

    /** A request with a fault, between two others that get 429: a single one may be within the limit again. */
    private void mustComeFirst() {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            CheckedResponse before = api.sendOnce(read().as(victim()));
            CheckedResponse response = api.sendOnce(refused().as(victim()));
            CheckedResponse after = api.sendOnce(read().as(victim()));
            boolean isOver = before.status() == RateLimitProbe.TOO_MANY && after.status() == RateLimitProbe.TOO_MANY;
            if (!isOver || response.status() == RateLimitProbe.TOO_MANY) {
                return;
            }
            response.must(attempt < ATTEMPTS, "429 for a request over the limit, whatever its parameters");
        }
    }
}
