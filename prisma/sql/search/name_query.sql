-- Names with all the words that are asked for, in whatever order.
CREATE OR REPLACE FUNCTION search.name_query(asked text) RETURNS tsquery LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
    words CONSTANT text[] := tsvector_to_array(to_tsvector('search.plain', search.parted(asked)));
BEGIN
    RETURN (SELECT string_agg('(' || array_to_string(ARRAY(
            SELECT quote_literal(form) FROM unnest(word || search.name_stems(word)) AS form), ' | ') || ')', ' & ')::tsquery
        FROM unnest(words) AS word);
END
$$;
