-- Every block that has rows.
CREATE OR REPLACE FUNCTION search.blocks() RETURNS SETOF integer LANGUAGE sql STABLE AS $$
    SELECT generate_series(search.block(min(ordinal)), search.block(max(ordinal))) FROM search.entry
$$;
