package dev.guestwifi.server.http.edge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.server.http.edge.GrammarParser.Parsed;
import dev.guestwifi.server.http.edge.GrammarParser.Verdict;
import dev.guestwifi.server.http.edge.RequestReader.Progress;
import dev.guestwifi.server.problem.ProblemException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * The reader against two others on requests that are nearly valid. {@code -Dfuzz.seed=…} repeats a run,
 * {@code -Dfuzz.rounds=…} makes a longer one.
 */
class FuzzTest {
    private static final int ROUNDS = Integer.getInteger("fuzz.rounds", 15_000);
    private static final int ROUNDS_OVER_THE_WIRE = 150;

    private final long seed = Long.getLong("fuzz.seed", System.nanoTime());
    private final Mutations mutations = new Mutations(new Random(seed));
    private final Random random = new Random(seed + 1);

    @Test
    void the_reader_and_the_grammar_agree() {
        int accepted = 0;
        for (int round = 0; round < ROUNDS; round++) {
            byte[] request = mutations.next();
            Parsed expected = GrammarParser.parse(request);
            Parsed whole = read(request, left -> left);
            if (expected.verdict() == Verdict.INCOMPLETE) {
                // The reader need not wait for the end of what it will refuse anyhow.
                assertThat(whole.verdict()).as(told(request)).isNotEqualTo(Verdict.ACCEPTED);
            } else {
                assertThat(whole).as(told(request)).isEqualTo(expected);
            }
            accepted += whole.verdict() == Verdict.ACCEPTED ? 1 : 0;
        }
        assertThat(accepted)
                .as("seed %d: both kinds of verdict are tried", seed)
                .isBetween(ROUNDS / 10, ROUNDS * 9 / 10);
    }

    @Test
    void any_cutting_into_pieces_gives_the_same_result() {
        for (int round = 0; round < ROUNDS; round++) {
            byte[] request = mutations.next();
            int longest = 1 + random.nextInt(40);
            assertThat(read(request, left -> Math.min(left, 1 + random.nextInt(longest))))
                    .as(told(request))
                    .isEqualTo(read(request, left -> left));
        }
    }

    @Test
    void grizzly_reads_what_the_reader_accepts_in_the_same_way() throws IOException {
        try (EdgeServer server = new EdgeServer(Duration.ofSeconds(10))) {
            int sent = 0;
            while (sent < ROUNDS_OVER_THE_WIRE) {
                byte[] request = mutations.next();
                Parsed expected = GrammarParser.parse(request);
                if (expected.verdict() == Verdict.ACCEPTED && !expected.method().equals("HEAD")) {
                    sent++;
                    String exact = new String(request, 0, expected.end(), ISO_8859_1);
                    Wire.Answer response = server.answerTo(exact);
                    if (response.status() == 100) {
                        continue;
                    }
                    String path = PercentEncoding.tidy(expected.target().split("\\?", 2)[0]);
                    String body = List.of("POST", "PUT", "PATCH").contains(expected.method()) ? expected.body() : "";
                    assertThat(response.status()).as(told(request)).isEqualTo(200);
                    assertThat(response.body())
                            .as(told(request))
                            .startsWith(expected.method() + ' ' + path + " id=")
                            .endsWith(" body=" + body);
                }
            }
        }
    }

    @Test
    void hosts_are_those_of_the_grammar() {
        String alphabet = "0123456789abcdefABCDEF::::....[[]]%%_-~!,@/? \u00e9";
        String[] parts = {
            "::", "[", "]", "1.2.3.4", ":80", ":65536", "%41", "a", "fe80", "255", "[::1]", "1:2:3:4:5:6:7:8"
        };
        for (int round = 0; round < 4 * ROUNDS; round++) {
            StringBuilder text = new StringBuilder(random.nextInt(3) == 0 ? "[" : "");
            for (int i = random.nextInt(6); i >= 0; i--) {
                boolean isPart = random.nextBoolean();
                text.append(
                        isPart
                                ? parts[random.nextInt(parts.length)]
                                : String.valueOf(alphabet.charAt(random.nextInt(alphabet.length()))));
            }
            assertThat(Authority.isValid(text.toString()))
                    .as("seed %d: %s", seed, text)
                    .isEqualTo(HostGrammar.matches(text));
        }
    }

    private static Parsed read(byte[] request, IntUnaryOperator piece) {
        RequestReader reader = new RequestReader();
        int start = 0;
        try {
            while (start < request.length) {
                int length = piece.applyAsInt(request.length - start);
                ByteBuffer input = ByteBuffer.wrap(request, start, length);
                Progress progress = reader.feed(input);
                start += length - input.remaining();
                if (progress.body() != null) {
                    RequestHead head = Objects.requireNonNull(progress.head());
                    String body = new String(progress.body(), ISO_8859_1);
                    Map<String, List<String>> fields = head.fields();
                    return new Parsed(
                            Verdict.ACCEPTED, head.method(), head.target().toString(), fields, body, start);
                }
            }
            return Parsed.not(Verdict.INCOMPLETE);
        } catch (ProblemException e) {
            return Parsed.not(Verdict.REFUSED);
        }
    }

    private String told(byte[] request) {
        return "seed " + seed + ": "
                + new String(request, ISO_8859_1)
                        .replace("\r", "\\r")
                        .replace("\n", "\\n")
                        .replace("%", "%%");
    }
}
