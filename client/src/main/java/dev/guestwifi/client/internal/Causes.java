package dev.guestwifi.client.internal;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;

/** The causes of an exception, and what they may reveal. */
final class Causes {
    /** How far a chain of causes is followed. It may be a ring. */
    private static final int DEPTH = 20;

    private Causes() {}

    /** Finds the first exception of a type among the given one and its causes. */
    static <E extends Throwable> Optional<E> find(Throwable thrown, Class<E> type) {
        return chain(thrown).filter(type::isInstance).map(type::cast).findFirst();
    }

    private static Stream<Throwable> chain(Throwable thrown) {
        Stream.Builder<Throwable> chain = Stream.builder();
        Throwable next = thrown;
        for (int i = 0; i < DEPTH && next != null; i++) {
            chain.add(next);
            next = next.getCause();
        }
        return chain.build();
    }

    /** Explains to people why there is no response. */
    static String reason(Throwable failure, Exchange exchange) {
        String message = chain(failure)
                .map(Throwable::getMessage)
                .filter(each -> each != null && !each.isBlank())
                .findFirst()
                .orElse(failure.getClass().getSimpleName());
        if (find(failure, UnresolvedAddressException.class).isPresent()
                || find(failure, UnknownHostException.class).isPresent()) {
            return "no connection: the host name of " + exchange.address() + " is unknown";
        }
        if (failure instanceof ConnectException || failure instanceof HttpConnectTimeoutException) {
            return "no connection to " + exchange.address() + ": " + message;
        }
        return failure instanceof HttpTimeoutException ? message : "no complete response: " + message;
    }

    /**
     * Returns the exception, or a substitute of the same type if its stack trace would show text of the server: the
     * JDK quotes a status line that it cannot read, for example.
     */
    static Throwable safe(Throwable cause, UnaryOperator<String> sanitizer) {
        if (chain(cause).allMatch(each -> isSafe(each, sanitizer))) {
            return cause;
        }
        String text = sanitizer.apply(String.valueOf(cause.getMessage()));
        IOException safe;
        if (cause instanceof ConnectException) {
            safe = new ConnectException(text);
        } else if (cause instanceof HttpConnectTimeoutException) {
            safe = new HttpConnectTimeoutException(text);
        } else if (cause instanceof SSLHandshakeException) {
            safe = new SSLHandshakeException(text);
        } else if (cause instanceof ProtocolException) {
            safe = new ProtocolException(text);
        } else {
            safe = new IOException(text);
        }
        safe.setStackTrace(cause.getStackTrace());
        return safe;
    }

    private static boolean isSafe(Throwable each, UnaryOperator<String> sanitizer) {
        return Stream.concat(Stream.of(each), Arrays.stream(each.getSuppressed()))
                .map(Throwable::toString)
                .allMatch(text -> sanitizer.apply(text).equals(text));
    }
}
