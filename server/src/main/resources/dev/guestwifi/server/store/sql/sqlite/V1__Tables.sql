-- The teams: tenants, each with its own lists. Teams are never deleted.
-- The one table that is not led by team_id: its id is the team_id of all others.
CREATE TABLE team (
    -- Identifies the team in all other tables.
    id INTEGER PRIMARY KEY,
    -- Names the team in requests: lower-case letters, digits and single hyphens, at most 63 characters.
    slug TEXT NOT NULL UNIQUE CHECK (length(slug) BETWEEN 1 AND 63 AND slug NOT GLOB '*[^a-z0-9-]*'),
    -- What people call the team. No response has it.
    name TEXT NOT NULL
) STRICT;

-- The places with guest WiFi.
CREATE TABLE venue (
    team_id INTEGER NOT NULL REFERENCES team (id),
    id INTEGER NOT NULL CHECK (id > 0),
    business_id INTEGER NOT NULL,
    -- What people know the venue by.
    address TEXT NOT NULL,
    crm_list_id TEXT,
    frequency TEXT,
    emails TEXT,
    report_id INTEGER,
    -- Microseconds since 1970, as in all tables; years 0 to 9999.
    created_at INTEGER NOT NULL CHECK (created_at BETWEEN -62167219200000000 AND 253402300799999999),
    updated_at INTEGER NOT NULL CHECK (updated_at BETWEEN -62167219200000000 AND 253402300799999999),
    PRIMARY KEY (team_id, id)
) STRICT;
CREATE INDEX venue_list ON venue (team_id, created_at, id);

-- The people who signed in to guest WiFi.
CREATE TABLE customer (
    team_id INTEGER NOT NULL REFERENCES team (id),
    id INTEGER NOT NULL CHECK (id > 0),
    first_name TEXT,
    last_name TEXT,
    company TEXT,
    email TEXT,
    phone TEXT,
    email_verified INTEGER NOT NULL DEFAULT 0,
    -- '1' when the customer agreed to marketing, '0' when not, null when never asked.
    market_opt TEXT,
    aruba_site_id TEXT,
    created_at INTEGER NOT NULL DEFAULT (CAST(unixepoch('subsec') * 1000000 AS INTEGER))
        CHECK (created_at BETWEEN -62167219200000000 AND 253402300799999999),
    updated_at INTEGER NOT NULL DEFAULT (CAST(unixepoch('subsec') * 1000000 AS INTEGER))
        CHECK (updated_at BETWEEN -62167219200000000 AND 253402300799999999),
    PRIMARY KEY (team_id, id)
) STRICT;
CREATE INDEX customer_list ON customer (team_id, created_at, id);

-- The sign-ins of customers at venues, as they were recorded at that time.
CREATE TABLE customer_visit (
    team_id INTEGER NOT NULL REFERENCES team (id),
    id INTEGER NOT NULL CHECK (id > 0),
    -- The customer's phone.
    customer TEXT,
    first_name TEXT,
    last_name TEXT,
    -- The venue's address.
    venue TEXT,
    -- The address of the device, as the access point wrote it.
    mac TEXT,
    -- The customer, if known.
    customer_id INTEGER,
    -- The venue, if known.
    venue_id INTEGER,
    -- The time of the visit.
    created_at INTEGER NOT NULL DEFAULT (CAST(unixepoch('subsec') * 1000000 AS INTEGER))
        CHECK (created_at BETWEEN -62167219200000000 AND 253402300799999999),
    updated_at INTEGER NOT NULL DEFAULT (CAST(unixepoch('subsec') * 1000000 AS INTEGER))
        CHECK (updated_at BETWEEN -62167219200000000 AND 253402300799999999),
    PRIMARY KEY (team_id, id)
) STRICT;
CREATE INDEX customer_visit_list ON customer_visit (team_id, created_at, id);

-- The vouchers. Only the server writes them: a row added by SQL can stand before one that was listed already.
CREATE TABLE voucher (
    team_id INTEGER NOT NULL,
    -- Never used again, and above the ids given before.
    id INTEGER NOT NULL CHECK (id > 0),
    customer_id INTEGER,
    venue_id INTEGER NOT NULL,
    -- What the guest types in, 1 to 64 code points.
    code TEXT NOT NULL,
    -- The code's key: NFC(lower(upper(NFC(code)))), computed by the server. Unique in the team.
    code_key TEXT NOT NULL,
    number_of_days INTEGER NOT NULL,
    -- Upload speed in Mbps; 0 is unlimited, in all four limits.
    upspeed INTEGER NOT NULL,
    downspeed INTEGER NOT NULL,
    -- Volume in GB, with two decimals: '5.00'.
    volumecap TEXT NOT NULL,
    max_devices INTEGER NOT NULL,
    created_at INTEGER NOT NULL CHECK (created_at BETWEEN -62167219200000000 AND 253402300799999999),
    updated_at INTEGER NOT NULL CHECK (updated_at BETWEEN -62167219200000000 AND 253402300799999999),
    PRIMARY KEY (team_id, id),
    UNIQUE (team_id, code_key),
    FOREIGN KEY (team_id, venue_id) REFERENCES venue (team_id, id)
) STRICT;
CREATE INDEX voucher_list ON voucher (team_id, created_at, id);

-- The API keys. A key itself is never stored. Not led by team_id: a key is looked up before its team is known, and a
-- key for the whole instance has no team.
CREATE TABLE api_key (
    id INTEGER PRIMARY KEY,
    -- The SHA-256 of the key's ASCII bytes, in lower-case hexadecimal digits.
    sha256 TEXT NOT NULL UNIQUE,
    -- The first characters of the key.
    prefix TEXT NOT NULL,
    -- The last four characters of the key.
    last4 TEXT NOT NULL,
    label TEXT NOT NULL,
    -- The one team the key is for, or null for the whole instance.
    team_id INTEGER,
    -- 'READ_ONLY' or 'READ_WRITE'.
    access TEXT NOT NULL CHECK (access IN ('READ_ONLY', 'READ_WRITE')),
    -- How long a key with these terms works, in microseconds, or null for ever. A rotation uses it again.
    life_micros INTEGER,
    created_at INTEGER NOT NULL,
    last_used_at INTEGER,
    -- When the key stops working, or null for never.
    expires_at INTEGER
) STRICT;

-- The vouchers that were created with an Idempotency-Key, as they were created. The server deletes them after 24 hours.
CREATE TABLE idempotency_record (
    team_id INTEGER NOT NULL REFERENCES team (id),
    api_key_id INTEGER NOT NULL,
    -- The Idempotency-Key.
    name TEXT NOT NULL,
    -- The order of the records of one API key in one team.
    sequence INTEGER NOT NULL,
    -- When the voucher was created, by the clock of the database.
    remembered_at INTEGER NOT NULL DEFAULT (CAST(unixepoch('subsec') * 1000000 AS INTEGER)),
    voucher_id INTEGER NOT NULL,
    venue_id INTEGER NOT NULL,
    code TEXT NOT NULL,
    number_of_days INTEGER NOT NULL,
    upspeed INTEGER NOT NULL,
    downspeed INTEGER NOT NULL,
    volumecap TEXT NOT NULL,
    max_devices INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    PRIMARY KEY (team_id, api_key_id, name),
    UNIQUE (team_id, api_key_id, sequence)
) STRICT;

-- What was done to keys, teams and sessions. The server keeps the newest 10,000. Not led by team_id: the events are the
-- instance's.
CREATE TABLE audit_event (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    action TEXT NOT NULL,
    actor TEXT NOT NULL,
    address TEXT NOT NULL,
    request_id TEXT NOT NULL,
    -- How the session of the actor began; null if there was none.
    session_at INTEGER,
    session_address TEXT,
    session_client TEXT,
    -- What it was done to: the label of the key or the slug of the team; null for sessions.
    subject TEXT,
    -- The key it was done to, if it is one.
    key_id INTEGER,
    -- The last four characters of the key, if it is one.
    key_last4 TEXT
) STRICT;

-- The secret that signs the cookies of the Admin page: one row. Not led by team_id, like the sessions: they are the
-- instance's.
CREATE TABLE admin_secret (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    secret BLOB NOT NULL
) STRICT;

-- The sessions of the Admin page that have not ended.
CREATE TABLE admin_session (
    -- The SHA-256 of the session's id: who can read the database cannot enter the session.
    hash TEXT PRIMARY KEY,
    -- Distinguishes sessions in the audit.
    name TEXT NOT NULL,
    signed_in_at INTEGER NOT NULL,
    address TEXT NOT NULL,
    client TEXT,
    -- When the session began and when it was last used, by the clock of the database.
    started_at INTEGER NOT NULL DEFAULT (CAST(unixepoch('subsec') * 1000000 AS INTEGER)),
    used_at INTEGER NOT NULL DEFAULT (CAST(unixepoch('subsec') * 1000000 AS INTEGER))
) STRICT;

-- The forms that were sent in a session: each takes effect once.
CREATE TABLE admin_form (
    session_hash TEXT NOT NULL REFERENCES admin_session (hash) ON DELETE CASCADE,
    form_id TEXT NOT NULL,
    PRIMARY KEY (session_hash, form_id)
) STRICT;

-- How many rows each list has, by day. Triggers keep it; nobody else writes it.
CREATE TABLE list_count (
    team_id INTEGER NOT NULL,
    -- The table that is counted.
    list TEXT NOT NULL,
    -- The day of created_at in UTC, as days since 1970.
    day INTEGER NOT NULL,
    -- Always 0: PostgreSQL spreads the counts of a day over several rows.
    slot INTEGER NOT NULL DEFAULT 0,
    row_count INTEGER NOT NULL,
    PRIMARY KEY (team_id, list, day, slot)
) STRICT, WITHOUT ROWID;


-- The greatest id that each table has ever had: no id is given twice.
CREATE TABLE last_id (
    -- The table.
    name TEXT PRIMARY KEY,
    id INTEGER NOT NULL
) STRICT;
INSERT INTO last_id VALUES ('team', 0), ('voucher', 0), ('api_key', 0), ('audit_event', 0);

CREATE TRIGGER team_id AFTER INSERT ON team BEGIN
    UPDATE last_id SET id = max(id, NEW.id) WHERE name = 'team';
END;

CREATE TRIGGER voucher_id AFTER INSERT ON voucher BEGIN
    UPDATE last_id SET id = max(id, NEW.id) WHERE name = 'voucher';
END;

CREATE TRIGGER api_key_id AFTER INSERT ON api_key BEGIN
    UPDATE last_id SET id = max(id, NEW.id) WHERE name = 'api_key';
END;

CREATE TRIGGER audit_event_id AFTER INSERT ON audit_event BEGIN
    UPDATE last_id SET id = max(id, NEW.id) WHERE name = 'audit_event';
END;
