package dev.guestwifi.conformance.compare;

import dev.guestwifi.conformance.deployment.Capability;
import java.util.ArrayList;
import java.util.List;

/** Content-Type and Content-Encoding of creations. */
final class MediaTypeChoices {
    static final String FORM = "application/x-www-form-urlencoded";

    private MediaTypeChoices() {}

    static Choice type(boolean isGood, String... types) {
        return new Choice(isGood, draft -> {
            draft.method = "POST";
            draft.path = "/vouchers";
            for (String type : types) {
                draft.with("Content-Type", type);
            }
        });
    }

    static List<Choice> mediaTypes(GeneratorContext context) {
        List<Choice> types = new ArrayList<>();
        for (String type : List.of(
                FORM,
                FORM,
                FORM + "; boundary=x; charset=UTF-8",
                "APPLICATION/X-WWW-FORM-URLENCODED",
                FORM + "; charset=UTF-8",
                FORM + ";charset=utf-8",
                FORM + " ; charset=\"Utf-8\"",
                FORM + "; CHARSET=UTF-8",
                FORM + ";",
                FORM + "; charset=UTF-8;")) {
            types.add(type(true, type));
        }
        if (context.has(Capability.FORMS_ONLY)) {
            for (String type : List.of(
                    "application/json",
                    "text/plain",
                    "multipart/form-data; boundary=x",
                    FORM + "; charset=ISO-8859-1",
                    FORM + "; charset=utf8",
                    FORM + "; charset=ISO-8859-1; charset=UTF-8",
                    FORM + "; charset=ISO-8859-1; version=1",
                    FORM + "; charset=utf-16",
                    FORM + "; charset=",
                    FORM + "2",
                    "application/*",
                    FORM + "; charset=us-ascii",
                    "x-www-form-urlencoded",
                    "*/*")) {
                types.add(type(false, type));
            }
            types.add(type(false));
            types.add(type(false, FORM, FORM));
            types.add(type(false, FORM, "application/json"));
            for (String encoding : List.of("gzip", "br", "identity, gzip")) {
                types.add(Choice.bad(draft -> {
                    type(true, FORM).change().accept(draft);
                    draft.with("Content-Encoding", encoding);
                }));
            }
            types.add(Choice.bad(draft -> {
                type(true, FORM).change().accept(draft);
                draft.with("Content-Encoding", "identity").with("Content-Encoding", "gzip");
            }));
            types.add(Choice.good(draft -> {
                type(true, FORM).change().accept(draft);
                draft.with("Content-Encoding", "Identity");
            }));
        }
        return types;
    }
}
