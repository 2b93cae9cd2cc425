-- Makes another generation of the index: what was kept for the last one is right no more, and these rows changed.
CREATE OR REPLACE FUNCTION search.turn_over(last timestamptz, rows integer[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    now_at CONSTANT integer := (SELECT version + 1 FROM search.state);
    -- Of a great import it is quicker to begin anew than to ask for every row.
    many CONSTANT boolean := rows IS NULL OR cardinality(rows) > 50000;
BEGIN
    UPDATE search.state SET generation = pg_current_xact_id(), version = now_at, last_change = greatest(last_change, last),
        changes_from = CASE WHEN many THEN now_at ELSE greatest(changes_from, now_at - 1000) END;
    IF NOT many THEN
        INSERT INTO search.changed (version, ordinal) SELECT DISTINCT now_at, ordinal FROM unnest(rows) AS ordinal;
    END IF;
    DELETE FROM search.changed WHERE version < now_at - 1000;
END
$$;
