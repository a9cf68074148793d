package dev.guestwifi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.conformance.Conformance;
import dev.guestwifi.conformance.deployment.Target;
import dev.guestwifi.conformance.result.Family;
import dev.guestwifi.conformance.result.LawResult;
import dev.guestwifi.conformance.result.Options;
import dev.guestwifi.conformance.result.Outcome;
import dev.guestwifi.conformance.result.Verdict;
import dev.guestwifi.server.Server;
import java.net.URI;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The conformance kit with keys that were made on the Admin page: contract § Keys. */
@Tag("browser")
@Tag("long")
class AdminKeyLawsTest {
    private static final Set<Family> FAMILIES = EnumSet.of(Family.KEYS, Family.TEAMS);

    @Test
    void keys_made_on_the_page_keep_the_laws_of_keys() throws Exception {
        try (Browser browser = Browser.start();
                Server server = DemoServer.start();
                AdminVisit admin = new AdminVisit(browser, server.uri()).signIn()) {
            String key = admin.made("Laws: key", "default", "read_write");
            String readOnly = admin.made("Laws: read only", "default", "read_only");
            String other = admin.made("Laws: other team", "north-shore", "read_write");
            String dead = admin.made("Laws: dead", "", "read_write");
            admin.row(dead).getByText("Delete").click();
            admin.find("#confirm-delete .danger").click();
            admin.gone(admin.row(dead));
            Target target = Target.at(URI.create(server.uri() + "/api"), key)
                    .readOnlyKey(readOnly)
                    .otherTeam("north-shore", other)
                    .deadKey(dead)
                    .build();
            Verdict verdict = Conformance.check(target, Options.quick().only(FAMILIES));
            assertThat(verdict.results())
                    .filteredOn(result -> FAMILIES.contains(result.law().family()))
                    // There is neither a rate limit nor a key with fewer rights.
                    .filteredOn(result -> !result.reason().matches("rate limit: .*|no key with other rights .*"))
                    .isNotEmpty()
                    .extracting(LawResult::outcome)
                    .containsOnly(Outcome.PASSED);
        }
    }
}
