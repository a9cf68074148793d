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
 * Reads and decompresses a response body up to a size limit, which applies to both the received and the decompressed
 * bytes. Beyond the limit it closes the connection, so that the rest is not downloaded.
 *
 * <p>Bytes are copied: keeping a buffer for each of many tiny chunks would take far more memory than the body.
 */
final class BoundedBodySubscriber implements BodySubscriber<byte[]> {
    /** Deflate compresses by this factor at most: fewer bytes than the limit divided by it need no check. */
    private static final int MAX_COMPRESSION = 1032;

    private static final int FIRST_CHECK = 8192;

    private final int limit;
    private final boolean compressed;
    private final boolean isError;
    private final boolean declaredTooLarge;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CompletableFuture<byte[]> body = new CompletableFuture<>();
    private long nextCheck;
    private Flow.@Nullable Subscription subscription;

    BoundedBodySubscriber(ResponseInfo response, int limit) {
        this.limit = limit;
        compressed = isCompressed(response.headers());
        isError = response.statusCode() >= 300;
        declaredTooLarge = response.headers()
                .firstValue("Content-Length")
                .filter(length -> isMoreThan(limit, length))
                .isPresent();
        nextCheck = Math.max(FIRST_CHECK, limit / MAX_COMPRESSION);
    }

    private static boolean isCompressed(HttpHeaders headers) {
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
    public void onSubscribe(Flow.Subscription newSubscription) {
        subscription = newSubscription;
        if (declaredTooLarge) {
            fail(new BodyTooLargeException("is announced to be larger than", limit));
        } else {
            newSubscription.request(Long.MAX_VALUE);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        if (body.isDone()) {
            return; // Buffers that were on their way when the body failed.
        }
        try {
            for (ByteBuffer buffer : buffers) {
                add(buffer);
            }
            if (compressed && bytes.size() >= nextCheck) {
                nextCheck = bytes.size() * 2L;
                Gunzip.check(new ByteArrayInputStream(bytes.toByteArray()), limit);
            }
        } catch (IOException | RuntimeException | Error e) {
            fail(e);
        }
    }

    private void add(ByteBuffer buffer) throws BodyTooLargeException {
        if (bytes.size() + (long) buffer.remaining() > limit) {
            throw new BodyTooLargeException("is larger than", limit);
        }
        byte[] copy = new byte[buffer.remaining()];
        buffer.get(copy);
        bytes.writeBytes(copy);
    }

    private void fail(Throwable reason) {
        bytes.reset();
        Flow.Subscription current = subscription;
        if (current != null) {
            current.cancel();
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
                    compressed && bytes.size() > 0
                            ? Gunzip.decompress(new ByteArrayInputStream(bytes.toByteArray()), limit)
                            : bytes.toByteArray());
        } catch (BodyTooLargeException | RuntimeException | Error e) {
            body.completeExceptionally(e);
        } catch (IOException e) {
            unreadable(e);
        }
    }

    /** An error is reported by its status even if its body cannot be read. */
    private void unreadable(IOException reason) {
        if (isError) {
            body.complete(new byte[0]);
        } else {
            body.completeExceptionally(reason);
        }
    }
}
