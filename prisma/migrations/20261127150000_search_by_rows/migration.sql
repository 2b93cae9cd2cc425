-- Everything about a row but its words is now held by the processes that answer (src/queries/search/row-table.ts): its
-- days, its values, its place in the order of entries. The database finds words, and keeps bits of nothing else.
-- docs/decisions/0009-search.md.

-- Two words that are both very frequent, one right after the other, are a lexeme "~visit~moscow" of their own: to look for
-- them in every row that has both takes longest of all that can be asked. Which words are, is settled whenever the
-- index is made anew; a phrase of others is looked for in the rows, which gives the same answer.
CREATE TABLE search.pair_word (word text COLLATE "C" PRIMARY KEY);
CREATE FUNCTION search.pairs(words tsvector) RETURNS text[] LANGUAGE sql STABLE AS $$
    WITH placed AS MATERIALIZED (
        SELECT lexeme, unnest(positions) AS position FROM unnest(words) WHERE lexeme IN (SELECT word FROM search.pair_word)
    )
    SELECT coalesce(array_agg(DISTINCT '~' || a.lexeme || '~' || b.lexeme), '{}')
    FROM placed a JOIN placed b ON b.position = a.position + 1
$$;
-- Of fewer claims, rows are looked at soon enough.
CREATE FUNCTION search.worth_pairing() RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT 50000 $$;
CREATE FUNCTION search.choose_pair_words() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM search.pair_word;
    IF (SELECT count(*) FROM (SELECT FROM claim LIMIT search.worth_pairing()) AS few) = search.worth_pairing() THEN
        INSERT INTO search.pair_word
        SELECT word FROM ts_stat('SELECT search.english_words(text) FROM (SELECT text FROM claim ORDER BY id LIMIT 20000) AS few')
        WHERE ndoc > (SELECT count(*) FROM (SELECT FROM claim LIMIT 20000) AS few) / 60.0;
    END IF;
END
$$;
CREATE FUNCTION search.key_of(lexeme text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT CASE WHEN lexeme LIKE '~%' THEN 'pair:' ELSE 'word:' END || lexeme $$;
CREATE OR REPLACE FUNCTION search.lexeme(term search.term) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN term.facet IN ('word', 'pair')
        THEN ('''' || replace(replace(term.value, '\', '\\'), '''', '''''') || '''')::tsquery
        ELSE ('''#' || term.id || '''')::tsquery END
$$;

-- How many rows make the bits of a word worth keeping. To find the rows of a word without bits takes about as long as
-- reading the bits of one that has as many rows as this.
CREATE FUNCTION search.worth_holding() RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT 4000 $$;
DELETE FROM search.bits b WHERE NOT EXISTS (SELECT FROM search.term t WHERE t.id = b.term AND t.facet = 'word');
UPDATE search.term SET held = false WHERE held AND facet <> 'word';

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

-- Brings the rows of these claims and questions to what the record says, and every count and bit with them. Rows that
-- say what they said are left alone: to write one anew costs as much as all the rest. Writers of search take turns
-- from here to their commit, so that two never wait for each other's bits crosswise.
CREATE OR REPLACE FUNCTION search.refresh(claims text[], questions text[]) RETURNS void LANGUAGE plpgsql
SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    asked text[] := questions || ARRAY(
        SELECT id FROM open_question WHERE about_id = ANY (claims) OR answered_by_id = ANY (claims));
    drafts search.draft[];
    gone search.entry[];
    come search.entry[];
    frequent integer[];
BEGIN
    -- For a few, the plan takes longer than the work, so it is made once a session. For many that plan would be a bad one.
    IF cardinality(claims) + cardinality(asked) > 40 THEN
        PERFORM set_config('plan_cache_mode', 'force_custom_plan', true);
    END IF;
    PERFORM pg_advisory_xact_lock(hashtext('reportedly search'));
    SELECT array_agg(d) INTO drafts FROM search.composed(claims, asked) AS d;
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
        FROM search.entry e WHERE e.owner = ANY (claims || asked)
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

CREATE OR REPLACE FUNCTION search.count_all() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    CREATE TEMPORARY TABLE found ON COMMIT DROP AS
        SELECT CASE WHEN word LIKE '#%' THEN NULL ELSE search.key_of(word) END AS key,
            CASE WHEN word LIKE '#%' THEN substr(word, 2)::int END AS id, standing, past
        FROM (
            SELECT word, sum(standing)::int AS standing, sum(past)::int AS past FROM (
                SELECT word, ndoc AS standing, 0 AS past
                FROM ts_stat('SELECT words FROM search.entry WHERE public_to = ''infinity''')
                UNION ALL
                SELECT word, 0, ndoc FROM ts_stat('SELECT words FROM search.entry WHERE public_to < ''infinity''')
            ) AS sides GROUP BY 1
        ) AS each;
    INSERT INTO search.term (key) SELECT key FROM found WHERE key IS NOT NULL ON CONFLICT DO NOTHING;
    UPDATE found AS f SET id = t.id FROM search.term t WHERE f.id IS NULL AND t.key = f.key;
    UPDATE search.term AS t SET standing = f.standing, past = f.past FROM found f
        WHERE t.id = f.id AND (t.standing, t.past) <> (f.standing, f.past);
    UPDATE search.term AS t SET standing = 0, past = 0
        WHERE t.standing + t.past > 0 AND NOT EXISTS (SELECT FROM found f WHERE f.id = t.id);
    UPDATE search.term AS t SET held = true WHERE NOT held AND t.facet IN ('word', 'pair') AND t.standing + t.past >= search.worth_holding();
    DROP TABLE found;
    PERFORM search.turn_over(greatest((SELECT max(public_from) FROM search.entry),
        (SELECT max(public_to) FROM search.entry WHERE public_to < 'infinity')), NULL);
END
$$;

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

CREATE OR REPLACE FUNCTION search.refresh_everything() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    ids text[];
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('reportedly search'));
    DELETE FROM search.entry;
    DELETE FROM search.bits;
    PERFORM search.choose_pair_words();
    PERFORM setval('search.standing_ordinal', 0, false), setval('search.past_ordinal', 1, false);
    FOR ids IN
        SELECT array_agg(id ORDER BY first_published_at, id) FROM (
            SELECT id, first_published_at, (row_number() OVER (ORDER BY first_published_at, id) - 1) / 5000 AS batch FROM claim
            WHERE first_published_at IS NOT NULL
        ) AS numbered GROUP BY batch ORDER BY batch
    LOOP
        PERFORM search.add_rows(ids, '{}');
    END LOOP;
    PERFORM search.add_rows('{}', ARRAY(SELECT id FROM open_question));
    PERFORM search.count_all();
    PERFORM search.lay_block(block) FROM search.blocks() AS block;
END
$$;

DROP FUNCTION search.until(integer, timestamptz, boolean);
DROP FUNCTION search.widen(search.entry[]);
DROP FUNCTION search.day(timestamptz);
DROP FUNCTION search.worth_holding(text);
DROP TABLE search.span;
DROP INDEX search.bits_block;
DROP INDEX search.entry_days;
DROP INDEX search.entry_to;
