-- Whatever is published leaves a revision, and the transaction that left one makes a new edition as the last thing it
-- does. A number taken from a sequence would not do: of two transactions, the one with the lower number may be seen later.
-- Writers take turns from here to their commit, and by the same lock as those of the search rows, so that two of them
-- never wait for each other crosswise. Whoever listens is told once it is committed (src/db/notices.ts).
CREATE OR REPLACE FUNCTION "next_edition"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    this BIGINT := pg_current_xact_id()::text::bigint;
BEGIN
    IF EXISTS (SELECT FROM "edition" WHERE "writer" <> this) THEN
        PERFORM pg_advisory_xact_lock(hashtext('reportedly search'));
        UPDATE "edition" SET "writer" = this;
        PERFORM pg_notify('reportedly_edition', '');
    END IF;
    RETURN NULL;
END
$$;
