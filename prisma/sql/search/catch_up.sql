-- Brings the rows of all that was noted as stale up to date, two thousand at a time.
CREATE OR REPLACE FUNCTION search.catch_up() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    claims text[];
    questions text[];
BEGIN
    LOOP
        WITH taken AS (
            DELETE FROM search.stale WHERE ctid = ANY (ARRAY(SELECT ctid FROM search.stale LIMIT 2000)) RETURNING *
        )
        SELECT array_agg(DISTINCT owner) FILTER (WHERE NOT question), array_agg(DISTINCT owner) FILTER (WHERE question)
        INTO claims, questions FROM taken;
        EXIT WHEN claims IS NULL AND questions IS NULL;
        PERFORM search.refresh(coalesce(claims, '{}'), coalesce(questions, '{}'));
    END LOOP;
END
$$;
