package dev.guestwifi.server.session;

import java.util.LinkedHashSet;
import java.util.Set;

/** The forms that were sent in a session of this process. */
final class SentForms implements Session.Forms {
    /** Nobody creates more keys by hand in half a day. */
    private static final int MAX_FORMS = 10_000;

    private final Set<String> forms = new LinkedHashSet<>();

    @Override
    public synchronized boolean take(String formId) {
        if (forms.size() >= MAX_FORMS) {
            forms.remove(forms.iterator().next());
        }
        return forms.add(formId);
    }

    @Override
    public synchronized void giveBack(String formId) {
        forms.remove(formId);
    }
}
