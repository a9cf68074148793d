package dev.guestwifi.conformance.transport;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Unpacks a body up to a limit, since a few kilobytes may contain gigabytes. */
final class Gunzip {
    private static final int PART = 16 << 10;

    private Gunzip() {}

    static byte[] unpack(byte[] packed, int most) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed), PART)) {
            ByteArrayOutputStream all = new ByteArrayOutputStream(Math.min(most, 4 * packed.length));
            byte[] part = new byte[PART];
            for (int count = in.read(part); count >= 0; count = in.read(part)) {
                if (all.size() + count > most) {
                    throw new BoundExceeded("the body of the response is larger than " + most + " bytes when unpacked");
                }
                all.write(part, 0, count);
            }
            return all.toByteArray();
        } catch (ZipException e) {
            throw new MalformedResponse("the body is not gzip, although Content-Encoding says so");
        } catch (EOFException e) {
            throw new MalformedResponse("the body is gzip without an end");
        }
    }
}
