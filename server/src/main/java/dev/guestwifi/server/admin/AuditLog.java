package dev.guestwifi.server.admin;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.guestwifi.server.generated.admin.model.AuditEventJson;
import dev.guestwifi.server.json.Json;
import dev.guestwifi.server.model.AuditEvent;
import dev.guestwifi.server.model.AuditEvent.Action;
import dev.guestwifi.server.model.SignedIn;
import dev.guestwifi.server.session.Caller;
import dev.guestwifi.server.store.AuditStore;
import dev.guestwifi.server.store.Audited;
import dev.guestwifi.server.text.Timestamps;
import dev.guestwifi.server.text.Visible;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stores who did what, and logs it: one JSON object per line, as the admin API shows it. */
public final class AuditLog {
    /** The name of the logger, for operators who want the audit elsewhere. */
    public static final String LOGGER = "guest-wifi.audit";

    /** The number of events that the contract promises. */
    private static final int SHOWN = 200;

    private static final Logger LOG = LoggerFactory.getLogger(LOGGER);

    private final AuditStore store;

    public AuditLog(AuditStore store) {
        this.store = store;
    }

    /** Stores and logs an event of a session. */
    void add(Caller caller, Action action) {
        log(store.append(action, caller.origin()));
    }

    /** Logs the events of a change that has been stored; returns what was changed. */
    <T> T log(Audited<T> change) {
        change.events().forEach(AuditLog::log);
        return change.value();
    }

    private static void log(AuditEvent event) {
        LOG.info("{}", Visible.inJson(new String(Json.bytes(representation(event)), UTF_8)));
    }

    List<AuditEventJson> newest() {
        return store.newest(SHOWN).stream().map(AuditLog::representation).toList();
    }

    private static AuditEventJson representation(AuditEvent event) {
        SignedIn session = event.origin().session();
        return new AuditEventJson()
                .id(event.id())
                .at(Timestamps.utc(event.at()))
                .action(name(event.action()))
                .actor(event.origin().actor())
                .address(event.origin().address())
                .requestId(event.origin().requestId())
                .signedInAt(session == null ? null : Timestamps.utc(session.at()))
                .signedInFrom(session == null ? null : session.address())
                .client(session == null ? null : name(session.client()))
                .subject(event.subject().name())
                .keyId(event.subject().keyId())
                .keyLast4(event.subject().keyLast4());
    }

    /** The name of a constant in the contract. */
    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT);
    }
}
