package dev.guestwifi.conformance.call;

import dev.guestwifi.conformance.transport.MalformedResponse;
import dev.guestwifi.conformance.transport.Pipeline;
import dev.guestwifi.conformance.transport.RawResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Thousands of requests on several connections, which are sent without waiting for responses: what takes nanoseconds in
 * the target is met only by so many. Not safe for use by several threads.
 */
public final class Flood {
    /** How many requests a client sends at once; their bytes must fit into the buffers of a connection. */
    public static final int BATCH = 16;

    /** After this time a piece has arrived nearly everywhere. */
    private static final Duration PAUSE = Duration.ofMillis(10);

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Api api;
    private final CallSender sender;
    private final Budget budget;
    private volatile boolean isOver;
    private volatile boolean isPlaying;

    /** What one client sends. Used by one thread. */
    public interface Client {
        /**
         * The next requests, {@link #BATCH} at most; empty to end.
         *
         * @param isLate whether the time is up, so that no more should begin
         */
        List<WrittenRequest> next(boolean isLate);

        /**
         * Checks a response. A request whose connection breaks gets none.
         *
         * @return false to end the flood
         */
        boolean check(WrittenRequest request, WrittenResponse response);
    }

    Flood(Api api, CallSender sender, Budget budget) {
        this.api = api;
        this.sender = sender;
        this.budget = budget;
    }

    /**
     * Lets clients send at the same time, each on a connection of its own.
     *
     * @param time in which clients may begin requests; they also end when a limit of the run is near
     * @throws Violation if a response is not HTTP, or a client throws it
     */
    public void play(List<? extends Client> clients, Duration time) {
        long end = System.nanoTime() + time.toNanos();
        try {
            api.whileOpen(() -> {
                isPlaying = true;
                isOver = false;
                Concurrently.run(clients.stream()
                        .<Runnable>map(client -> () -> play(client, end))
                        .toList());
                return clients;
            });
        } finally {
            isOver = true;
            isPlaying = false;
        }
    }

    private void play(Client client, long end) {
        boolean isWell = false;
        try (Pipeline pipeline = sender.pipeline()) {
            for (List<WrittenRequest> next = next(client, end); !next.isEmpty(); next = next(client, end)) {
                List<WrittenResponse> responses = exchange(pipeline, next, PATIENCE);
                for (int i = 0; i < responses.size(); i++) {
                    isOver |= !client.check(next.get(i), responses.get(i));
                }
            }
            isWell = true;
        } catch (IOException e) {
            isWell = true; // what one connection does not get, others may
        } finally {
            isOver |= !isWell;
        }
    }

    private List<WrittenRequest> next(Client client, long end) {
        return isOver ? List.of() : client.next(System.nanoTime() >= end || !budget.hasBudget());
    }

    private List<WrittenResponse> exchange(Pipeline pipeline, List<WrittenRequest> requests, Duration patience)
            throws IOException {
        List<WrittenResponse> responses = new ArrayList<>();
        int first = budget.take();
        for (int i = 1; i < requests.size(); i++) {
            budget.take();
        }
        try {
            pipeline.exchange(
                    messages(requests),
                    patience,
                    response -> responses.add(
                            sender.response(first + responses.size(), requests.get(responses.size()), response)));
            return responses;
        } catch (MalformedResponse e) {
            WrittenRequest request = requests.get(responses.size());
            throw sender.violation(budget.used(), request.call(), request.line(), e.getMessage());
        }
    }

    private static List<Pipeline.Message> messages(List<WrittenRequest> requests) {
        return requests.stream()
                .map(request -> new Pipeline.Message(request.method(), request.bytes()))
                .toList();
    }

    /**
     * Sends requests at once on one connection. Clients may call it, too.
     *
     * @param patience for all of them
     * @return their responses; fewer if the target has closed the connection or takes too long
     */
    public List<WrittenResponse> alone(List<WrittenRequest> requests, Duration patience) {
        // A flood keeps the run open: a client that did so, too, could wait for the thread that wants to close it.
        return isPlaying ? sent(requests, patience) : api.whileOpen(() -> sent(requests, patience));
    }

    private List<WrittenResponse> sent(List<WrittenRequest> requests, Duration patience) {
        try (Pipeline pipeline = sender.pipeline()) {
            return exchange(pipeline, requests, patience);
        } catch (IOException e) {
            return List.of();
        }
    }

    /**
     * Sends a request in pieces, with a pause after each.
     *
     * @param cuts where it is cut, as ascending numbers of bytes from its start
     * @return the response; empty if the target closes the connection or takes too long
     * @throws Violation if the response is not HTTP
     */
    public Optional<WrittenResponse> inPieces(WrittenRequest request, List<Integer> cuts, Duration patience) {
        return api.whileOpen(() -> sentInPieces(request, cuts, patience));
    }

    private Optional<WrittenResponse> sentInPieces(WrittenRequest request, List<Integer> cuts, Duration patience) {
        int number = budget.take();
        List<RawResponse> responses = new ArrayList<>();
        try (Pipeline pipeline = sender.pipeline()) {
            Pipeline.Message message = new Pipeline.Message(request.method(), request.bytes());
            pipeline.exchange(message, cuts, () -> budget.await(PAUSE), patience, responses::add);
        } catch (MalformedResponse e) {
            throw sender.violation(number, request.call(), request.line(), e.getMessage());
        } catch (IOException e) {
            return Optional.empty();
        }
        return responses.stream()
                .map(one -> sender.response(number, request, one))
                .findFirst();
    }

    /** A call as bytes. */
    public WrittenRequest written(Call call) {
        return sender.written(call);
    }
}
