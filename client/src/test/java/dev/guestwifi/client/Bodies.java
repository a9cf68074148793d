package dev.guestwifi.client;

import static au.com.dius.pact.consumer.dsl.LambdaDsl.newJsonBody;

import au.com.dius.pact.consumer.dsl.DslPart;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.consumer.dsl.PM;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The response bodies of the pacts: types and formats, not values. */
final class Bodies {
    static final String REQUEST_ID = "3f9a1c52e07b4d68";
    private static final String INSTANT = "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{6}Z";

    private Bodies() {}

    /** A page that another one follows. */
    static DslPart pageWithNext(Consumer<LambdaDslObject> row) {
        return list(row, 1, links -> links.stringMatcher("next", "https?://.+", "https://guest-wifi.example/api/next"));
    }

    /** The last page of as many as its number says, each with one row. */
    static DslPart lastPage(Consumer<LambdaDslObject> row, int number) {
        return list(row, number, links -> links.nullValue("next"));
    }

    private static DslPart list(Consumer<LambdaDslObject> row, int number, Consumer<LambdaDslObject> links) {
        return newJsonBody(body -> {
                    body.minArrayLike("data", 1, row);
                    body.object("meta", meta -> {
                        meta.integerType("current_page", number).integerType("per_page", 1);
                        meta.integerType("total", 2).integerType("last_page", 2);
                        meta.integerType("from", number).integerType("to", number);
                    });
                    body.object("links", links);
                })
                .build();
    }

    static DslPart emptyPage() {
        return newJsonBody(body -> {
                    body.array("data", rows -> {});
                    body.object(
                            "meta",
                            meta -> meta.integerType("current_page", 1)
                                    .integerType("per_page", 10)
                                    .numberValue("total", 0)
                                    .integerType("last_page", 1)
                                    .nullValue("from")
                                    .nullValue("to"));
                    body.object("links", links -> links.nullValue("next"));
                })
                .build();
    }

    static DslPart voucherCreated() {
        return newJsonBody(body -> body.object("data", Bodies::voucher)).build();
    }

    static DslPart voucherDeleted() {
        return newJsonBody(body -> body.booleanValue("success", true)).build();
    }

    static DslPart problem(int status, String code, String... parametersAndCodes) {
        return newJsonBody(body -> {
                    body.stringMatcher("type", "https?://.+/" + code, "https://guest-wifi.example/problems/" + code);
                    body.stringType("title", "A problem").numberValue("status", status);
                    body.stringType("detail", "What is wrong").stringValue("code", code);
                    body.stringType("request_id", REQUEST_ID).booleanValue("success", false);
                    body.stringType("message", "What is wrong");
                    if (parametersAndCodes.length > 0) {
                        body.array("errors", faults -> {
                            for (int i = 0; i < parametersAndCodes.length; i += 2) {
                                String parameter = parametersAndCodes[i];
                                String fault = parametersAndCodes[i + 1];
                                faults.object(one -> one.stringValue("parameter", parameter)
                                        .stringValue("code", fault)
                                        .stringType("detail", "Why"));
                            }
                        });
                    }
                })
                .build();
    }

    static void customer(LambdaDslObject row) {
        row.integerType("id", 1041).integerType("team_id", 1);
        text(row, "first_name", "Zoë");
        for (String name : new String[] {"last_name", "company", "email", "phone", "market_opt", "aruba_site_id"}) {
            text(row, name, null);
        }
        row.booleanType("email_verified", true);
        times(row);
    }

    /** A visit whose customer and venue are known. */
    static void knownVisit(LambdaDslObject row) {
        row.integerType("id", 9001).integerType("customer_id", 1041).integerType("venue_id", 7);
        row.stringType("customer", "+44 20 7946 0001").stringType("venue", "1 Harbour Road, Exampleton");
        row.stringType("first_name", "Zoë").stringType("last_name", "Example");
        row.stringType("mac", "02-00-5e-10-00-01");
        times(row);
    }

    static void visit(LambdaDslObject row) {
        row.integerType("id", 9002);
        for (String name : new String[] {"customer", "first_name", "last_name", "venue"}) {
            text(row, name, null);
        }
        text(row, "mac", "02-00-5e-10-00-02");
        times(row);
    }

    static void venue(LambdaDslObject row) {
        row.integerType("id", 7).integerType("business_id", 3).integerType("team_id", 1);
        row.stringType("address", "1 Harbour Road, Exampleton");
        text(row, "crm_list_id", null);
        text(row, "frequency", "weekly");
        text(row, "emails", null);
        row.or("report_id", null, PM.integerType(), PM.nullValue());
        times(row);
    }

    static void voucher(LambdaDslObject row) {
        row.integerType("id", 301).integerType("team_id", 1).integerType("venue_id", 1);
        row.or("customer_id", null, PM.integerType(), PM.nullValue());
        row.stringType("code", "CAFÉ-5€-😀").integerType("number_of_days", 7);
        row.integerType("upspeed", 10).integerType("downspeed", 50).integerType("max_devices", 2);
        row.stringMatcher("volumecap", "\\d+\\.\\d{2}", "5.50");
        times(row);
    }

    private static void text(LambdaDslObject row, String name, @Nullable String example) {
        row.or(name, example, PM.stringType(), PM.nullValue());
    }

    private static void times(LambdaDslObject row) {
        row.stringMatcher("created_at", INSTANT, "2025-08-22T03:10:12.250000Z");
        row.stringMatcher("updated_at", INSTANT, "2025-08-22T03:10:12.250000Z");
    }
}
