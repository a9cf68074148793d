package dev.guestwifi.benchmarks.compare;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.LocalDate;

/**
 * The bytes of requests.
 *
 * @param authority host and port of the server
 * @param key a valid API key
 */
public record Requests(String authority, String key) {
    /** The page that is measured, on the demo instance. */
    public static final String PAGE =
            "/api/customers?slug=default&per_page=50&page=1&start_date=2025-06-01&end_date=2025-06-30";

    /** All windows begin before the first customer, so that all have the same rows. */
    private static final LocalDate FIRST_START = LocalDate.of(1960, 1, 1);

    private static final int WINDOWS = 20_000;
    private static final String UNTIL = "&end_date=2025-06-30";

    private static final String WRONG_KEY = "gwf_wrong";

    /** The page that is measured. */
    public byte[] page() {
        return get(PAGE, key, "");
    }

    /** The first 50 customers until a day, under one of 20,000 windows. */
    public byte[] window(long number) {
        LocalDate start = FIRST_START.plusDays(number % WINDOWS);
        return get("/api/customers?slug=default&per_page=50&page=1&start_date=" + start + UNTIL, key, "");
    }

    /** The same with a wrong key. */
    public byte[] unauthorized() {
        return get(PAGE, WRONG_KEY, "");
    }

    /** The same with an entity tag. */
    public byte[] notModified(String tag) {
        return get(PAGE, key, "If-None-Match: " + tag + "\r\n");
    }

    /** The same, compressed. */
    public byte[] gzip() {
        return get(PAGE, key, "Accept-Encoding: gzip\r\n");
    }

    /** All customers, a thousand a page. */
    byte[] allCustomers(int page) {
        return get("/api/customers?slug=default&per_page=1000&page=" + page, key, "");
    }

    /** A new voucher with a code. */
    public byte[] create(String code) {
        String form = "slug=default&venue_id=1&number_of_days=7&code=" + code;
        String header = "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length() + "\r\n";
        return bytes("POST", "/api/vouchers", key, header, form);
    }

    /** Deletes a voucher. */
    public byte[] delete(long voucherId) {
        return bytes("DELETE", "/api/vouchers/" + voucherId + "?slug=default", key, "", "");
    }

    /** Any path and query. */
    public byte[] get(String target) {
        return get(target, key, "");
    }

    private byte[] get(String target, String sentKey, String header) {
        return bytes("GET", target, sentKey, header, "");
    }

    private byte[] bytes(String method, String target, String sentKey, String header, String body) {
        return (method + " " + target + " HTTP/1.1\r\nHost: " + authority + "\r\nX-API-Key: " + sentKey + "\r\n"
                        + header + "\r\n" + body)
                .getBytes(ISO_8859_1);
    }
}
