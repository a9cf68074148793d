package dev.guestwifi.server.admin;

import dev.guestwifi.server.generated.admin.api.AuditApi;
import dev.guestwifi.server.generated.admin.model.AuditEventListJson;

/** The audit of changes to keys, teams and sessions. */
public final class AuditResource implements AuditApi {
    private final AuditLog audit;

    public AuditResource(AuditLog audit) {
        this.audit = audit;
    }

    @Override
    public AuditEventListJson listAuditEvents() {
        return new AuditEventListJson().data(audit.newest());
    }
}
