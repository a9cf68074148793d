package dev.guestwifi.spec.compare;

import dev.guestwifi.spec.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Edits that break somebody and edits that break nobody. */
final class Cases {
    private static final String FORM = "/components/schemas/NewVoucher/";
    private static final String BODY = "/paths/~1vouchers/post/requestBody/content/application~1x-www-form-urlencoded";
    private static final String VOUCHER = "/components/schemas/Voucher/";
    private static final String VENUE = "/components/schemas/Venue/";
    private static final String PARAMETERS = "/components/parameters/";
    private static final String LIST = "/paths/~1venues/get/";
    private static final String LISTED = "/components/responses/VenuesListed/";

    private final List<Case> cases = new ArrayList<>();

    private Cases() {}

    static List<Case> breaking() {
        Cases cases = new Cases();
        cases.operations();
        cases.parameters();
        cases.form();
        cases.responses();
        cases.document();
        cases.cases.addAll(PositionCases.breaking());
        cases.cases.addAll(DepthCases.breaking());
        return cases.cases;
    }

    private void add(String what, UnaryOperator<Edit> edit) {
        cases.add(new Case(what, edit));
    }

    private void operations() {
        add("an operation removed", edit -> edit.remove("/paths/~1vouchers~1{voucherId}/delete"));
        add("a path renamed", edit -> edit.rename("/paths/~1customer-visits", "/visits"));
        add("an operationId renamed", edit -> edit.set(LIST + "operationId", "listPlaces"));
        add("a tag renamed", edit -> edit.set(LIST + "tags/0", "Places"));
        add("an operation open to no key", edit -> edit.set(LIST + "security", "[]"));
    }

    private void parameters() {
        add("a parameter removed", edit -> edit.remove(LIST + "parameters/2"));
        add("a parameter renamed", edit -> edit.set(PARAMETERS + "StartDate/name", "since"));
        add(
                "a path parameter renamed",
                edit -> edit.rename("/paths/~1vouchers~1{voucherId}", "/vouchers/{id}")
                        .set(PARAMETERS + "VoucherId/name", "id"));
        add(
                "a required parameter added",
                edit -> edit.set(
                        LIST + "parameters/-",
                        "{name: business_id, in: query, required: true, schema: {type: integer}}"));
        add("a parameter becomes required", edit -> edit.set(PARAMETERS + "StartDate/required", "true"));
        add("a smaller maximum", edit -> edit.set(PARAMETERS + "PerPage/schema/maximum", "500"));
        add("a greater minimum", edit -> edit.set(PARAMETERS + "PerPage/schema/minimum", "5"));
        add("another default", edit -> edit.set(PARAMETERS + "PerPage/schema/default", "25"));
        add("a default removed", edit -> edit.remove(PARAMETERS + "Page/schema/default"));
        add("another type", edit -> edit.set(PARAMETERS + "Page/schema/type", "string"));
        add("another format", edit -> edit.set(PARAMETERS + "Page/schema/format", "int64"));
        add("dates in another order refused", edit -> edit.set(PARAMETERS + "StartDate/x-not-before", "end_date"));
        add("another style", edit -> edit.set(PARAMETERS + "Slug/style", "pipeDelimited"));
    }

    private void form() {
        add("a shorter maxLength", edit -> edit.set(FORM + "properties/code/maxLength", "32"));
        add("a greater minLength", edit -> edit.set(FORM + "properties/code/minLength", "4"));
        add("a pattern added", edit -> edit.set(FORM + "properties/code/pattern", "^[A-Z0-9-]+$"));
        add("another pattern", edit -> edit.set("/components/schemas/TeamSlug/pattern", "^[a-z]+$"));
        add("another fault code", edit -> edit.set("/components/schemas/TeamSlug/x-fault", "bad_slug"));
        add("an enum added", edit -> edit.set(FORM + "properties/number_of_days/enum", "[1, 7, 30]"));
        add("a character forbidden", edit -> edit.set(FORM + "properties/code/x-forbidden-characters/-", "hyphen"));
        add("fewer decimal places", edit -> edit.set(FORM + "properties/volumecap/x-decimal-places", "0"));
        add("a field becomes required", edit -> edit.set(FORM + "required/-", "max_devices"));
        add(
                "a required field added",
                edit -> edit.set(FORM + "properties/note", "{type: string, maxLength: 9}")
                        .set(FORM + "required/-", "note"));
        add("a field removed", edit -> edit.remove(FORM + "properties/upspeed"));
        add(
                "a request media type replaced",
                edit -> edit.rename(
                        "/paths/~1vouchers/post/requestBody/content/application~1x-www-form-urlencoded",
                        "application/json"));
    }

    private void responses() {
        add("a response's field removed", edit -> edit.remove(VENUE + "properties/frequency"));
        add("a response's field renamed", edit -> edit.rename(VENUE + "properties/address", "street"));
        add("a response's field no longer required", edit -> edit.remove(VOUCHER + "required/3"));
        add("a response's field may be null", edit -> edit.set(VOUCHER + "properties/code/nullable", "true"));
        add("a field's type in a response", edit -> edit.set(VOUCHER + "properties/volumecap/type", "number"));
        add("a field's format in a response", edit -> edit.set(VENUE + "properties/created_at/format", "date"));
        add("longer texts in a response", edit -> edit.set(VOUCHER + "properties/code/maxLength", "9999"));
        add("longer pages", edit -> edit.set("/components/schemas/VenuePage/properties/data/maxItems", "2000"));
        add("an enum in a response", edit -> edit.set(VENUE + "properties/frequency/enum", "[daily, weekly]"));
        add(
                "a response's schema renamed",
                edit -> edit.rename("/components/schemas/VoucherPage", "VoucherList")
                        .set(
                                "/components/responses/VouchersListed/content/application~1json/schema/$ref",
                                "'#/components/schemas/VoucherList'"));
        cases.add(new Case(
                "a response's field called like an extension removed",
                edit -> edit.set(VENUE + "properties/x-zone", "{type: string}"),
                edit -> edit.remove(VENUE + "properties/x-zone")));
        cases.add(new Case(
                "a response's field called like a text removed",
                edit -> edit.set(VENUE + "properties/title", "{type: string}"),
                edit -> edit.remove(VENUE + "properties/title")));
        cases.add(new Case(
                "a response's header called like an extension removed",
                edit -> edit.set(LISTED + "headers/x-total", "{schema: {type: integer}}"),
                edit -> edit.remove(LISTED + "headers/x-total")));
        add("a problem's field removed", edit -> edit.remove("/components/schemas/Problem/properties/request_id"));
        add("a status removed", edit -> edit.remove(LIST + "responses/304"));
        add("another success status", edit -> edit.rename("/paths/~1vouchers/post/responses/201", "200"));
        add(
                "a response's media type replaced",
                edit -> edit.rename(LISTED + "content/application~1json", "application/xml"));
        add("a response's header removed", edit -> edit.remove(LISTED + "headers/Link"));
        add(
                "a response's header no longer required",
                edit -> edit.set("/components/headers/RetryAfter/required", "false"));
    }

    private void document() {
        add("a problem code removed", edit -> edit.remove("/x-problem-codes/9"));
        add("a problem code's status", edit -> edit.set("/x-problem-codes/3/status", "409"));
        add("a fault code removed", edit -> edit.remove("/x-fault-codes/10"));
        add(
                "the security scheme renamed",
                edit -> edit.rename("/components/securitySchemes/X-API-Key", "ApiKey")
                        .set("/security", "[{ApiKey: []}]"));
        add("the key in another header", edit -> edit.set("/components/securitySchemes/X-API-Key/name", "Api-Key"));
        add("the server's base path", edit -> edit.set("/servers/0/url", "https://{hostname}/v2"));
        add("an unknown addition", edit -> edit.set("/webhooks", "{}"));
        add("OpenAPI 3.1", edit -> edit.set("/openapi", "3.1.0"));
        add("the like in a header", edit -> edit.set("/components/headers/Allow/explode", "true"));
        add("the like in a response", edit -> edit.set(LISTED + "links", "{next: {operationId: listVenues}}"));
        add("the like in the form", edit -> edit.set(BODY + "/encoding", "{code: {allowReserved: true}}"));
    }

    static List<Case> harmless() {
        Cases cases = new Cases();
        cases.texts();
        cases.additions();
        cases.cases.addAll(PositionCases.harmless());
        cases.cases.addAll(DepthCases.harmless());
        return cases.cases;
    }

    private void texts() {
        add("a description reworded", edit -> edit.set(LIST + "description", "All venues."));
        add(
                "a field's description and example",
                edit -> edit.set(VENUE + "properties/address/description", "Where.")
                        .set(VENUE + "properties/address/example", "1 Sample Lane"));
        add(
                "an example added",
                edit -> edit.set(
                        LISTED + "content/application~1json/examples/again",
                        "{$ref: '#/components/examples/AllVenues'}"));
        add("a tag's description", edit -> edit.set("/tags/0/description", "Visits."));
        add("a new contact", edit -> edit.set("/info/contact/name", "Somebody else"));
        add("a problem code explained", edit -> edit.set("/x-problem-codes/0/description", "Unreadable."));
        add(
                "components in another order",
                edit -> edit.remove("/components/schemas/Customer")
                        .set(
                                "/components/schemas/Customer",
                                Case.base()
                                        .document()
                                        .at("/components/schemas/Customer")
                                        .toString()));
    }

    private void additions() {
        add("an operation added", edit -> edit.set("/paths/~1teams", "{get: {operationId: listTeams, responses: {}}}"));
        add("longer texts in the form", edit -> edit.set(FORM + "properties/code/maxLength", "128"));
        add("a greater maximum in the form", edit -> edit.set(FORM + "properties/upspeed/maximum", "20000"));
        add("a form field no longer required", edit -> edit.remove(FORM + "required/3"));
        add("a field in a response", edit -> edit.set(VENUE + "properties/city", "{type: string, maxLength: 4096}"));
        add("a response's field never null any more", edit -> edit.remove(VENUE + "properties/emails/nullable"));
        add(
                "a response's field always there",
                edit -> edit.set("/components/schemas/CustomerVisit/required/-", "venue_id"));
        add("a header in a response", edit -> edit.set(LISTED + "headers/Age", "{schema: {type: integer}}"));
        add(
                "another failure",
                edit -> edit.set(LIST + "responses/507", "{$ref: '#/components/responses/InternalError'}"));
        add("a problem code added", edit -> edit.set("/x-problem-codes/-", "{code: full, status: 507, title: Full}"));
        add("a fault code added", edit -> edit.set("/x-fault-codes/-", "{code: in_the_past}"));
        add("an operation also open to no key", edit -> edit.set(LIST + "security", "[{X-API-Key: []}, {}]"));
        add("an operation deprecated", edit -> edit.set(LIST + "deprecated", "true"));
    }
}
