package dev.guestwifi.conformance.race;

/** What a store does without a lock. */
enum Gap {
    NONE("all of it under one lock"),
    CREATE("looks whether a code is free, then creates"),
    DELETE("looks whether a voucher is there, then deletes it"),
    ONCE("looks whether an Idempotency-Key is known, then creates"),
    ID("counts ids up in two steps, for all teams"),
    LOST_UPDATE("changes a copy of the list and puts it in place of the list"),
    TOTAL("counts the rows after it has read the page"),
    HALF("adds a voucher before its limits are set"),
    STALE("keeps a page that was read before a write and is put away after it"),
    ORDER("takes time and id before it adds the voucher in its place");

    private final String words;

    Gap(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
