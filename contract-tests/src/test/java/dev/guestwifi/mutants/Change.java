package dev.guestwifi.mutants;

import java.io.IOException;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** What stands between client and server. Used by many threads. */
interface Change {
    Change NONE = (request, server) -> server.send(request);

    /** The server behind. */
    interface Upstream {
        Reply send(Request request) throws IOException;
    }

    Reply response(Request request, Upstream server) throws IOException;

    /** Requests are changed. */
    static Change sending(UnaryOperator<Request> change) {
        return (request, server) -> server.send(change.apply(request));
    }

    /** Some requests are changed. */
    static Change sending(Predicate<Request> which, UnaryOperator<Request> change) {
        return sending(request -> which.test(request) ? change.apply(request) : request);
    }

    /** Answers are changed. */
    static Change replying(UnaryOperator<Reply> change) {
        return (request, server) -> change.apply(server.send(request));
    }

    /** Answers to some requests are changed. */
    static Change replying(Predicate<Request> which, UnaryOperator<Reply> change) {
        return replying((request, reply) -> which.test(request) ? change.apply(reply) : reply);
    }

    static Change replying(BiFunction<Request, Reply, Reply> change) {
        return (request, server) -> change.apply(request, server.send(request));
    }

    /** What the server refuses for one cause is sent again in another form. */
    static Change retrying(Predicate<Reply> refusal, UnaryOperator<Request> change) {
        return (request, server) -> {
            Reply reply = server.send(request);
            return refusal.test(reply) ? server.send(change.apply(request)) : reply;
        };
    }
}
