-- Two words that follow one another are a pair as they stand, stop words too.
CREATE OR REPLACE FUNCTION search.pairs(words tsvector) RETURNS text[] LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (WITH placed AS MATERIALIZED (
        SELECT lexeme, at.position FROM unnest(words), unnest(positions, weights) AS at (position, weight)
        WHERE at.weight = 'A' AND lexeme IN (SELECT word FROM search.pair_word)
    )
    SELECT coalesce(array_agg(DISTINCT '~' || a.lexeme || '~' || b.lexeme), '{}')
    FROM placed a JOIN placed b ON b.position = a.position + 1);
END
$$;
