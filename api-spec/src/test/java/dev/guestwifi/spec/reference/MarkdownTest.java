package dev.guestwifi.spec.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.LOCALE)
class MarkdownTest {
    private final Locale before = Locale.getDefault();

    @AfterEach
    void restoreTheLocale() {
        Locale.setDefault(before);
    }

    @Test
    void ids_of_headings_do_not_depend_on_the_locale_of_the_build() {
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        String text = "# Idempotent requests\n\n## INVALID `IDS`\n";
        assertThat(Markdown.anchors(text)).extracting(Markdown.Anchor::id).containsExactly("idempotent-requests");
        assertThat(Markdown.chapters(text))
                .contains("<h2 id=\"idempotent-requests\">", "<h3 id=\"invalid-ids\">")
                .doesNotContain("\u0131");
    }

    @Test
    void equal_headings_get_ids_of_their_own() {
        assertThat(Markdown.anchors("# Pages\n# Pages\n"))
                .extracting(Markdown.Anchor::id)
                .containsExactly("pages", "pages-1");
        assertThat(Markdown.chapters("# Pages\n# Pages\n")).contains("id=\"pages\"", "id=\"pages-1\"");
    }
}
