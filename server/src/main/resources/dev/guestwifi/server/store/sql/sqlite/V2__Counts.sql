-- Without ON CONFLICT, which a statement like INSERT OR REPLACE would override. Days count from year 0: a division of
-- negative numbers would round up.
CREATE TRIGGER venue_added AFTER INSERT ON venue BEGIN
    INSERT INTO list_count (team_id, list, day, row_count)
    SELECT NEW.team_id, 'venue', (NEW.created_at + 62167219200000000) / 86400000000 - 719528, 0
    WHERE NOT EXISTS (
        SELECT 1 FROM list_count
        WHERE team_id = NEW.team_id AND list = 'venue' AND slot = 0
            AND day = (NEW.created_at + 62167219200000000) / 86400000000 - 719528
    );
    UPDATE list_count SET row_count = row_count + 1
    WHERE team_id = NEW.team_id AND list = 'venue' AND slot = 0
        AND day = (NEW.created_at + 62167219200000000) / 86400000000 - 719528;
END;

CREATE TRIGGER venue_removed AFTER DELETE ON venue BEGIN
    INSERT INTO list_count (team_id, list, day, row_count)
    SELECT OLD.team_id, 'venue', (OLD.created_at + 62167219200000000) / 86400000000 - 719528, 0
    WHERE NOT EXISTS (
        SELECT 1 FROM list_count
        WHERE team_id = OLD.team_id AND list = 'venue' AND slot = 0
            AND day = (OLD.created_at + 62167219200000000) / 86400000000 - 719528
    );
    UPDATE list_count SET row_count = row_count - 1
    WHERE team_id = OLD.team_id AND list = 'venue' AND slot = 0
        AND day = (OLD.created_at + 62167219200000000) / 86400000000 - 719528;
END;

CREATE TRIGGER venue_moved AFTER UPDATE ON venue BEGIN
    INSERT INTO list_count (team_id, list, day, row_count)
    SELECT NEW.team_id, 'venue', (NEW.created_at + 62167219200000000) / 86400000000 - 719528, 0
    WHERE NOT EXISTS (
        SELECT 1 FROM list_count
        WHERE team_id = NEW.team_id AND list = 'venue' AND slot = 0
            AND day = (NEW.created_at + 62167219200000000) / 86400000000 - 719528
    );
    UPDATE list_count SET row_count = row_count + 1
    WHERE team_id = NEW.team_id AND list = 'venue' AND slot = 0
        AND day = (NEW.created_at + 62167219200000000) / 86400000000 - 719528;
    INSERT INTO list_count (team_id, list, day, row_count)
    SELECT OLD.team_id, 'venue', (OLD.created_at + 62167219200000000) / 86400000000 - 719528, 0
    WHERE NOT EXISTS (
        SELECT 1 FROM list_count
        WHERE team_id = OLD.team_id AND list = 'venue' AND slot = 0
            AND day = (OLD.created_at + 62167219200000000) / 86400000000 - 719528
    );
    UPDATE list_count SET row_count = row_count - 1
    WHERE team_id = OLD.team_id AND list = 'venue' AND slot = 0
        AND day = (OLD.created_at + 62167219200000000) / 86400000000 - 719528;
END;

CREATE TRIGGER customer_added AFTER INSERT ON customer BEGIN
    INSERT INTO list_count (team_id, list, day, row_count)
    SELECT NEW.team_id, 'customer', (NEW.created_at + 62167219200000000) / 86400000000 - 719528, 0
    WHERE NOT EXISTS (
        SELECT 1 FROM list_count
        WHERE team_id = NEW.team_id AND list = 'customer' AND slot = 0
            AND day = (NEW.created_at + 62167219200000000) / 86400000000 - 719528
    );
    UPDATE list_count SET row_count = row_count + 1
    WHERE team_id = NEW.team_id AND list = 'customer' AND slot = 0
        AND day = (NEW.created_at + 62167219200000000) / 86400000000 - 719528;
END;

CREATE TRIGGER customer_removed AFTER DELETE ON customer BEGIN
    INSERT INTO list_count (team_id, list, day, row_count)
    SELECT OLD.team_id, 'customer', (OLD.created_at + 62167219200000000) / 86400000000 - 719528, 0
    WHERE NOT EXISTS (
        SELECT 1 FROM list_count
        WHERE team_id = OLD.team_id AND list = 'customer' AND slot = 0
            AND day = (OLD.created_at + 62167219200000000) / 86400000000 - 719528
    );
    UPDATE list_count SET row_count = row_count - 1
    WHERE team_id = OLD.team_id AND list = 'customer' AND slot = 0
        AND day = (OLD.created_at + 62167219200000000) / 86400000000 - 719528;
END;

CREATE TRIGGER customer_moved AFTER UPDATE ON customer BEGIN
    INSERT INTO list_count (team_id, list, day, row_count)
    SELECT NEW.team_id, 'customer', (NEW.created_at + 62167219200000000) / 86400000000 - 719528, 0
    WHERE NOT EXISTS (
        SELECT 1 FROM list_count
        WHERE team_id = NEW.team_id AND list = 'customer' AND slot = 0
            AND day = (NEW.created_at + 62167219200000000) / 86400000000 - 719528
    );
    UPDATE list_count SET row_count = row_count + 1
    WHERE team_id = NEW.team_id AND list = 'customer' AND slot = 0
        AND day = (NEW.created_at + 62167219200000000) / 86400000000 - 719528;
    INSERT INTO list_count (team_id, list, day, row_count)
    SELECT OLD.team_id, 'customer', (OLD.created_at + 62167219200000000) / 86400000000 - 719528, 0
    WHERE NOT EXISTS (
        SELECT 1 FROM list_count
        WHERE team_id = OLD.team_id AND list = 'customer' AND slot = 0
            AND day = (OLD.created_at + 62167219200000000) / 86400000000 - 719528
    );
    UPDATE list_count SET row_count = row_count - 1
    WHERE team_id = OLD.team_id AND list = 'customer' AND slot = 0
        AND day = (OLD.created_at + 62167219200000000) / 86400000000 - 719528;
END;

CREATE TRIGGER customer_visit_added AFTER INSERT ON customer_visit BEGIN
    INSERT INTO list_count (team_id, list, day, row_count)
    SELECT NEW.team_id, 'customer_visit', (NEW.created_at + 62167219200000000) / 86400000000 - 719528, 0
    WHERE NOT EXISTS (
        SELECT 1 FROM list_count
        WHERE team_id = NEW.team_id AND list = 'customer_visit' AND slot = 0
            AND day = (NEW.created_at + 62167219200000000) / 86400000000 - 719528
    );
    UPDATE list_count SET row_count = row_count + 1
    WHERE team_id = NEW.team_id AND list = 'customer_visit' AND slot = 0
        AND day = (NEW.created_at + 62167219200000000) / 86400000000 - 719528;
END;

CREATE TRIGGER customer_visit_removed AFTER DELETE ON customer_visit BEGIN
    INSERT INTO list_count (team_id, list, day, row_count)
    SELECT OLD.team_id, 'customer_visit', (OLD.created_at + 62167219200000000) / 86400000000 - 719528, 0
    WHERE NOT EXISTS (
        SELECT 1 FROM list_count
        WHERE team_id = OLD.team_id AND list = 'customer_visit' AND slot = 0
            AND day = (OLD.created_at + 62167219200000000) / 86400000000 - 719528
    );
    UPDATE list_count SET row_count = row_count - 1
    WHERE team_id = OLD.team_id AND list = 'customer_visit' AND slot = 0
        AND day = (OLD.created_at + 62167219200000000) / 86400000000 - 719528;
END;

CREATE TRIGGER customer_visit_moved AFTER UPDATE ON customer_visit BEGIN
    INSERT INTO list_count (team_id, list, day, row_count)
    SELECT NEW.team_id, 'customer_visit', (NEW.created_at + 62167219200000000) / 86400000000 - 719528, 0
    WHERE NOT EXISTS (
        SELECT 1 FROM list_count
        WHERE team_id = NEW.team_id AND list = 'customer_visit' AND slot = 0
            AND day = (NEW.created_at + 62167219200000000) / 86400000000 - 719528
    );
    UPDATE list_count SET row_count = row_count + 1
    WHERE team_id = NEW.team_id AND list = 'customer_visit' AND slot = 0
        AND day = (NEW.created_at + 62167219200000000) / 86400000000 - 719528;
    INSERT INTO list_count (team_id, list, day, row_count)
    SELECT OLD.team_id, 'customer_visit', (OLD.created_at + 62167219200000000) / 86400000000 - 719528, 0
    WHERE NOT EXISTS (
        SELECT 1 FROM list_count
        WHERE team_id = OLD.team_id AND list = 'customer_visit' AND slot = 0
            AND day = (OLD.created_at + 62167219200000000) / 86400000000 - 719528
    );
    UPDATE list_count SET row_count = row_count - 1
    WHERE team_id = OLD.team_id AND list = 'customer_visit' AND slot = 0
        AND day = (OLD.created_at + 62167219200000000) / 86400000000 - 719528;
END;

CREATE TRIGGER voucher_added AFTER INSERT ON voucher BEGIN
    INSERT INTO list_count (team_id, list, day, row_count)
    SELECT NEW.team_id, 'voucher', (NEW.created_at + 62167219200000000) / 86400000000 - 719528, 0
    WHERE NOT EXISTS (
        SELECT 1 FROM list_count
        WHERE team_id = NEW.team_id AND list = 'voucher' AND slot = 0
            AND day = (NEW.created_at + 62167219200000000) / 86400000000 - 719528
    );
    UPDATE list_count SET row_count = row_count + 1
    WHERE team_id = NEW.team_id AND list = 'voucher' AND slot = 0
        AND day = (NEW.created_at + 62167219200000000) / 86400000000 - 719528;
END;

CREATE TRIGGER voucher_removed AFTER DELETE ON voucher BEGIN
    INSERT INTO list_count (team_id, list, day, row_count)
    SELECT OLD.team_id, 'voucher', (OLD.created_at + 62167219200000000) / 86400000000 - 719528, 0
    WHERE NOT EXISTS (
        SELECT 1 FROM list_count
        WHERE team_id = OLD.team_id AND list = 'voucher' AND slot = 0
            AND day = (OLD.created_at + 62167219200000000) / 86400000000 - 719528
    );
    UPDATE list_count SET row_count = row_count - 1
    WHERE team_id = OLD.team_id AND list = 'voucher' AND slot = 0
        AND day = (OLD.created_at + 62167219200000000) / 86400000000 - 719528;
END;

CREATE TRIGGER voucher_moved AFTER UPDATE ON voucher BEGIN
    INSERT INTO list_count (team_id, list, day, row_count)
    SELECT NEW.team_id, 'voucher', (NEW.created_at + 62167219200000000) / 86400000000 - 719528, 0
    WHERE NOT EXISTS (
        SELECT 1 FROM list_count
        WHERE team_id = NEW.team_id AND list = 'voucher' AND slot = 0
            AND day = (NEW.created_at + 62167219200000000) / 86400000000 - 719528
    );
    UPDATE list_count SET row_count = row_count + 1
    WHERE team_id = NEW.team_id AND list = 'voucher' AND slot = 0
        AND day = (NEW.created_at + 62167219200000000) / 86400000000 - 719528;
    INSERT INTO list_count (team_id, list, day, row_count)
    SELECT OLD.team_id, 'voucher', (OLD.created_at + 62167219200000000) / 86400000000 - 719528, 0
    WHERE NOT EXISTS (
        SELECT 1 FROM list_count
        WHERE team_id = OLD.team_id AND list = 'voucher' AND slot = 0
            AND day = (OLD.created_at + 62167219200000000) / 86400000000 - 719528
    );
    UPDATE list_count SET row_count = row_count - 1
    WHERE team_id = OLD.team_id AND list = 'voucher' AND slot = 0
        AND day = (OLD.created_at + 62167219200000000) / 86400000000 - 719528;
END;
