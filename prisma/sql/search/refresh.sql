-- Brings the rows of these claims and questions to what the record says, and every count and bit with them. Rows that
-- say what they said are left alone: to write one anew costs as much as all the rest. Writers of search take turns
-- from here to their commit, so that two never wait for each other's bits crosswise.
CREATE OR REPLACE FUNCTION search.refresh(claims text[], questions text[]) RETURNS void LANGUAGE plpgsql
SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    -- Which of them a refusal is told with may change with any of the claims it was put to.
    owners text[] := claims || ARRAY(
        SELECT DISTINCT b.claim_id FROM attribution a JOIN attribution b ON b.version_id = a.version_id
        WHERE a.claim_id = ANY (claims) AND b.claim_id <> ALL (claims)
            AND a.stance IN ('declined_comment', 'no_response', 'neither_confirms_nor_denies')
            AND b.stance IN ('declined_comment', 'no_response', 'neither_confirms_nor_denies'));
    asked text[] := questions || ARRAY(
        SELECT id FROM open_question WHERE about_id = ANY (claims) OR answered_by_id = ANY (claims));
    drafts search.draft[];
    gone search.entry[];
    come search.entry[];
    frequent integer[];
BEGIN
    -- For a few, the plan takes longer than the work, so it is made once a session. For many that plan would be a bad one.
    IF cardinality(owners) + cardinality(asked) > 40 THEN
        PERFORM set_config('plan_cache_mode', 'force_custom_plan', true);
    END IF;
    PERFORM pg_advisory_xact_lock(hashtext('reportedly search'));
    SELECT array_agg(d) INTO drafts FROM search.composed(owners, asked) AS d;
    PERFORM search.learn(drafts, true);

    -- A row keeps its ordinal while it stands, so that an edit flips only the bits that differ.
    WITH wanted AS (
        SELECT d.*, its.ids, d.words || array_to_tsvector(its.lexemes || search.pairs(d.words)) AS marked,
            CASE WHEN d.public_to = 'infinity' THEN '-infinity' ELSE d.public_from END AS since
        FROM unnest(drafts) AS d
        CROSS JOIN LATERAL (
            SELECT array_agg(t.id ORDER BY t.id) AS ids, array_agg('#' || t.id) AS lexemes
            FROM search.term t WHERE t.key = ANY (d.keys)
        ) AS its
    ),
    held AS (
        SELECT e AS was, e.entry_id, CASE WHEN e.ordinal >= 0 THEN '-infinity' ELSE e.public_from END AS since
        FROM search.entry e WHERE e.owner = ANY (owners || asked)
    ),
    beside AS (
        SELECT h.was, w.* FROM wanted w FULL JOIN held h ON h.entry_id = w.entry_id AND h.since = w.since
        ORDER BY w.public_from, w.entry_id
    ),
    compared AS (
        SELECT was, CASE WHEN b.kind IS NOT NULL THEN ROW(
            coalesce((was).ordinal, CASE WHEN b.public_to = 'infinity'
                THEN nextval('search.standing_ordinal') ELSE -nextval('search.past_ordinal') END),
            b.entry_id, b.kind, b.claim_id, b.owner, b.style, b.sort_at, b.rank, b.public_from, b.public_to,
            b.ids, b.marked)::search.entry END AS now
        FROM beside b
    )
    SELECT array_agg(was) FILTER (WHERE (was).ordinal IS NOT NULL), array_agg(now) FILTER (WHERE (now).ordinal IS NOT NULL)
    INTO gone, come FROM compared WHERE was IS DISTINCT FROM now;

    IF gone IS NULL AND come IS NULL THEN
        RETURN;
    END IF;
    DELETE FROM search.entry WHERE ordinal = ANY (ARRAY(SELECT (e).ordinal FROM unnest(gone) AS e));
    INSERT INTO search.entry SELECT (e).* FROM unnest(come) AS e;

    WITH moved AS (
        SELECT (e).*, -1 AS by FROM unnest(gone) AS e UNION ALL SELECT (e).*, 1 FROM unnest(come) AS e
    ),
    marked AS (
        SELECT ordinal, term, by FROM moved, unnest(terms) AS term
        UNION ALL
        SELECT m.ordinal, t.id, m.by
        FROM moved m CROSS JOIN LATERAL unnest(tsvector_to_array(m.words)) AS lexeme
        JOIN search.term t ON t.key = search.key_of(lexeme)
    ),
    differing AS (SELECT ordinal, term, sum(by)::int AS by FROM marked GROUP BY 1, 2 HAVING sum(by) <> 0),
    counted AS (
        UPDATE search.term AS t SET standing = t.standing + d.standing, past = t.past + d.past
        FROM (
            SELECT term, coalesce(sum(by) FILTER (WHERE ordinal >= 0), 0) AS standing,
                coalesce(sum(by) FILTER (WHERE ordinal < 0), 0) AS past
            FROM differing GROUP BY 1
        ) AS d
        WHERE t.id = d.term AND (d.standing <> 0 OR d.past <> 0)
        RETURNING t.id, NOT t.held AND t.facet IN ('word', 'pair') AND t.standing + t.past >= search.worth_holding() AS frequent
    ),
    laid AS (
        INSERT INTO search.bits AS b (term, block, bits)
        SELECT d.term, search.block(d.ordinal), bit_or(search.bit(d.ordinal))
        FROM differing d JOIN search.term t ON t.id = d.term AND t.held
        GROUP BY 1, 2 ORDER BY 1, 2
        ON CONFLICT (term, block) DO UPDATE SET bits = b.bits # excluded.bits
    )
    SELECT array_agg(c.id) INTO frequent FROM counted c WHERE c.frequent;
    PERFORM search.hold(t) FROM search.term t WHERE t.id = ANY (frequent);

    PERFORM search.turn_over(
        (SELECT max(greatest(public_from, CASE WHEN public_to = 'infinity' THEN public_from ELSE public_to END))
            FROM unnest(come) AS e),
        ARRAY(SELECT (e).ordinal FROM unnest(gone || come) AS e));
END
$$;
