package dev.guestwifi.server.data;

import java.util.Locale;

/** The columns of all data files; each has the name of its field on the wire. */
enum Column {
    ACCESS,
    ADDRESS,
    ARUBA_SITE_ID,
    BUSINESS_ID,
    CODE,
    COMPANY,
    CREATED_AT,
    CRM_LIST_ID,
    CUSTOMER,
    CUSTOMER_ID,
    DOWNSPEED,
    EMAIL,
    EMAILS,
    EMAIL_VERIFIED,
    EXPIRES_AT,
    FIRST_NAME,
    FREQUENCY,
    ID,
    LABEL,
    LAST4,
    LAST_NAME,
    MAC,
    MARKET_OPT,
    MAX_DEVICES,
    NAME,
    NUMBER_OF_DAYS,
    PHONE,
    PREFIX,
    REPORT_ID,
    SHA256,
    SLUG,
    TEAM_ID,
    UPDATED_AT,
    UPSPEED,
    VENUE,
    VENUE_ID,
    VOLUMECAP;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
