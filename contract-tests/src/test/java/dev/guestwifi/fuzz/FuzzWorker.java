package dev.guestwifi.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.guestwifi.fuzz.FuzzConnection.Exchange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sends requests over one connection at a time, each kept as long as the server keeps it. */
final class FuzzWorker implements Callable<Void> {
    private static final int CHANGED_PERCENT = 35;
    private static final int DAMAGED_PERCENT = 15;
    private static final int MAX_BATCH = 6;
    /** For whoever wants to see many failures at once. */
    private static final boolean CONTINUE_AFTER_FAILURE = Boolean.getBoolean("fuzz.all");

    private static final int ONE_READ = 16 * 1024;

    private final FuzzServer server;
    private final FuzzTally tally;
    private final long seed;
    private final int limit;
    private final FuzzRandom random;
    private final Session session = new Session();
    private final Requests requests;
    private final FieldChanges changes;
    private final ByteMutations mutations;
    private @Nullable FuzzConnection connection;
    private int sent;
    private boolean isKeyDead;

    FuzzWorker(FuzzServer server, FuzzTally tally, long seed, int limit) {
        this.server = server;
        this.tally = tally;
        this.seed = seed;
        this.limit = limit;
        random = new FuzzRandom(seed);
        requests = new Requests(random, server, session, "r" + Long.toHexString(seed) + '-');
        changes = new FieldChanges(random);
        mutations = new ByteMutations(random);
    }

    @Override
    public Void call() throws IOException {
        try {
            while (sent < limit && !Thread.currentThread().isInterrupted()) {
                if (!session.isSignedIn()) {
                    signIn();
                }
                try {
                    if (isKeyDead) {
                        renewKey();
                    }
                    step();
                } catch (FuzzFailure e) {
                    if (!CONTINUE_AFTER_FAILURE) {
                        throw e;
                    }
                    System.out.println(e.getMessage());
                    disconnect();
                }
            }
            return null;
        } finally {
            disconnect();
        }
    }

    private void signIn() throws IOException {
        List<SentRequest> batch = List.of(SentRequest.of(requests.signIn()));
        session.start(exchange(batch, false).get(0));
        if (!session.isSignedIn()) {
            throw new FuzzFailure("the right password is not taken", batch, seed, sent);
        }
    }

    /** Somebody has deleted the key. */
    private void renewKey() throws IOException {
        exchange(List.of(SentRequest.of(requests.makeKey())), false);
        session.takeKey().ifPresent(server.liveKey()::set);
        isKeyDead = false;
    }

    private void step() throws IOException {
        List<FuzzRequest> made = new ArrayList<>(requests.tidyUp());
        for (int i = random.percent(40) ? MAX_BATCH - random.below(MAX_BATCH) : 1; i > 0; i--) {
            FuzzRequest request = requests.next();
            for (int j = random.percent(CHANGED_PERCENT) ? 1 + random.below(3) : 0; j > 0; j--) {
                changes.change(request);
            }
            made.add(request);
        }
        List<SentRequest> batch =
                new ArrayList<>(made.stream().map(SentRequest::of).toList());
        boolean isDamaged = random.percent(DAMAGED_PERCENT);
        if (isDamaged) {
            int which = random.below(batch.size());
            byte[] damaged = mutations.damage(batch.get(which).bytes());
            if (!SecretPlaces.areLeft(damaged, secrets()) && !isNamedLikeAnother(damaged, which, batch)) {
                batch.set(which, batch.get(which).damaged(damaged));
            }
        }
        exchange(batch, isDamaged);
    }

    /** Whether a damaged request has the id of another one: their responses could not be told apart. */
    private static boolean isNamedLikeAnother(byte[] damaged, int which, List<SentRequest> batch) {
        String text = new String(damaged, ISO_8859_1);
        return IntStream.range(0, batch.size())
                .anyMatch(other ->
                        other != which && text.contains(batch.get(other).id()));
    }

    private List<FuzzResponse> exchange(List<SentRequest> batch, boolean isDamaged) throws IOException {
        try {
            if (connection == null) {
                connection = new FuzzConnection(server.uri());
            }
            Exchange exchange = isDamaged ? connection.sendLast(batch, random) : connection.send(batch, random);
            sent += batch.size();
            tally.sent(batch.size());
            if (isDamaged) {
                checkSome(batch, exchange.responses());
            } else {
                checkEach(batch, exchange);
            }
            if (exchange.isEnded()) {
                disconnect();
            }
            return exchange.responses();
        } catch (MalformedResponseException e) {
            throw new FuzzFailure(e.getMessage() + "", batch, seed, sent);
        }
    }

    /** The server reads a long batch in pieces of its own. */
    private static boolean isLongerThanARead(List<SentRequest> batch) {
        return batch.stream().mapToInt(request -> request.bytes().length).sum() > ONE_READ;
    }

    /** A response to each request, in their order, until the connection ends with a reason. */
    private void checkEach(List<SentRequest> batch, Exchange exchange) {
        List<FuzzResponse> responses = exchange.responses();
        for (int i = 0; i < responses.size(); i++) {
            SentRequest request = batch.get(i);
            FuzzResponse response = responses.get(i);
            // What is too long, or broken in its first piece, is refused before its id has come.
            boolean isEarly = response.isLast()
                    && (response.status() == 414 || exchange.isInPieces() || isLongerThanARead(batch));
            if (request.hasItsId() && !isEarly && !response.id().equals(request.id())) {
                throw new FuzzFailure(
                        "a response to " + response.id() + " came in place of one to " + request.id(),
                        batch,
                        seed,
                        sent);
            }
            check(batch, response);
            tally.count(request, response.status());
            learn(request, response);
        }
        int responseCount = responses.size();
        boolean hasReason = responseCount > 0
                && (responses.get(responseCount - 1).isLast()
                        || batch.get(responseCount - 1).mayClose());
        boolean mayBeLost = exchange.isReset() && continuesAfterClosing(batch);
        boolean isMissing = responseCount < batch.size() && !hasReason && !mayBeLost;
        if (isMissing) {
            throw new FuzzFailure(
                    "the connection ended without a response to "
                            + batch.get(responseCount).id(),
                    batch,
                    seed,
                    sent);
        }
    }

    /** Whether requests follow a closing one. They can cost the client responses still in flight (RFC 9112, 9.6). */
    private static boolean continuesAfterClosing(List<SentRequest> batch) {
        return batch.subList(0, batch.size() - 1).stream().anyMatch(SentRequest::mayClose);
    }

    /** Responses to some of the requests, in their order. */
    private void checkSome(List<SentRequest> batch, List<FuzzResponse> responses) {
        int before = -1;
        for (FuzzResponse response : responses) {
            check(batch, response);
            for (int i = 0; i < batch.size(); i++) {
                if (batch.get(i).id().equals(response.id())) {
                    if (i < before) {
                        throw new FuzzFailure("the responses are out of order", batch, seed, sent);
                    }
                    before = i;
                    tally.count(batch.get(i), response.status());
                    learn(batch.get(i), response);
                }
            }
        }
    }

    private void check(List<SentRequest> batch, FuzzResponse response) {
        Optional<String> fault = ResponseCheck.fault(response, secrets());
        if (fault.isPresent()) {
            throw new FuzzFailure(
                    "the response to " + response.id() + " is wrong: " + fault.get() + '\n' + response.status() + ' '
                            + response.fields() + '\n' + ByteMutations.shown(start(response.content())),
                    batch,
                    seed,
                    sent);
        }
    }

    private List<String> secrets() {
        return Stream.concat(server.secrets().stream(), session.secrets().stream())
                .toList();
    }

    private static byte[] start(byte[] content) {
        return Arrays.copyOf(content, Math.min(content.length, 1000));
    }

    private void learn(SentRequest request, FuzzResponse response) {
        boolean isSignedOut = request.target().startsWith("/admin/api/session") && response.status() == 204;
        boolean hasEnded = request.isAdmin() && (isSignedOut || (request.isPlain() && response.status() == 401));
        if (hasEnded) {
            session.end();
        }
        isKeyDead |= request.isPlain()
                && request.isApi()
                && response.status() == 401
                && new String(request.bytes(), ISO_8859_1).contains(server.instanceKey());
        session.learn(request, response);
    }

    private void disconnect() throws IOException {
        if (connection != null) {
            connection.close();
            connection = null;
        }
    }
}
