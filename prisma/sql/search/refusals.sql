-- The refusals to speak on these claims, each `beside` every one that tells the same: one source, not speaking in the same
-- words of one article, and put to several claims. It stands beside itself too. Nothing that is taken down tells anything.
CREATE OR REPLACE FUNCTION search.refusals(claims text[]) RETURNS TABLE (id text, beside text, claim_id text) LANGUAGE sql STABLE AS $$
    SELECT a.id, b.id, b.claim_id
    FROM attribution a
    JOIN attribution b ON b.version_id = a.version_id AND b.stance = a.stance AND b.published_at = a.published_at
        AND b.source_identity = a.source_identity
        AND (b.source_id, b.source_description) IS NOT DISTINCT FROM (a.source_id, a.source_description)
    JOIN claim c ON c.id = b.claim_id AND NOT c.withdrawn
    LEFT JOIN selector words ON words.attribution_id = a.id AND words.role = 'excerpt'
    LEFT JOIN selector its ON its.attribution_id = b.id AND its.role = 'excerpt'
    WHERE a.claim_id = ANY (claims) AND a.stance IN ('declined_comment', 'no_response', 'neither_confirms_nor_denies')
        AND words.exact IS NOT DISTINCT FROM its.exact
$$;
