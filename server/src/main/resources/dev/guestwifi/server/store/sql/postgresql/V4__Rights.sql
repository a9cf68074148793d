-- What each key may do, and where its clients may be. Keys that exist keep the rights that their access gave them.

-- The right to customers: 'NONE', 'READ' or 'WRITE'. Each includes those before it.
ALTER TABLE api_key ADD COLUMN customers text NOT NULL DEFAULT 'READ'
    CHECK (customers IN ('NONE', 'READ', 'WRITE'));

-- The right to customer visits, one of the same.
ALTER TABLE api_key ADD COLUMN customer_visits text NOT NULL DEFAULT 'READ'
    CHECK (customer_visits IN ('NONE', 'READ', 'WRITE'));

-- The right to venues, one of the same.
ALTER TABLE api_key ADD COLUMN venues text NOT NULL DEFAULT 'READ'
    CHECK (venues IN ('NONE', 'READ', 'WRITE'));

-- The right to vouchers, one of the same.
ALTER TABLE api_key ADD COLUMN vouchers text NOT NULL DEFAULT 'READ'
    CHECK (vouchers IN ('NONE', 'READ', 'WRITE'));

-- The networks of the clients that may use the key, in CIDR notation, separated by spaces; null for any client.
ALTER TABLE api_key ADD COLUMN networks text;

UPDATE api_key SET vouchers = 'WRITE' WHERE access = 'READ_WRITE';

-- A server of an earlier version that still runs must not make keys whose rights it does not know.
ALTER TABLE api_key ALTER COLUMN customers DROP DEFAULT;
ALTER TABLE api_key ALTER COLUMN customer_visits DROP DEFAULT;
ALTER TABLE api_key ALTER COLUMN venues DROP DEFAULT;
ALTER TABLE api_key ALTER COLUMN vouchers DROP DEFAULT;
