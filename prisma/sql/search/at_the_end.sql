-- The first of the notes brings everything up to date; the others find nothing left to do.
CREATE OR REPLACE FUNCTION search.at_the_end() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM search.stale) THEN
        PERFORM search.catch_up();
    END IF;
    RETURN NULL;
END
$$;
