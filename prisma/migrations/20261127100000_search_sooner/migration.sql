-- Search is kept and asked with less work, for a million claims. What it says stays the same; docs/decisions/0009-search.md.

-- Between which instants the rows of a block lie, at the least: most blocks are wholly before a day or wholly after it,
-- since rows are numbered about as they become public, and only of the others must each row be looked at. Never narrowed.
CREATE TABLE search.span (
    block integer PRIMARY KEY,
    first_from timestamptz NOT NULL,
    last_from timestamptz NOT NULL,
    first_sort timestamptz NOT NULL,
    last_sort timestamptz NOT NULL,
    first_to timestamptz NOT NULL,
    last_to timestamptz NOT NULL
);
CREATE FUNCTION search.widen(rows search.entry[]) RETURNS void LANGUAGE sql AS $$
    INSERT INTO search.span AS s
    SELECT search.block((e).ordinal), min((e).public_from), max((e).public_from), min((e).sort_at), max((e).sort_at),
        min((e).public_to), max((e).public_to)
    FROM unnest(rows) AS e GROUP BY 1
    ON CONFLICT (block) DO UPDATE SET
        first_from = least(s.first_from, excluded.first_from), last_from = greatest(s.last_from, excluded.last_from),
        first_sort = least(s.first_sort, excluded.first_sort), last_sort = greatest(s.last_sort, excluded.last_sort),
        first_to = least(s.first_to, excluded.first_to), last_to = greatest(s.last_to, excluded.last_to)
    WHERE (s.first_from, s.first_sort, s.first_to) <> (least(s.first_from, excluded.first_from),
            least(s.first_sort, excluded.first_sort), least(s.first_to, excluded.first_to))
        OR (s.last_from, s.last_sort, s.last_to) <> (greatest(s.last_from, excluded.last_from),
            greatest(s.last_sort, excluded.last_sort), greatest(s.last_to, excluded.last_to))
$$;

-- What is counted is counted by the processes that ask, over the values of every row, which they hold (see
-- src/queries/search/term-rows.ts). They ask which rows changed since the version that they have; what came before
-- `changes_from` is forgotten, and they begin anew. Writers of search take turns until their commit, so a version is
-- never seen before a lower one.
ALTER TABLE search.state ADD COLUMN version integer NOT NULL DEFAULT 1, ADD COLUMN changes_from integer NOT NULL DEFAULT 1;
CREATE TABLE search.changed (version integer NOT NULL, ordinal integer NOT NULL);
CREATE INDEX changed_version ON search.changed (version);
CREATE FUNCTION search.turn_over(last timestamptz, rows integer[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    now_at CONSTANT integer := (SELECT version + 1 FROM search.state);
    -- Of a great import it is quicker to begin anew than to ask for every row.
    many CONSTANT boolean := rows IS NULL OR cardinality(rows) > 50000;
BEGIN
    UPDATE search.state SET generation = pg_current_xact_id(), version = now_at, last_change = greatest(last_change, last),
        changes_from = CASE WHEN many THEN now_at ELSE greatest(changes_from, now_at - 1000) END;
    IF NOT many THEN
        INSERT INTO search.changed (version, ordinal) SELECT DISTINCT now_at, ordinal FROM unnest(rows) AS ordinal;
    END IF;
    DELETE FROM search.changed WHERE version < now_at - 1000;
END
$$;

-- How many rows make bits worth keeping: those of the short lists always. To find the rows of a term without bits takes
-- about as long as reading the bits of one that has as many rows as this.
CREATE OR REPLACE FUNCTION search.worth_holding(facet text) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT CASE WHEN facet IN ('kind', 'status', 'stance', 'identity', 'year', 'month') THEN 1 ELSE 4000 END $$;
UPDATE search.term SET held = false WHERE held AND standing + past < search.worth_holding(facet);
DELETE FROM search.bits b USING search.term t WHERE t.id = b.term AND NOT t.held;
DROP INDEX search.term_held;
DROP INDEX search.term_sparse;
CREATE INDEX term_facet ON search.term (facet) WHERE facet <> 'word';

-- The terms of these rows, new ones among them. What the short lists hold is held from its first row on.
CREATE FUNCTION search.learn(drafts search.draft[], with_words boolean) RETURNS void LANGUAGE sql AS $$
    INSERT INTO search.term (key, held)
    SELECT key, search.worth_holding(split_part(key, ':', 1)) = 1 FROM (
        SELECT unnest(d.keys) FROM unnest(drafts) AS d
        UNION
        SELECT 'word:' || lexeme FROM unnest(drafts) AS d, unnest(tsvector_to_array(d.words)) AS lexeme WHERE with_words
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
        SELECT d.*, its.ids, d.words || array_to_tsvector(its.lexemes) AS marked,
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
    PERFORM search.widen(come);

    WITH moved AS (
        SELECT (e).*, -1 AS by FROM unnest(gone) AS e UNION ALL SELECT (e).*, 1 FROM unnest(come) AS e
    ),
    marked AS (
        SELECT ordinal, term, by FROM moved, unnest(terms) AS term
        UNION ALL
        SELECT m.ordinal, t.id, m.by
        FROM moved m CROSS JOIN LATERAL unnest(tsvector_to_array(m.words)) AS lexeme
        JOIN search.term t ON t.key = 'word:' || lexeme
        UNION ALL
        SELECT m.ordinal, days.first + i, m.by
        FROM moved m CROSS JOIN LATERAL (VALUES (1, search.day(m.public_from)), (31, search.day(m.sort_at)),
            (61, CASE WHEN m.public_to = 'infinity' THEN 0 ELSE search.day(m.public_to) END)) AS days(first, day)
        JOIN generate_series(0, 21) AS i ON (days.day >> i) & 1 = 1
        UNION ALL
        SELECT ordinal, 100, by FROM moved
    ),
    differing AS (SELECT ordinal, term, sum(by)::int AS by FROM marked GROUP BY 1, 2 HAVING sum(by) <> 0),
    counted AS (
        UPDATE search.term AS t SET standing = t.standing + d.standing, past = t.past + d.past
        FROM (
            SELECT term, coalesce(sum(by) FILTER (WHERE ordinal >= 0), 0) AS standing,
                coalesce(sum(by) FILTER (WHERE ordinal < 0), 0) AS past
            FROM differing WHERE term >= 1000 GROUP BY 1 HAVING count(*) > 0
        ) AS d
        WHERE t.id = d.term AND (d.standing <> 0 OR d.past <> 0)
        RETURNING t.id, NOT t.held AND t.standing + t.past >= search.worth_holding(t.facet) AS frequent
    ),
    laid AS (
        INSERT INTO search.bits AS b (term, block, bits)
        SELECT d.term, search.block(d.ordinal), bit_or(search.bit(d.ordinal))
        FROM differing d LEFT JOIN search.term t ON t.id = d.term
        WHERE d.term < 1000 OR t.held
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

-- The rows whose first public day (1), day of sorting (31) or end (61) is not after `at`, block by block. Where not
-- all rows of a block are on one side, compared bit by bit of the day number from the highest down, and on the day
-- itself by the rows.
CREATE OR REPLACE FUNCTION search.until(first integer, at timestamptz, with_past boolean) RETURNS TABLE (block integer, bits bit)
LANGUAGE plpgsql STABLE AS $$
DECLARE
    none CONSTANT bit(15360) := 0::bit(15360);
    day CONSTANT integer := greatest(search.day(at), 0);
    midnight CONSTANT timestamptz := (date_trunc('day', at AT TIME ZONE 'UTC')) AT TIME ZONE 'UTC';
    whole_day CONSTANT boolean := at >= midnight + interval '23:59:59.999';
    below bit(15360);
    level bit(15360);
    plane bit(15360);
    every record;
BEGIN
    FOR every IN
        SELECT u.block, u.bits, CASE WHEN its.latest > at THEN
            ARRAY(SELECT s.bits FROM generate_series(first, first + 21) AS t LEFT JOIN search.bits s ON s.term = t AND s.block = u.block ORDER BY t) END AS planes
        FROM search.span AS s
        CROSS JOIN LATERAL (SELECT CASE first WHEN 1 THEN s.first_from WHEN 31 THEN s.first_sort ELSE s.first_to END AS earliest,
            CASE first WHEN 1 THEN s.last_from WHEN 31 THEN s.last_sort ELSE s.last_to END AS latest) AS its
        JOIN search.bits u ON u.term = 100 AND u.block = s.block
        WHERE its.earliest <= at AND (s.block >= 0 OR with_past) AND (first <> 61 OR s.block < 0)
    LOOP
        block := every.block;
        IF every.planes IS NULL THEN
            bits := every.bits;
            RETURN NEXT;
            CONTINUE;
        END IF;
        below := none;
        level := every.bits;
        FOR i IN REVERSE 21..0 LOOP
            plane := coalesce(every.planes[i + 1], none);
            IF (day >> i) & 1 = 1 THEN
                below := below | (level & ~plane);
                level := level & plane;
            ELSE
                level := level & ~plane;
            END IF;
        END LOOP;
        bits := CASE WHEN whole_day THEN below | level ELSE below END;
        RETURN NEXT;
    END LOOP;
    IF whole_day THEN
        RETURN;
    ELSIF first = 1 THEN
        RETURN QUERY SELECT search.block(e.ordinal), bit_or(search.bit(e.ordinal)) FROM search.entry e
            WHERE e.public_from BETWEEN midnight AND at AND (e.ordinal >= 0 OR with_past) GROUP BY 1;
    ELSIF first = 61 THEN
        RETURN QUERY SELECT search.block(e.ordinal), bit_or(search.bit(e.ordinal)) FROM search.entry e
            WHERE e.public_to BETWEEN midnight AND at AND e.public_to < 'infinity' GROUP BY 1;
    ELSE
        RETURN QUERY SELECT search.block(e.ordinal), bit_or(search.bit(e.ordinal)) FROM search.entry e
            WHERE e.sort_at BETWEEN midnight AND at AND (e.ordinal >= 0 OR with_past) GROUP BY 1;
    END IF;
END
$$;

-- Everything anew, or a great deal at once, in three steps: rows are added without counting anything, then all is
-- counted in one go, then the bits are laid block by block. Ten times the pace of refreshing the same claims.
CREATE FUNCTION search.add_rows(claims text[], questions text[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    drafts search.draft[];
BEGIN
    SELECT array_agg(d) INTO drafts FROM search.composed(claims, questions) AS d;
    PERFORM search.learn(drafts, false);
    INSERT INTO search.entry
    SELECT CASE WHEN d.public_to = 'infinity' THEN nextval('search.standing_ordinal') ELSE -nextval('search.past_ordinal') END,
        d.entry_id, d.kind, d.claim_id, d.owner, d.style, d.sort_at, d.rank, d.public_from, d.public_to,
        d.ids, d.words || array_to_tsvector(ARRAY(SELECT '#' || id FROM unnest(d.ids) AS id))
    FROM (
        SELECT d.*, ARRAY(SELECT t.id FROM search.term t WHERE t.key = ANY (d.keys) ORDER BY t.id) AS ids
        FROM unnest(drafts) AS d ORDER BY d.public_from, d.entry_id
    ) AS d;
END
$$;

CREATE FUNCTION search.count_all() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    CREATE TEMPORARY TABLE found ON COMMIT DROP AS
        SELECT CASE WHEN word LIKE '#%' THEN NULL ELSE 'word:' || word END AS key,
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
    UPDATE search.term AS t SET held = true WHERE NOT held AND t.standing + t.past >= search.worth_holding(t.facet);
    DROP TABLE found;
    PERFORM search.turn_over(greatest((SELECT max(public_from) FROM search.entry),
        (SELECT max(public_to) FROM search.entry WHERE public_to < 'infinity')), NULL);
END
$$;

-- The bits of the rows of one block, which has none yet, and the days between which they lie.
CREATE FUNCTION search.lay_block(which integer) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    -- Ordinals of a block below nought run from -15360 to -1.
    low CONSTANT integer := which * 15360;
BEGIN
    PERFORM search.widen(array_agg(e)) FROM search.entry e WHERE e.ordinal BETWEEN low AND low + 15359;
    INSERT INTO search.bits (term, block, bits)
    SELECT term, which, bit_or(search.bit(ordinal)) FROM (
        SELECT e.ordinal, t.id AS term
        FROM search.entry e CROSS JOIN LATERAL unnest(e.terms) AS term JOIN search.term t ON t.id = term AND t.held
        WHERE e.ordinal BETWEEN low AND low + 15359
        UNION ALL
        SELECT e.ordinal, t.id
        FROM search.entry e CROSS JOIN LATERAL unnest(tsvector_to_array(e.words)) AS lexeme
        JOIN search.term t ON t.key = 'word:' || lexeme AND t.held
        WHERE e.ordinal BETWEEN low AND low + 15359
        UNION ALL
        SELECT e.ordinal, days.first + i
        FROM search.entry e CROSS JOIN LATERAL (VALUES (1, search.day(e.public_from)), (31, search.day(e.sort_at)),
            (61, CASE WHEN e.public_to = 'infinity' THEN 0 ELSE search.day(e.public_to) END)) AS days(first, day)
        JOIN generate_series(0, 21) AS i ON (days.day >> i) & 1 = 1
        WHERE e.ordinal BETWEEN low AND low + 15359
        UNION ALL
        SELECT ordinal, 100 FROM search.entry WHERE ordinal BETWEEN low AND low + 15359
    ) AS marked GROUP BY term;
END
$$;
CREATE FUNCTION search.blocks() RETURNS SETOF integer LANGUAGE sql STABLE AS $$
    SELECT generate_series(search.block(min(ordinal)), search.block(max(ordinal))) FROM search.entry
$$;

CREATE OR REPLACE FUNCTION search.refresh_everything() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    ids text[];
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('reportedly search'));
    DELETE FROM search.entry;
    DELETE FROM search.bits;
    DELETE FROM search.span;
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
DROP FUNCTION search.hold_all();
DROP FUNCTION search.day_terms(timestamptz, timestamptz, timestamptz);

INSERT INTO search.span
SELECT search.block(ordinal), min(public_from), max(public_from), min(sort_at), max(sort_at), min(public_to), max(public_to)
FROM search.entry GROUP BY 1;
