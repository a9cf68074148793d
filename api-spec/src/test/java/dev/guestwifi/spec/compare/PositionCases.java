package dev.guestwifi.spec.compare;

import dev.guestwifi.spec.Edit;
import java.util.List;

/** Edits that move arguments of generated clients, or servers, to other positions. */
final class PositionCases {
    private static final String FORM = "/components/schemas/NewVoucher/properties";
    private static final String PARAMETERS = "/paths/~1venues/get/parameters";
    private static final String STAGING = "{url: 'https://staging.guest-wifi.example/api'}";
    private static final String OPTIONAL = "{name: business_id, in: query, schema: {type: integer}}";

    private PositionCases() {}

    static List<Case> breaking() {
        return List.of(
                new Case("two form fields swapped", edit -> edit.move(FORM + "/downspeed", "upspeed")),
                new Case("a form field moved to the front", edit -> edit.move(FORM + "/max_devices", "slug")),
                new Case("a required form field after an optional one", edit -> edit.move(FORM + "/upspeed", "code")),
                new Case("two query parameters swapped", edit -> swapped(edit)),
                new Case("an optional parameter first", edit -> edit.insert(PARAMETERS + "/0", OPTIONAL)),
                new Case("an optional parameter before the last one", edit -> edit.insert(PARAMETERS + "/2", OPTIONAL)),
                new Case(
                        "an optional parameter for all operations of a path",
                        edit -> edit.set("/paths/~1venues/parameters", "[" + OPTIONAL + "]")),
                new Case(
                        "an optional header before the fields of a form",
                        edit -> edit.set(
                                "/paths/~1vouchers/post/parameters",
                                "[{name: X-Trace, in: header, schema: {type: string}}]")),
                new Case(
                        "an optional form field before another",
                        edit -> edit.set(FORM + "/note", "{type: string}").move(FORM + "/note", "max_devices")),
                new Case(
                        "a form field before others that is no longer required",
                        edit -> edit.remove("/components/schemas/NewVoucher/required/1")),
                new Case("another first server", edit -> edit.insert("/servers/0", STAGING)),
                new Case(
                        "servers swapped",
                        edit -> edit.set("/servers/-", STAGING),
                        edit -> edit.remove("/servers/1").insert("/servers/0", STAGING)),
                new Case(
                        "a server between others",
                        edit -> edit.set("/servers/-", STAGING),
                        edit -> edit.insert("/servers/1", "{url: 'https://test.guest-wifi.example/api'}")),
                new Case(
                        "another default of a server variable",
                        edit -> edit.set("/servers/0/variables/hostname/default", "wifi.example")),
                new Case(
                        "a server for one operation", edit -> edit.set("/paths/~1venues/get/servers", "[{url: /v2}]")));
    }

    private static Edit swapped(Edit edit) {
        return edit.remove(PARAMETERS + "/1").set(PARAMETERS + "/-", "{$ref: '#/components/parameters/PerPage'}");
    }

    static List<Case> harmless() {
        return List.of(
                new Case("an optional parameter after all others", edit -> edit.set(PARAMETERS + "/-", OPTIONAL)),
                new Case("an optional form field after all others", edit -> edit.set(FORM + "/note", "{type: string}")),
                new Case("a server after all others", edit -> edit.set("/servers/-", STAGING)));
    }
}
