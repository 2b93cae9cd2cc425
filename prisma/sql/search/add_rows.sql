-- Everything anew, or a great deal at once, in three steps: rows are added without counting anything, then all is
-- counted in one go, then the bits are laid block by block. Ten times the pace of refreshing the same claims.
CREATE OR REPLACE FUNCTION search.add_rows(claims text[], questions text[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    drafts search.draft[];
BEGIN
    SELECT array_agg(d) INTO drafts FROM search.composed(claims, questions) AS d;
    PERFORM search.learn(drafts, false);
    INSERT INTO search.entry
    SELECT CASE WHEN d.public_to = 'infinity' THEN nextval('search.standing_ordinal') ELSE -nextval('search.past_ordinal') END,
        d.entry_id, d.kind, d.claim_id, d.owner, d.style, d.sort_at, d.rank, d.public_from, d.public_to,
        d.ids, d.words || array_to_tsvector(ARRAY(SELECT '#' || id FROM unnest(d.ids) AS id) || search.pairs(d.words))
    FROM (
        SELECT d.*, ARRAY(SELECT t.id FROM search.term t WHERE t.key = ANY (d.keys) ORDER BY t.id) AS ids
        FROM unnest(drafts) AS d ORDER BY d.public_from, d.entry_id
    ) AS d;
END
$$;
