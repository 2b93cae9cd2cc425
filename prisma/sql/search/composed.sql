-- The rows as they should be, of these claims with their responses, and of these questions.
CREATE OR REPLACE FUNCTION search.composed(claims text[], questions text[]) RETURNS SETOF search.draft LANGUAGE plpgsql STABLE AS $$
#variable_conflict use_variable
BEGIN
    RETURN QUERY
    WITH said AS MATERIALIZED (SELECT * FROM search.said WHERE claim_id = ANY (claims)),
    -- Distinct instants at which anything of a claim moves, each up to the next.
    stretch AS (
        SELECT claim_id, at AS public_from,
            coalesce(lead(at) OVER (PARTITION BY claim_id ORDER BY at), 'infinity') AS public_to
        FROM (
            SELECT claim_id, published_at AS at FROM said
            UNION
            SELECT claim_id, "from" FROM status_span WHERE claim_id = ANY (claims)
            UNION
            SELECT claim_id, "from" FROM sourcing_span WHERE claim_id = ANY (claims)
        ) AS moved
    ),
    voices AS (
        SELECT s.claim_id, s.public_from,
            string_agg(said.english_text, '' ORDER BY said.id) AS english_text,
            string_agg(said.other_text, '' ORDER BY said.id) AS other_text,
            array_agg(DISTINCT said.language) AS languages
        FROM stretch s JOIN said ON said.claim_id = s.claim_id AND said.published_at <= s.public_from
        WHERE NOT said.silent GROUP BY 1, 2
    ),
    known AS (
        SELECT s.claim_id, s.public_from, array_agg(DISTINCT key) AS keys
        FROM stretch s JOIN said ON said.claim_id = s.claim_id AND said.published_at <= s.public_from,
            unnest(CASE WHEN said.silent THEN said.speaking ELSE said.speaking || said.carrying END) AS key
        GROUP BY 1, 2
    ),
    placed AS (
        SELECT sc.claim_id, min(sc.ordinal) AS rank, array_agg('story:' || s.id) AS keys,
            string_agg(s.headline, ' zzgapzz ') || ' zzgapzz ' AS headlines
        FROM story_claim sc JOIN story s ON s.id = sc.story_id AND NOT s.withdrawn WHERE sc.claim_id = ANY (claims) GROUP BY sc.claim_id
    ),
    about AS (
        SELECT ce.claim_id, array_agg(e.kind::text || ':' || e.id) AS keys
        FROM claim_entity ce JOIN entity e ON e.id = ce.entity_id WHERE ce.claim_id = ANY (claims) GROUP BY ce.claim_id
    ),
    -- One refusal is one row, in the stories of all the claims it was put to.
    refused AS (
        SELECT r.id, array_agg(DISTINCT 'story:' || s.id) FILTER (WHERE s.id IS NOT NULL) AS keys,
            string_agg(DISTINCT s.headline || ' zzgapzz ', '') AS headlines
        FROM search.refusals(claims) r
        LEFT JOIN story_claim sc ON sc.claim_id = r.claim_id LEFT JOIN story s ON s.id = sc.story_id AND NOT s.withdrawn
        GROUP BY r.id HAVING min(r.beside) = r.id
    )
    SELECT c.id, 'claim', c.id, c.id, span.status::text, its.sort_at, coalesce(placed.rank, 0),
        s.public_from, s.public_to,
        ARRAY['kind:claim', 'status:' || span.status::text, 'origins:' || coalesce(resting.origins, 0)] || search.calendar(its.sort_at)
            || CASE WHEN resting.circular THEN ARRAY['reporting:circular'] ELSE '{}' END
            || ARRAY(SELECT 'rests:' || id FROM unnest(resting.rests) AS id)
            || ARRAY(SELECT DISTINCT 'was:' || w.status::text FROM status_span w
                WHERE w.claim_id = s.claim_id AND w."from" < span."from" AND w.status <> 'unsourced')
            || coalesce(about.keys, '{}') || coalesce(placed.keys, '{}') || coalesce(known.keys, '{}'),
        search.words(c.text || ' zzgapzz ' || coalesce(placed.headlines, ''), voices.english_text, voices.other_text, voices.languages)
    FROM stretch s
    JOIN claim c ON c.id = s.claim_id AND NOT c.withdrawn
    JOIN status_span span ON span.claim_id = c.id AND span."from" <= s.public_from
        AND (span."to" IS NULL OR span."to" > s.public_from)
    LEFT JOIN sourcing_span resting ON resting.claim_id = c.id AND resting."from" <= s.public_from
        AND (resting."to" IS NULL OR resting."to" > s.public_from)
    LEFT JOIN placed ON placed.claim_id = c.id
    LEFT JOIN about ON about.claim_id = c.id
    CROSS JOIN LATERAL (SELECT coalesce(c.happened_from, c.happened_to, c.first_published_at) AS sort_at) AS its
    LEFT JOIN voices ON voices.claim_id = s.claim_id AND voices.public_from = s.public_from
    LEFT JOIN known ON known.claim_id = s.claim_id AND known.public_from = s.public_from
    WHERE span.status <> 'unsourced' AND its.sort_at IS NOT NULL
    UNION ALL
    SELECT said.id, 'response', said.claim_id, said.claim_id, 'none', said.published_at, 1000000,
        said.published_at, 'infinity',
        ARRAY['kind:response', 'status:none'] || search.calendar(said.published_at)
            || said.speaking || said.carrying || coalesce(refused.keys, '{}'),
        search.words(refused.headlines, said.english_text, said.other_text, ARRAY[said.language])
    FROM said JOIN refused ON refused.id = said.id
    UNION ALL
    SELECT q.id, 'question', about.id, q.id, part.style, q.published_at, 2000000,
        part.public_from, part.public_to,
        ARRAY['kind:question', 'status:' || part.style, 'story:' || q.story_id] || search.calendar(q.published_at)
            || ARRAY(SELECT e.kind::text || ':' || e.id FROM claim_entity ce JOIN entity e ON e.id = ce.entity_id
                WHERE ce.claim_id = about.id)
            || CASE WHEN article.outlet_id IS NULL THEN '{}' ELSE ARRAY['outlet:' || article.outlet_id] END,
        search.words(q.text || ' zzgapzz ' || story.headline || ' zzgapzz ',
            CASE WHEN its.language = 'en' THEN its.texts END, CASE WHEN its.language <> 'en' THEN its.texts END,
            ARRAY[nullif(its.language, 'en')])
    FROM open_question q
    JOIN story ON story.id = q.story_id AND NOT story.withdrawn
    LEFT JOIN claim about ON about.id = q.about_id AND NOT about.withdrawn
    CROSS JOIN LATERAL (SELECT coalesce(answered_since(q.answered_by_id), 'infinity') AS answered) AS answer
    CROSS JOIN LATERAL (VALUES ('open', q.published_at, answer.answered),
        ('answered', greatest(q.published_at, answer.answered), 'infinity'::timestamptz)) AS part (style, public_from, public_to)
    LEFT JOIN article_version v ON v.id = q.version_id
    LEFT JOIN article ON article.id = v.article_id AND NOT article.withdrawn
    LEFT JOIN selector excerpt ON excerpt.open_question_id = q.id AND excerpt.role = 'excerpt'
    CROSS JOIN LATERAL (SELECT concat_ws(' zzgapzz ', excerpt.exact, article.title) AS texts,
        CASE WHEN article.language ILIKE 'en%' THEN 'en' ELSE lower(split_part(article.language, '-', 1)) END AS language) AS its
    WHERE q.id = ANY (questions) AND part.public_from < part.public_to;
END
$$;
