package dev.guestwifi.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What one connection knows of the server: its admin session, and what it has made and must delete again. */
final class Session {
    private static final Pattern COOKIE = Pattern.compile("guest-wifi-admin=([^;\r\n]*)");
    private static final Pattern TOKEN = Pattern.compile("\"csrf_token\":\"([^\"]*)\"");
    private static final Pattern KEY = Pattern.compile("\"key\":\"([^\"]*)\"");
    private static final Pattern KEY_ID = Pattern.compile("\"api_key\":\\{\"id\":([0-9]+)");
    private static final Pattern VOUCHER_ID = Pattern.compile("\"data\":\\{\"id\":([0-9]+)");
    private static final int REMEMBERED = 40;

    String cookie = "";
    String token = "";
    /** Ids that this connection made and has not deleted. */
    final Deque<String> vouchers = new ArrayDeque<>();

    final Deque<String> keys = new ArrayDeque<>();
    private final Deque<String> madeKeys = new ArrayDeque<>();

    boolean isSignedIn() {
        return !token.isEmpty();
    }

    void end() {
        cookie = "";
        token = "";
    }

    /** Takes over a session from the response that started it. */
    void start(FuzzResponse response) {
        cookie = found(COOKIE, String.join("\n", response.all("Set-Cookie")));
        token = found(TOKEN, text(response));
    }

    /** Learns from a response to a request of this connection. */
    void learn(SentRequest request, FuzzResponse response) {
        if (response.status() == 201 && request.isAdmin() && request.target().contains("/keys")) {
            add(keys, found(KEY_ID, text(response)));
            add(madeKeys, found(KEY, text(response)));
            while (madeKeys.size() > REMEMBERED) {
                madeKeys.removeFirst();
            }
        } else if (response.status() == 201 && request.isApi()) {
            add(vouchers, found(VOUCHER_ID, text(response)));
        }
    }

    /** The key that was made last; it is not deleted again. */
    Optional<String> takeKey() {
        keys.pollLast();
        return Optional.ofNullable(madeKeys.peekLast());
    }

    private static void add(Deque<String> ids, String id) {
        if (!id.isEmpty()) {
            ids.addLast(id);
        }
    }

    /** What no response may say. */
    List<String> secrets() {
        List<String> secrets = new ArrayList<>(madeKeys);
        if (isSignedIn()) {
            secrets.add(cookie);
            secrets.add(token);
        }
        return secrets;
    }

    private static String text(FuzzResponse response) {
        return new String(response.content(), ISO_8859_1);
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }
}
