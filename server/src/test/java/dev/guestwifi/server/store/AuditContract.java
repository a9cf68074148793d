package dev.guestwifi.server.store;

import static java.time.temporal.ChronoUnit.MICROS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.server.model.AuditEvent;
import dev.guestwifi.server.model.AuditEvent.Action;
import dev.guestwifi.server.model.AuditEvent.Origin;
import dev.guestwifi.server.model.AuditEvent.Subject;
import dev.guestwifi.server.model.SignedIn;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store does with the events of the audit. */
abstract class AuditContract extends StoreContract {
    private static final SignedIn COMMAND =
            new SignedIn(NOW.truncatedTo(MICROS), "192.0.2.1", SignedIn.Client.COMMAND_LINE);

    AuditContract(Backend backend) {
        super(backend);
    }

    private static Origin origin(int request) {
        return new Origin("nobody", "192.0.2.1", "r-" + request, null);
    }

    @Test
    void the_newest_events_come_first_and_a_thousand_are_kept() {
        AuditStore audit = stores(builder -> {}).audit();
        assertThat(audit.newest(5)).isEmpty();

        List<AuditEvent> made = IntStream.rangeClosed(1, 1100)
                .mapToObj(i -> audit.append(Action.SIGN_IN_REFUSED, origin(i)))
                .toList();

        assertThat(made).isSortedAccordingTo((a, b) -> Long.compare(a.id(), b.id()));
        assertThat(made).extracting(AuditEvent::id).doesNotHaveDuplicates();
        assertThat(made.get(7))
                .isEqualTo(new AuditEvent(made.get(7).id(), NOW, Action.SIGN_IN_REFUSED, origin(8), Subject.NONE));
        assertThat(audit.newest(3)).containsExactly(made.get(1099), made.get(1098), made.get(1097));
        assertThat(audit.newest(1000)).hasSize(1000);
        assertThat(audit.newest(5000)).hasSizeBetween(1000, 1100);
    }

    @Test
    void events_that_are_not_listed_are_numbered_and_push_out_nothing() {
        AuditStore audit = stores(builder -> {}).audit();
        Origin command = new Origin("admin/x", "192.0.2.1", "r", COMMAND);
        AuditEvent kept = audit.append(Action.SIGN_IN_REFUSED, origin(1));
        long last = kept.id();
        for (int i = 2; i <= 1100; i++) {
            long id = audit.append(i % 2 == 0 ? Action.SIGNED_IN : Action.SIGNED_OUT, command)
                    .id();
            assertThat(id).isGreaterThan(last);
            last = id;
        }
        assertThat(audit.newest(5)).containsExactly(kept);
    }

    @Test
    void an_event_keeps_how_its_session_began() {
        AuditStore audit = stores(builder -> {}).audit();
        for (SignedIn.Client client : SignedIn.Client.values()) {
            Origin origin =
                    new Origin("admin/x", "2001:db8::1", "r", new SignedIn(NOW.truncatedTo(MICROS), "::1", client));
            AuditEvent event = audit.append(Action.SIGN_IN_REFUSED, origin);
            assertThat(audit.newest(1)).as("%s", client).containsExactly(event);
            assertThat(event.origin()).isEqualTo(origin);
        }
        Origin silent = new Origin("admin/y", "192.0.2.1", "r", new SignedIn(NOW.truncatedTo(MICROS), "::1", null));
        assertThat(audit.append(Action.SIGNED_OUT, silent))
                .isEqualTo(audit.newest(1).get(0));
    }
}
