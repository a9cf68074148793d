package dev.guestwifi.server.http;

import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hasher128;
import com.dynatrace.hash4j.hashing.Hashing;
import java.util.Base64;

/** Weak entity tags: they name what a body says, however it is compressed. */
public final class EntityTag {
    /** Nobody gains by two bodies with one tag, so that it need not be a cryptographic one, which takes ten times as long. */
    private static final Hasher128 HASH = Hashing.xxh3_128();

    private EntityTag() {}

    /** The tag of a body before it is compressed. */
    public static String of(byte[] body) {
        HashValue128 hash = HASH.hashBytesTo128Bits(body);
        return "W/\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(hash.toByteArray()) + '"';
    }
}
