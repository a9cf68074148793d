-- With the rights of the owner of the tables: whoever may write rows counts them.
CREATE FUNCTION count_added() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    -- In the order of the key: two transactions that wait for each other would be a deadlock.
    INSERT INTO list_count AS kept (team_id, list, day, slot, row_count)
    SELECT team_id, TG_ARGV[0], (created_at AT TIME ZONE 'UTC')::date, pg_backend_pid() % 16, count(*)
    FROM added GROUP BY 1, 3 ORDER BY 1, 3
    ON CONFLICT (team_id, list, day, slot) DO UPDATE SET row_count = kept.row_count + excluded.row_count;
    RETURN NULL;
END $$;

CREATE FUNCTION count_removed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    INSERT INTO list_count AS kept (team_id, list, day, slot, row_count)
    SELECT team_id, TG_ARGV[0], (created_at AT TIME ZONE 'UTC')::date, pg_backend_pid() % 16, -count(*)
    FROM removed GROUP BY 1, 3 ORDER BY 1, 3
    ON CONFLICT (team_id, list, day, slot) DO UPDATE SET row_count = kept.row_count + excluded.row_count;
    RETURN NULL;
END $$;

CREATE FUNCTION count_moved() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    INSERT INTO list_count AS kept (team_id, list, day, slot, row_count)
    SELECT team_id, TG_ARGV[0], day, pg_backend_pid() % 16, sum(change)
    FROM (
        SELECT team_id, (created_at AT TIME ZONE 'UTC')::date AS day, 1 AS change FROM added
        UNION ALL
        SELECT team_id, (created_at AT TIME ZONE 'UTC')::date, -1 FROM removed
    ) AS changes
    GROUP BY 1, 3 HAVING sum(change) <> 0 ORDER BY 1, 3
    ON CONFLICT (team_id, list, day, slot) DO UPDATE SET row_count = kept.row_count + excluded.row_count;
    RETURN NULL;
END $$;

CREATE FUNCTION count_truncated() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    DELETE FROM list_count WHERE list = TG_ARGV[0];
    RETURN NULL;
END $$;

DO $$
DECLARE list text;
BEGIN
    FOREACH list IN ARRAY ARRAY['venue', 'customer', 'customer_visit', 'voucher'] LOOP
        EXECUTE format('CREATE TRIGGER %s_added AFTER INSERT ON %1$s REFERENCING NEW TABLE AS added '
            'FOR EACH STATEMENT EXECUTE FUNCTION count_added(%1$L)', list);
        EXECUTE format('CREATE TRIGGER %s_removed AFTER DELETE ON %1$s REFERENCING OLD TABLE AS removed '
            'FOR EACH STATEMENT EXECUTE FUNCTION count_removed(%1$L)', list);
        EXECUTE format('CREATE TRIGGER %s_moved AFTER UPDATE ON %1$s REFERENCING OLD TABLE AS removed '
            'NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION count_moved(%1$L)', list);
        EXECUTE format('CREATE TRIGGER %s_truncated AFTER TRUNCATE ON %1$s '
            'FOR EACH STATEMENT EXECUTE FUNCTION count_truncated(%1$L)', list);
    END LOOP;
END $$;
