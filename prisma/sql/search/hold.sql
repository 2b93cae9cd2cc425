-- From now on the bits of this term are kept.
CREATE OR REPLACE FUNCTION search.hold(wanted search.term) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    lexeme CONSTANT tsquery := search.lexeme(wanted);
BEGIN
    INSERT INTO search.bits (term, block, bits)
    SELECT (wanted).id, search.block(ordinal), bit_or(search.bit(ordinal)) FROM (
        SELECT ordinal FROM search.entry WHERE words @@ lexeme AND public_to = 'infinity'
        UNION ALL
        SELECT ordinal FROM search.entry WHERE words @@ lexeme AND public_to < 'infinity'
    ) AS having_it
    GROUP BY 2;
    UPDATE search.term SET held = true WHERE id = (wanted).id;
END
$$;
