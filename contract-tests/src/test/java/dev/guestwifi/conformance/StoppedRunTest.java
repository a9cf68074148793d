package dev.guestwifi.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.conformance.data.DataSet;
import dev.guestwifi.conformance.deployment.Target;
import dev.guestwifi.conformance.law.Run;
import dev.guestwifi.conformance.model.ModelServer;
import dev.guestwifi.conformance.model.WireRequest;
import dev.guestwifi.conformance.result.Family;
import dev.guestwifi.conformance.result.Options;
import dev.guestwifi.conformance.result.Verdict;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that is stopped after the target has made a voucher, and before its response arrives. */
class StoppedRunTest {
    @ParameterizedTest
    @ValueSource(strings = {"default", DataSet.NO_VOUCHERS})
    void no_voucher_is_left_in_any_team(String slug) throws Exception {
        CompletableFuture<Run> started = new CompletableFuture<>();
        try (ModelServer server = ModelServer.start(ZoneOffset.UTC, (request, response) -> {
            if (response.status() == 201 && isFor(request, slug)) {
                started.join().api().stop();
            }
            return response;
        })) {
            Target target = server.target().build();
            int before = vouchers(target, slug);
            Run run = new Run(target, Options.quick().only(Set.of(Family.VOUCHERS)), result -> {});
            started.complete(run);

            Verdict verdict = Conformance.check(run);

            assertThat(verdict.conclusion()).isEqualTo(Verdict.Conclusion.INCONCLUSIVE);
            assertThat(run.leftovers()).isEmpty();
            assertThat(vouchers(target, slug)).isEqualTo(before);
        }
    }

    private static boolean isFor(WireRequest request, String slug) {
        return new String(request.body(), UTF_8).contains("slug=" + slug + "&");
    }

    private static int vouchers(Target target, String slug) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(target.url() + "/vouchers?per_page=1&slug=" + slug))
                .header("X-API-Key", target.key().value())
                .build();
        String body = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body();
        return Integer.parseInt(body.replaceAll("(?s).*\"total\":(\\d+).*", "$1"));
    }
}
