package dev.guestwifi.server.http.edge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.server.http.edge.RequestReader.Progress;
import dev.guestwifi.server.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads every request of {@code framing.txt}, which explains its notation, in one piece and byte by byte. */
class FramingTest {
    /** One line of the table. */
    record Case(String line, String verdict, byte[] request) {
        static Case of(String line) {
            String[] columns = line.split(" +\\| +", 3);
            return new Case(line, columns[1], Notation.bytes(columns[2]));
        }

        @Override
        public String toString() {
            return line;
        }
    }

    static List<Case> cases() throws IOException {
        try (InputStream table = FramingTest.class.getResourceAsStream("framing.txt")) {
            return new String(Objects.requireNonNull(table).readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(Case::of)
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_request_is_read_as_its_rfc_says(Case given) {
        // Nobody waits to be told to continue who has sent the body.
        assertThat(verdict(given.request(), given.request().length))
                .isEqualTo(given.verdict().replace("100,ok", "ok"));
        assertThat(verdict(given.request(), 1)).as("byte by byte").isEqualTo(given.verdict());
    }

    /** What the reader makes of requests that come in pieces of some size. */
    private static String verdict(byte[] bytes, int piece) {
        RequestReader reader = new RequestReader();
        List<String> verdicts = new ArrayList<>();
        boolean isToldToContinue = false;
        try {
            for (int start = 0; start < bytes.length; start += piece) {
                ByteBuffer input = ByteBuffer.wrap(bytes, start, Math.min(piece, bytes.length - start));
                while (input.hasRemaining()) {
                    Progress progress = reader.feed(input);
                    if (progress.body() != null) {
                        verdicts.add(accepted(Objects.requireNonNull(progress.head()), progress.body()));
                        isToldToContinue = false;
                    } else if (progress.awaitsContinue() && !isToldToContinue) {
                        verdicts.add("100");
                        isToldToContinue = true;
                    }
                }
            }
        } catch (ProblemException e) {
            verdicts.add(String.valueOf(e.code().status()));
            return String.join(",", verdicts);
        }
        if (reader.isBegun()) {
            verdicts.add("more");
        }
        return String.join(",", verdicts);
    }

    private static String accepted(RequestHead head, byte[] body) {
        StringBuilder verdict = new StringBuilder("ok");
        String target = head.target().toString();
        if (!target.equals("/")) {
            verdict.append(':').append(target);
        }
        if (!head.all("host").equals(List.of("a"))) {
            verdict.append('@').append(String.join("+", head.all("host")));
        }
        head.all("x").forEach(value -> verdict.append('(').append(value).append(')'));
        if (body.length > 0) {
            verdict.append('=').append(body.length > 20 ? body.length + "*" : new String(body, ISO_8859_1));
        }
        return verdict.append(head.closes() ? "!" : "")
                .toString()
                .replace("\r\n", "¶")
                .replace("\t", "→");
    }
}
