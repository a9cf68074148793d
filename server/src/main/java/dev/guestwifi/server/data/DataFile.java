package dev.guestwifi.server.data;

import static dev.guestwifi.server.data.Column.*;

import java.util.List;

/** The data files in the order they are read, so that what a row refers to is known before it: contract § Data files. */
enum DataFile {
    TEAMS("teams.csv", ID, SLUG, NAME),
    VENUES(
            "venues.csv",
            ID,
            BUSINESS_ID,
            TEAM_ID,
            ADDRESS,
            CRM_LIST_ID,
            FREQUENCY,
            EMAILS,
            REPORT_ID,
            CREATED_AT,
            UPDATED_AT),
    CUSTOMERS(
            "customers.csv",
            ID,
            TEAM_ID,
            FIRST_NAME,
            LAST_NAME,
            COMPANY,
            EMAIL,
            PHONE,
            EMAIL_VERIFIED,
            MARKET_OPT,
            ARUBA_SITE_ID,
            CREATED_AT,
            UPDATED_AT),
    CUSTOMER_VISITS(
            "customer-visits.csv",
            ID,
            TEAM_ID,
            CUSTOMER,
            FIRST_NAME,
            LAST_NAME,
            VENUE,
            MAC,
            CUSTOMER_ID,
            VENUE_ID,
            CREATED_AT,
            UPDATED_AT),
    VOUCHERS(
            "vouchers.csv",
            ID,
            TEAM_ID,
            VENUE_ID,
            CUSTOMER_ID,
            CODE,
            NUMBER_OF_DAYS,
            UPSPEED,
            DOWNSPEED,
            VOLUMECAP,
            MAX_DEVICES,
            CREATED_AT,
            UPDATED_AT),
    KEYS("keys.csv", SHA256, PREFIX, LAST4, LABEL, TEAM_ID, ACCESS, CREATED_AT, EXPIRES_AT);

    private final String fileName;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable; only its type does not say so
    private final List<Column> columns;

    DataFile(String fileName, Column... columns) {
        this.fileName = fileName;
        this.columns = List.of(columns);
    }

    String fileName() {
        return fileName;
    }

    List<Column> columns() {
        return columns;
    }
}
