package dev.guestwifi.spec.compare;

import dev.guestwifi.spec.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Edits after which the contract says the same as before, in other words of OpenAPI. */
final class SpellingCases {
    private static final String PER_PAGE = "/components/parameters/PerPage/";
    private static final String SLUG = "/components/parameters/Slug/";
    private static final String CODE = "/components/schemas/NewVoucher/properties/code/";
    private static final String VENUE = "/components/schemas/Venue/";
    private static final String PAGE = "/components/schemas/VenuePage/";
    private static final String LIST = "/paths/~1venues/get/";
    private static final String POST = "/paths/~1vouchers/post/";
    private static final String BODY = POST + "requestBody/content/application~1x-www-form-urlencoded/";
    private static final String LISTED = "/components/responses/VenuesListed/";

    private final List<Case> cases = new ArrayList<>();

    private SpellingCases() {}

    static List<Case> all() {
        SpellingCases cases = new SpellingCases();
        cases.document();
        cases.parameters();
        cases.schemas();
        cases.structure();
        return cases.cases;
    }

    private void add(String what, UnaryOperator<Edit> edit) {
        cases.add(new Case(what, edit));
    }

    private void document() {
        add("OpenAPI 3.0.4", edit -> edit.set("/openapi", "3.0.4"));
        add("the security of the contract repeated", edit -> edit.set(LIST + "security", "[{X-API-Key: []}]"));
        add("the security of the contract on every operation", SpellingCases::securityOnOperations);
        add("the servers of the contract repeated", edit -> edit.set(LIST + "servers", servers()));
        add("the servers of the contract for a path", edit -> edit.set("/paths/~1venues/servers", servers()));
        add("an extension of the contract", edit -> edit.set("/x-rate", "fast"));
        add("an extension of a server", edit -> edit.set("/servers/0/x-internal", "true"));
        add("samples of an operation", edit -> edit.set(LIST + "x-codeSamples", "[{lang: Shell, source: curl}]"));
        add("an extension of a path", edit -> edit.set("/paths/~1venues/x-owner", "venues"));
        add("an extension of all paths", edit -> edit.set("/paths/x-owner", "venues"));
        add("an extension of responses", edit -> edit.set(LIST + "responses/x-owner", "venues"));
        add("an extension of a response", edit -> edit.set(LISTED + "x-cached", "true"));
        add("an extension of a header", edit -> edit.set("/components/headers/Allow/x-order", "1"));
        add("an extension of a security scheme", edit -> edit.set("/components/securitySchemes/X-API-Key/x-n", "1"));
        add("an operation not deprecated", edit -> edit.set(LIST + "deprecated", "false"));
        cases.add(new Case(
                "security schemes in another order",
                edit -> edit.set(LIST + "security", "[{A: [], B: []}, {C: []}]"),
                edit -> edit.set(LIST + "security", "[{C: []}, {B: [], A: []}]")));
        cases.add(new Case("no tags", edit -> edit.remove(LIST + "tags"), edit -> edit.set(LIST + "tags", "[]")));
        cases.add(new Case(
                "the default server", edit -> edit.remove("/servers"), edit -> edit.set("/servers", "[{url: /}]")));
        add("an unused component", edit -> edit.set("/components/schemas/Spare", "{type: string}"));
        add("empty components", edit -> edit.set("/components/links", "{}").set("/components/callbacks", "{}"));
    }

    private static Edit securityOnOperations(Edit edit) {
        for (String operation : List.of(
                "customers/get",
                "customer-visits/get",
                "venues/get",
                "vouchers/get",
                "vouchers/post",
                "vouchers~1{voucherId}/delete")) {
            edit.set("/paths/~1" + operation + "/security", "[{X-API-Key: []}]");
        }
        return edit.remove("/security");
    }

    private static String servers() {
        return Case.base().document().path("servers").toString();
    }

    private void parameters() {
        add("the default style", edit -> edit.set(PER_PAGE + "style", "form"));
        add("the default explode", edit -> edit.set(PER_PAGE + "explode", "true"));
        add(
                "the default style and explode of a path parameter",
                edit -> edit.set("/components/parameters/VoucherId/style", "simple")
                        .set("/components/parameters/VoucherId/explode", "false"));
        add(
                "the default style and explode of a header",
                edit -> edit.set("/components/headers/Allow/style", "simple")
                        .set("/components/headers/Allow/explode", "false"));
        add("a parameter not required", edit -> edit.set(PER_PAGE + "required", "false"));
        add("a parameter not deprecated", edit -> edit.set(PER_PAGE + "deprecated", "false"));
        add(
                "a parameter without empty values and reserved characters",
                edit -> edit.set(SLUG + "allowReserved", "false").set(SLUG + "allowEmptyValue", "false"));
        add(
                "a header of a response not required",
                edit -> edit.set(LISTED + "headers/Age", "{required: false, schema: {type: integer}}")
                        .remove(LISTED + "headers/Age"));
        add(
                "the default encoding of a form field",
                edit -> edit.set(BODY + "encoding", "{code: {style: form, explode: true, allowReserved: false}}"));
        add("an extension of a parameter", edit -> edit.set(PER_PAGE + "x-example", "20"));
        add("no parameters", edit -> edit.set(POST + "parameters", "[]"));
        add(
                "a parameter moved to its path",
                edit -> edit.remove(LIST + "parameters/0")
                        .set("/paths/~1venues/parameters", "[{$ref: '#/components/parameters/Slug'}]"));
        add(
                "a parameter written in place",
                edit -> edit.set(
                        LIST + "parameters/1",
                        Case.base()
                                .document()
                                .at("/components/parameters/PerPage")
                                .toString()));
        add(
                "a response written in place",
                edit -> edit.set(
                        LIST + "responses/200",
                        Case.base()
                                .document()
                                .at("/components/responses/VenuesListed")
                                .toString()));
    }

    private void schemas() {
        add("not nullable", edit -> edit.set(CODE + "nullable", "false"));
        add("other fields allowed", edit -> edit.set(VENUE + "additionalProperties", "true"));
        add("other fields of any kind", edit -> edit.set(VENUE + "additionalProperties", "{}"));
        add("no least length", edit -> edit.set(VENUE + "properties/address/minLength", "0"));
        add("no least number of items", edit -> edit.set(PAGE + "properties/data/minItems", "0"));
        add("no least number of fields", edit -> edit.set(VENUE + "minProperties", "0"));
        add("items not unique", edit -> edit.set(PAGE + "properties/data/uniqueItems", "false"));
        add("a field not deprecated", edit -> edit.set(CODE + "deprecated", "false"));
        add(
                "a field for both directions",
                edit -> edit.set(CODE + "readOnly", "false").set(CODE + "writeOnly", "false"));
        add(
                "bounds included",
                edit -> edit.set(PER_PAGE + "schema/exclusiveMinimum", "false")
                        .set(PER_PAGE + "schema/exclusiveMaximum", "false"));
        add("nothing required", edit -> edit.set("/components/schemas/TeamSlug/required", "[]"));
        add("an extension of a schema", edit -> edit.set(VENUE + "x-go-name", "Place"));
        add("an extension of a field", edit -> edit.set(CODE + "x-order", "2"));
        add("a bound with a fraction", edit -> edit.set(PER_PAGE + "schema/maximum", "1000.0"));
        add("a bound with an exponent", edit -> edit.set(PER_PAGE + "schema/maximum", "1e+3"));
        add("a default with a fraction", edit -> edit.set(PER_PAGE + "schema/default", "10.0"));
        add("a type that fields imply", edit -> edit.remove(VENUE + "type"));
        add(
                "required fields in another order",
                edit -> edit.remove(VENUE + "required/0").set(VENUE + "required/-", "id"));
        add(
                "forbidden characters in another order",
                edit -> edit.set(CODE + "x-forbidden-characters", "[control_character, white_space]"));
        cases.add(new Case(
                "values of an enumeration in another order",
                edit -> edit.set(CODE + "enum", "[A, B]"),
                edit -> edit.set(CODE + "enum", "[B, A]")));
    }

    private void structure() {
        add(
                "a schema behind an allOf of one",
                edit -> edit.set(
                        LISTED + "content/application~1json/schema",
                        "{allOf: [{$ref: '#/components/schemas/VenuePage'}]}"));
        add(
                "a schema split by allOf",
                edit -> edit.set(
                                "/components/schemas/VenueId",
                                "{type: object, required: [id], properties: {id: "
                                        + Case.base().document().at(VENUE + "properties/id") + "}}")
                        .remove(VENUE + "properties/id")
                        .remove(VENUE + "required/0")
                        .set(VENUE + "allOf", "[{$ref: '#/components/schemas/VenueId'}]"));
        add(
                "a text's schema written in place",
                edit -> edit.set(
                        SLUG + "schema",
                        Case.base()
                                .document()
                                .at("/components/schemas/TeamSlug")
                                .toString()));
        add(
                "a number's schema as a component",
                edit -> edit.set(
                                "/components/schemas/PageSize",
                                Case.base().document().at(PER_PAGE + "schema").toString())
                        .set(PER_PAGE + "schema", "{$ref: '#/components/schemas/PageSize'}"));
        add("a name of a header in other letters", edit -> edit.rename(LISTED + "headers/Link", "link"));
        add(
                "an escaped reference",
                edit -> edit.set(LIST + "responses/200/$ref", "'#/components/responses/Venues%4Cisted'"));
    }
}
