-- The terms of these rows, new ones among them.
CREATE OR REPLACE FUNCTION search.learn(drafts search.draft[], with_words boolean) RETURNS void LANGUAGE sql AS $$
    INSERT INTO search.term (key)
    SELECT key FROM (
        SELECT unnest(d.keys) FROM unnest(drafts) AS d
        UNION
        SELECT search.key_of(lexeme)
        FROM unnest(drafts) AS d, unnest(tsvector_to_array(d.words) || search.pairs(d.words)) AS lexeme WHERE with_words
    ) AS wanted (key)
    WHERE NOT EXISTS (SELECT FROM search.term t WHERE t.key = wanted.key)
    ON CONFLICT DO NOTHING
$$;
