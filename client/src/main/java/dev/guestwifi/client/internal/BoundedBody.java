package dev.guestwifi.client.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * Reads a response body, unpacked, up to a limit that holds for what arrives and for what it unpacks to. Past the limit
 * the connection is closed, so the rest is not downloaded.
 *
 * <p>Bytes are copied: a buffer kept for each of many tiny chunks would need far more memory than the body.
 */
final class BoundedBody implements BodySubscriber<byte[]> {
    /** Deflate makes nothing smaller than this part of it, so less than this part of the limit needs no check. */
    private static final int BEST_COMPRESSION = 1032;

    private static final int FIRST_CHECK = 8192;

    private final int limit;
    private final boolean packed;
    private final boolean failed;
    private final boolean declaredTooLarge;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CompletableFuture<byte[]> body = new CompletableFuture<>();
    private long nextCheck;
    private Flow.@Nullable Subscription subscription;

    BoundedBody(ResponseInfo head, int limit) {
        this.limit = limit;
        packed = isPacked(head.headers());
        failed = head.statusCode() >= 300;
        declaredTooLarge = head.headers()
                .firstValue("Content-Length")
                .filter(length -> isMoreThan(limit, length))
                .isPresent();
        nextCheck = Math.max(FIRST_CHECK, limit / BEST_COMPRESSION);
    }

    private static boolean isPacked(HttpHeaders headers) {
        return headers.allValues("Content-Encoding").stream()
                .flatMap(value -> List.of(value.split(",", -1)).stream())
                .map(coding -> coding.trim().toLowerCase(Locale.ROOT))
                .anyMatch(coding -> coding.equals("gzip") || coding.equals("x-gzip"));
    }

    private static boolean isMoreThan(int limit, String length) {
        String digits = length.trim();
        return digits.matches("\\d+") && (digits.length() > 18 || Long.parseLong(digits) > limit);
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        if (declaredTooLarge) {
            fail(new BodyLimitExceeded("is announced to be larger than", limit));
        } else {
            given.request(Long.MAX_VALUE);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        if (body.isDone()) {
            return; // Some were on their way when it failed.
        }
        try {
            for (ByteBuffer buffer : buffers) {
                add(buffer);
            }
            if (packed && bytes.size() >= nextCheck) {
                nextCheck = bytes.size() * 2L;
                Gunzip.check(new ByteArrayInputStream(bytes.toByteArray()), limit);
            }
        } catch (IOException | RuntimeException | Error e) {
            fail(e);
        }
    }

    private void add(ByteBuffer buffer) throws BodyLimitExceeded {
        if (bytes.size() + (long) buffer.remaining() > limit) {
            throw new BodyLimitExceeded("is larger than", limit);
        }
        byte[] copy = new byte[buffer.remaining()];
        buffer.get(copy);
        bytes.writeBytes(copy);
    }

    private void fail(Throwable reason) {
        bytes.reset();
        Flow.Subscription given = subscription;
        if (given != null) {
            given.cancel();
        }
        body.completeExceptionally(reason);
    }

    @Override
    public void onError(Throwable failure) {
        body.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        if (body.isDone()) {
            return;
        }
        try {
            body.complete(
                    packed && bytes.size() > 0
                            ? Gunzip.unpack(new ByteArrayInputStream(bytes.toByteArray()), limit)
                            : bytes.toByteArray());
        } catch (BodyLimitExceeded | RuntimeException | Error e) {
            body.completeExceptionally(e);
        } catch (IOException e) {
            unreadable(e);
        }
    }

    /** The status of an error tells enough without its body. */
    private void unreadable(IOException reason) {
        if (failed) {
            body.complete(new byte[0]);
        } else {
            body.completeExceptionally(reason);
        }
    }
}
