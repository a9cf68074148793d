package dev.guestwifi.benchmarks.compare;

import java.util.Arrays;

/** The kinds of request that are measured. */
public enum Kind {
    /** 50 rows under a date window, the same each time. */
    PAGE("page", 200),
    /** 50 rows under another date window each time: no response can be sent again. */
    FRESH("fresh", 200),
    /** The same with a wrong key. */
    UNAUTHORIZED("401", 401),
    /** The same with the entity tag of the page. */
    NOT_MODIFIED("304", 304),
    /** The page, compressed. */
    GZIP("gzip", 200),
    /** A voucher created and deleted: two requests, counted as one. */
    WRITE("write", 201);

    private final String label;
    private final int status;

    Kind(String label, int status) {
        this.label = label;
        this.status = status;
    }

    /** How options and reports name it. */
    public String label() {
        return label;
    }

    /** The only status that counts as a response. */
    int status() {
        return status;
    }

    static Kind of(String label) {
        return Arrays.stream(values())
                .filter(kind -> kind.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no kind of request " + label));
    }
}
