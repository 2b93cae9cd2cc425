-- Of fewer claims, rows are looked at soon enough.
CREATE OR REPLACE FUNCTION search.worth_pairing() RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT 50000 $$;
