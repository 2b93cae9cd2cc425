-- The bits of the rows of one block, which has none yet.
CREATE OR REPLACE FUNCTION search.lay_block(which integer) RETURNS void LANGUAGE sql AS $$
    -- Ordinals of a block below nought run from -15360 to -1.
    INSERT INTO search.bits (term, block, bits)
    SELECT t.id, which, bit_or(search.bit(e.ordinal))
    FROM search.entry e CROSS JOIN LATERAL unnest(tsvector_to_array(e.words)) AS lexeme
    JOIN search.term t ON t.key = search.key_of(lexeme) AND t.held
    WHERE e.ordinal BETWEEN which * 15360 AND which * 15360 + 15359
    GROUP BY 1
$$;
