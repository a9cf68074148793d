package dev.guestwifi.conformance.call;

import dev.guestwifi.conformance.target.Secret;
import dev.guestwifi.conformance.target.Target;

/** A request as a line for the shell. */
final class Curl {
    private Curl() {}

    static String line(Target target, Call call, Secret key) {
        StringBuilder line = new StringBuilder("curl -i");
        if (call.method().equals("HEAD")) {
            line.append(" --head");
        } else if (!call.method().equals("GET")) {
            line.append(" -X ").append(call.method());
        }
        if (!key.value().isEmpty()) {
            line.append(" -H \"X-API-Key: ").append(key.shown()).append('"');
        }
        for (Call.Header header : call.headers()) {
            boolean isPlain = header.value().shown().equals(header.value().value());
            String field = header.name() + ": " + header.value().shown();
            line.append(" -H ").append(isPlain ? quoted(field) : "\"" + field + "\"");
        }
        if (call.body() != null) {
            line.append(" --data-binary ").append(quoted(call.body()));
        }
        line.append(' ').append(quoted(target.url() + call.path()));
        String shown = line.toString();
        for (Secret secret : target.secrets()) { // one in the query or the body stands inside single quotes
            shown = shown.replace(secret.value(), "'\"" + secret.shown() + "\"'");
        }
        return target.redact(shown);
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
