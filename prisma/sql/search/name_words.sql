-- The words of a name as they are looked for, in the order in which it has them.
CREATE OR REPLACE FUNCTION search.name_words(name text) RETURNS tsvector LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
    apart CONSTANT text := search.parted(name);
BEGIN
    RETURN to_tsvector('search.plain', apart) || array_to_tsvector(search.name_stems(apart));
END
$$;
