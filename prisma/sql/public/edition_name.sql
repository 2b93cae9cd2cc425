-- The name of the record as it stands: that of its database, as no other has it, also where two lie in two clusters, and of
-- the transaction that published last.
CREATE OR REPLACE FUNCTION edition_name() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT s.name || '/' || current_database() || '/' || e.writer FROM search.state s, edition e
$$;
