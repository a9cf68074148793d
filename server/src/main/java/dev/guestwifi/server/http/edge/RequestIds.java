package dev.guestwifi.server.http.edge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.guestwifi.server.http.JsonAnswers;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Names every request: a good id that it brings is taken, otherwise it gets one. */
final class RequestIds {
    /** The lower-case name of the header field. */
    static final String FIELD = JsonAnswers.REQUEST_ID.toLowerCase(Locale.ROOT);

    private static final String GOOD = "[A-Za-z0-9._-]{1,64}";
    private static final Pattern GOOD_ID = Pattern.compile(GOOD);
    private static final Pattern GOOD_FIELD =
            Pattern.compile("\r\n(?i:" + FIELD + "):[ \t]*(" + GOOD + ")[ \t]*(?=\r\n)");
    private static final String END_OF_HEAD = "\r\n\r\n";

    private final Supplier<String> fresh;

    /** @param fresh ids for requests that bring none of their own */
    RequestIds(Supplier<String> fresh) {
        this.fresh = fresh;
    }

    String of(RequestHead head) {
        List<String> given = head.all(FIELD);
        return given.size() == 1 && GOOD_ID.matcher(given.get(0)).matches() ? given.get(0) : fresh.get();
    }

    /** The id of a request that cannot be read, or not yet. */
    String of(byte[] request) {
        String text = new String(request, 0, Math.min(request.length, RequestReader.MAX_HEAD), ISO_8859_1);
        int end = text.indexOf(END_OF_HEAD);
        String head = end < 0 ? text : text.substring(0, end + 2);
        List<String> given = GOOD_FIELD
                .matcher(head)
                .results()
                .map((MatchResult field) -> field.group(1))
                .toList();
        return given.size() == 1 ? given.get(0) : fresh.get();
    }
}
