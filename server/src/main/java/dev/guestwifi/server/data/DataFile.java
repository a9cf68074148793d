package dev.guestwifi.server.data;

/**
 * The data files in reading order: rows refer only to files before their own. The README of the server lists their
 * columns.
 */
enum DataFile {
    TEAMS("teams.csv"),
    VENUES("venues.csv"),
    CUSTOMERS("customers.csv"),
    CUSTOMER_VISITS("customer-visits.csv"),
    VOUCHERS("vouchers.csv"),
    KEYS("keys.csv");

    private final String fileName;

    DataFile(String fileName) {
        this.fileName = fileName;
    }

    String fileName() {
        return fileName;
    }
}
