-- Search: what the timeline lists, laid flat. Everything in the schema "search" is worked out from the tables of the
-- record and can be thrown away and made anew (SELECT search.refresh_everything()); nothing in it is written by hand.
-- docs/decisions/0009-search.md says why it has this shape.

CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE SCHEMA search;

-- English words lose their endings, other languages keep theirs, and all lose their accents.
CREATE TEXT SEARCH CONFIGURATION search.english (COPY = pg_catalog.english);
ALTER TEXT SEARCH CONFIGURATION search.english ALTER MAPPING FOR hword, hword_part, word WITH unaccent, english_stem;
CREATE TEXT SEARCH CONFIGURATION search.plain (COPY = pg_catalog.simple);
ALTER TEXT SEARCH CONFIGURATION search.plain ALTER MAPPING FOR hword, hword_part, word WITH unaccent, simple;

-- One row for each stretch of public time in which an entry says the same: `asOf` is a condition on a range.
-- Rows that still stand have an ordinal from 0 up, those that are past one below 0, so that no block of bits holds both.
CREATE TABLE search.entry (
    ordinal integer PRIMARY KEY,
    entry_id text COLLATE "C" NOT NULL,
    kind text NOT NULL CHECK (kind IN ('claim', 'response', 'question')),
    claim_id text,
    -- Whose refresh rewrites it: the claim, for its responses too, or the question.
    owner text COLLATE "C" NOT NULL,
    style text NOT NULL,
    sort_at timestamptz NOT NULL,
    rank integer NOT NULL,
    public_from timestamptz NOT NULL,
    public_to timestamptz NOT NULL CHECK (public_to > public_from),
    terms integer[] NOT NULL,
    -- Words, and each of `terms` as the lexeme "#17".
    words tsvector NOT NULL,
    CHECK ((ordinal >= 0) = (public_to = 'infinity'))
);
CREATE INDEX entry_owner ON search.entry (owner);
CREATE INDEX entry_newest ON search.entry (sort_at DESC, rank, entry_id) WHERE public_to = 'infinity';
-- Past rows too: what a stretch of days holds as of another day.
CREATE INDEX entry_days ON search.entry (sort_at);
CREATE INDEX entry_from ON search.entry (public_from);
CREATE INDEX entry_to ON search.entry (public_to) WHERE public_to < 'infinity';
CREATE INDEX entry_words ON search.entry USING gin (words) WITH (fastupdate = off) WHERE public_to = 'infinity';
CREATE INDEX entry_words_past ON search.entry USING gin (words) WITH (fastupdate = off) WHERE public_to < 'infinity';
ALTER TABLE search.entry ALTER COLUMN words SET STATISTICS 1000;

-- Every word and every value of a facet, with the number of rows that have it. `held`: its bits are kept.
CREATE TABLE search.term (
    id integer GENERATED ALWAYS AS IDENTITY (START WITH 1000) PRIMARY KEY,
    key text COLLATE "C" NOT NULL UNIQUE,
    facet text COLLATE "C" NOT NULL GENERATED ALWAYS AS (split_part(key, ':', 1)) STORED,
    value text COLLATE "C" NOT NULL GENERATED ALWAYS AS (substr(key, strpos(key, ':') + 1)) STORED,
    standing integer NOT NULL DEFAULT 0,
    past integer NOT NULL DEFAULT 0,
    held boolean NOT NULL DEFAULT false
) WITH (fillfactor = 70);
CREATE INDEX term_held ON search.term (facet) WHERE held;
CREATE INDEX term_sparse ON search.term (facet, (standing + past) DESC) WHERE NOT held AND facet <> 'word';
CREATE INDEX term_spelling ON search.term USING gin (value gin_trgm_ops) WHERE facet = 'word';

-- Which rows have a term, 15,360 to a block. Plain and under a page: compressed or moved out of line they are slow.
-- Terms below 1000 are the bits of three day numbers (see search.day): 1 to 22 of the first public day, 31 to 52 of
-- the day by which it is sorted, 61 to 82 of the day on which a past row ended; 100 is every row.
CREATE TABLE search.bits (
    term integer NOT NULL,
    block integer NOT NULL,
    bits bit(15360) NOT NULL,
    PRIMARY KEY (term, block)
) WITH (fillfactor = 75);
ALTER TABLE search.bits ALTER COLUMN bits SET STORAGE PLAIN;
CREATE INDEX bits_block ON search.bits (block);

-- `generation` names the last writer: an answer that was kept for it stays right until there is another.
CREATE TABLE search.state (
    id boolean PRIMARY KEY DEFAULT true CHECK (id),
    -- Transactions are numbered by server: with this name, no two databases share a generation and differ.
    name uuid NOT NULL DEFAULT gen_random_uuid(),
    generation xid8 NOT NULL,
    -- No row begins or ends later than this: as of any later instant, everything is as it stands.
    last_change timestamptz NOT NULL DEFAULT '-infinity'
);
INSERT INTO search.state (generation) VALUES (pg_current_xact_id());

-- An answer takes milliseconds: starting workers for it would take longer.
ALTER TABLE search.entry SET (parallel_workers = 0);
ALTER TABLE search.term SET (parallel_workers = 0);
ALTER TABLE search.bits SET (parallel_workers = 0);

CREATE SEQUENCE search.standing_ordinal AS integer MINVALUE 0 START WITH 0;
CREATE SEQUENCE search.past_ordinal AS integer START WITH 1;

CREATE AGGREGATE search.all_of (tsvector) (sfunc = tsvector_concat, stype = tsvector, initcond = '');

CREATE FUNCTION search.day(at timestamptz) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT (at AT TIME ZONE 'UTC')::date - DATE '0001-01-01' $$;
CREATE FUNCTION search.block(ordinal integer) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT CASE WHEN ordinal >= 0 THEN ordinal / 15360 ELSE (ordinal + 1) / 15360 - 1 END $$;
CREATE FUNCTION search.bit(ordinal integer) RETURNS bit LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT set_bit(0::bit(15360), CASE WHEN ordinal >= 0 THEN ordinal % 15360 ELSE (-1 - ordinal) % 15360 END, 1) $$;

-- A tsvector ends at a megabyte and refuses what is longer, so the words of an entry end before that.
CREATE FUNCTION search.english_words(text text) RETURNS tsvector LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT ts_delete(to_tsvector('search.english', left(coalesce(text, ''), 300000)), 'zzgapzz') $$;
CREATE FUNCTION search.plain_words(text text) RETURNS tsvector LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT ts_delete(to_tsvector('search.plain', left('zzgapzz ' || coalesce(text, ''), 150000)), 'zzgapzz') $$;

-- The words of names are known to the spelling of a search before anybody has said them.
CREATE FUNCTION search.learn_names() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO search.term (key)
    SELECT DISTINCT 'word:' || lexeme FROM moved, unnest(tsvector_to_array(to_tsvector('search.plain', text))) AS lexeme
    WHERE NOT EXISTS (SELECT FROM search.term WHERE key = 'word:' || lexeme)
    ON CONFLICT DO NOTHING;
    RETURN NULL;
END
$$;
CREATE TRIGGER search_names AFTER INSERT ON entity_name REFERENCING NEW TABLE AS moved
    FOR EACH STATEMENT EXECUTE FUNCTION search.learn_names();
INSERT INTO search.term (key)
SELECT DISTINCT 'word:' || lexeme FROM entity_name, unnest(tsvector_to_array(to_tsvector('search.plain', text))) AS lexeme;

-- What each attribution adds to its entry. A refusal to speak is an entry of its own, and adds to its claim only that
-- it was said. Pieces of text end in a word that is taken out again, so that no phrase runs from one into the next.
CREATE VIEW search.said AS
    SELECT a.id, a.claim_id, a.published_at, silent,
        CASE WHEN english THEN texts END AS english_text,
        CASE WHEN NOT english THEN texts END AS other_text,
        array_remove(ARRAY[
            'stance:' || a.stance::text, 'identity:' || a.source_identity::text, 'source:' || a.source_id,
            'hedge:' || left(lower(hedge.exact), 200)
        ], NULL) AS speaking,
        array_remove(ARRAY[
            speaker.kind::text || ':' || speaker.id,
            CASE WHEN speaker.publishes THEN 'outlet:' || speaker.id END,
            'outlet:' || article.outlet_id
        ], NULL) || ARRAY(
            SELECT 'outlet:' || r.entity_id FROM relay r JOIN entity e ON e.id = r.entity_id AND e.publishes
            WHERE r.attribution_id = a.id
        ) AS carrying
    FROM attribution a
    JOIN article_version v ON v.id = a.version_id
    JOIN article ON article.id = v.article_id
    LEFT JOIN entity speaker ON speaker.id = a.source_id
    LEFT JOIN selector excerpt ON excerpt.attribution_id = a.id AND excerpt.role = 'excerpt'
    LEFT JOIN selector hedge ON hedge.attribution_id = a.id AND hedge.role = 'hedge'
    CROSS JOIN LATERAL (SELECT
        a.stance IN ('declined_comment', 'no_response', 'neither_confirms_nor_denies') AS silent,
        article.language ILIKE 'en%' AS english,
        coalesce(excerpt.exact || ' zzgapzz ', '') || article.title || ' zzgapzz ' AS texts) AS its;

CREATE FUNCTION search.calendar(at timestamptz) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT ARRAY['year:' || to_char(at AT TIME ZONE 'UTC', 'YYYY'), 'month:' || to_char(at AT TIME ZONE 'UTC', 'YYYY-MM')] $$;

CREATE TYPE search.draft AS (
    entry_id text, kind text, claim_id text, owner text, style text, sort_at timestamptz, rank integer,
    public_from timestamptz, public_to timestamptz, keys text[], words tsvector
);

-- The rows as they should be, of these claims with their responses, and of these questions.
CREATE FUNCTION search.composed(claims text[], questions text[]) RETURNS SETOF search.draft LANGUAGE plpgsql STABLE AS $$
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
        ) AS moved
    ),
    voices AS (
        SELECT s.claim_id, s.public_from,
            string_agg(said.english_text, '' ORDER BY said.id) AS english_text,
            string_agg(said.other_text, '' ORDER BY said.id) AS other_text
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
        FROM story_claim sc JOIN story s ON s.id = sc.story_id WHERE sc.claim_id = ANY (claims) GROUP BY sc.claim_id
    ),
    about AS (
        SELECT ce.claim_id, array_agg(e.kind::text || ':' || e.id) AS keys
        FROM claim_entity ce JOIN entity e ON e.id = ce.entity_id WHERE ce.claim_id = ANY (claims) GROUP BY ce.claim_id
    )
    SELECT c.id, 'claim', c.id, c.id, span.status::text, its.sort_at, coalesce(placed.rank, 0),
        s.public_from, s.public_to,
        ARRAY['kind:claim', 'status:' || span.status::text] || search.calendar(its.sort_at)
            || coalesce(about.keys, '{}') || coalesce(placed.keys, '{}') || coalesce(known.keys, '{}'),
        search.english_words(c.text || ' zzgapzz ' || coalesce(placed.headlines, '') || coalesce(voices.english_text, ''))
            || search.plain_words(voices.other_text)
    FROM stretch s
    JOIN claim c ON c.id = s.claim_id
    JOIN status_span span ON span.claim_id = c.id AND span."from" <= s.public_from
        AND (span."to" IS NULL OR span."to" > s.public_from)
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
            || said.speaking || said.carrying || coalesce(placed.keys, '{}'),
        search.english_words(coalesce(placed.headlines, '') || coalesce(said.english_text, ''))
            || search.plain_words(said.other_text)
    FROM said LEFT JOIN placed ON placed.claim_id = said.claim_id
    WHERE said.silent
    UNION ALL
    SELECT q.id, 'question', q.about_id, q.id, 'open', q.published_at, 2000000,
        q.published_at, coalesce(answer.first_published_at, 'infinity'),
        ARRAY['kind:question', 'status:open', 'story:' || q.story_id] || search.calendar(q.published_at)
            || ARRAY(SELECT e.kind::text || ':' || e.id FROM claim_entity ce JOIN entity e ON e.id = ce.entity_id
                WHERE ce.claim_id = q.about_id)
            || CASE WHEN article.outlet_id IS NULL THEN '{}' ELSE ARRAY['outlet:' || article.outlet_id] END,
        search.english_words(q.text || ' zzgapzz ' || story.headline || ' zzgapzz '
                || CASE WHEN article.language ILIKE 'en%' THEN its.texts ELSE '' END)
            || search.plain_words(CASE WHEN article.language ILIKE 'en%' THEN '' ELSE its.texts END)
    FROM open_question q
    JOIN story ON story.id = q.story_id
    LEFT JOIN claim answer ON answer.id = q.answered_by_id
    LEFT JOIN article_version v ON v.id = q.version_id
    LEFT JOIN article ON article.id = v.article_id
    LEFT JOIN selector excerpt ON excerpt.open_question_id = q.id AND excerpt.role = 'excerpt'
    CROSS JOIN LATERAL (SELECT concat_ws(' zzgapzz ', excerpt.exact, article.title) AS texts) AS its
    WHERE q.id = ANY (questions) AND coalesce(answer.first_published_at, 'infinity') > q.published_at;
END
$$;


-- How many rows make bits worth keeping: those of the short lists always, since whole answers are counted by them.
CREATE FUNCTION search.worth_holding(facet text) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT CASE WHEN facet IN ('kind', 'status', 'stance', 'identity', 'year', 'month') THEN 1 WHEN facet = 'word' THEN 2000 ELSE 25 END $$;

-- The day numbers of a row as terms, one for each bit that is set, and the term of every row.
CREATE FUNCTION search.day_terms(public_from timestamptz, sort_at timestamptz, public_to timestamptz) RETURNS SETOF integer
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT first + i FROM generate_series(0, 21) AS i,
        (VALUES (1, search.day(public_from)), (31, search.day(sort_at)),
            (61, CASE WHEN public_to = 'infinity' THEN 0 ELSE search.day(public_to) END)) AS days(first, day)
    WHERE (day >> i) & 1 = 1
    UNION ALL SELECT 100
$$;

-- The lexeme by which rows are found that have a term.
CREATE FUNCTION search.lexeme(term search.term) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN term.facet = 'word'
        THEN ('''' || replace(replace(term.value, '\', '\\'), '''', '''''') || '''')::tsquery
        ELSE ('''#' || term.id || '''')::tsquery END
$$;

-- From now on the bits of this term are kept.
CREATE FUNCTION search.hold(wanted search.term) RETURNS void LANGUAGE plpgsql AS $$
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
CREATE FUNCTION search.hold_all() RETURNS void LANGUAGE sql AS $$
    SELECT pg_advisory_xact_lock(hashtext('reportedly search'));
    SELECT search.hold(t) FROM search.term t WHERE NOT t.held AND t.standing + t.past >= search.worth_holding(t.facet)
$$;

-- Brings the rows of these claims and questions to what the record says, and every count and bit with them. Writers of
-- search take turns from here to their commit, so that two never wait for each other's bits crosswise.
CREATE FUNCTION search.refresh(claims text[], questions text[]) RETURNS void LANGUAGE plpgsql
SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    asked text[] := questions || ARRAY(
        SELECT id FROM open_question WHERE about_id = ANY (claims) OR answered_by_id = ANY (claims));
    drafts search.draft[];
    gone search.entry[];
    come search.entry[];
BEGIN
    -- For a few, the plan takes longer than the work, so it is made once a session. For many that plan would be a bad one.
    IF cardinality(claims) + cardinality(asked) > 40 THEN
        PERFORM set_config('plan_cache_mode', 'force_custom_plan', true);
    END IF;
    PERFORM pg_advisory_xact_lock(hashtext('reportedly search'));
    SELECT array_agg(d) INTO drafts FROM search.composed(claims, asked) AS d;

    -- What the short lists hold is held from its first row on.
    INSERT INTO search.term (key, held)
    SELECT key, search.worth_holding(split_part(key, ':', 1)) = 1 FROM (
        SELECT unnest(d.keys) FROM unnest(drafts) AS d
        UNION
        SELECT 'word:' || lexeme FROM unnest(drafts) AS d, unnest(tsvector_to_array(d.words)) AS lexeme
    ) AS wanted (key)
    WHERE NOT EXISTS (SELECT FROM search.term t WHERE t.key = wanted.key)
    ON CONFLICT DO NOTHING;

    WITH deleted AS (DELETE FROM search.entry AS e WHERE e.owner = ANY (claims || asked) RETURNING e)
    SELECT array_agg(e) INTO gone FROM deleted;

    -- A row keeps its ordinal while it stands, so that an edit flips only the bits that differ.
    WITH inserted AS (
        INSERT INTO search.entry AS e
        SELECT coalesce(old.ordinal, CASE WHEN d.public_to = 'infinity'
                THEN nextval('search.standing_ordinal') ELSE -nextval('search.past_ordinal') END),
            d.entry_id, d.kind, d.claim_id, d.owner, d.style, d.sort_at, d.rank, d.public_from, d.public_to,
            its.ids, d.words || array_to_tsvector(its.lexemes)
        FROM (SELECT * FROM unnest(drafts) ORDER BY public_from, entry_id) AS d
        LEFT JOIN unnest(gone) AS old ON old.entry_id = d.entry_id
            AND CASE WHEN d.public_to = 'infinity' THEN old.ordinal >= 0
                ELSE old.ordinal < 0 AND old.public_from = d.public_from END
        CROSS JOIN LATERAL (
            SELECT array_agg(t.id ORDER BY t.id) AS ids, array_agg('#' || t.id) AS lexemes
            FROM search.term t WHERE t.key = ANY (d.keys)
        ) AS its
        RETURNING e
    )
    SELECT array_agg(e) INTO come FROM inserted;

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
        SELECT ordinal, search.day_terms(public_from, sort_at, public_to), by FROM moved
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
    )
    INSERT INTO search.bits AS b (term, block, bits)
    SELECT d.term, search.block(d.ordinal), bit_or(search.bit(d.ordinal))
    FROM differing d LEFT JOIN search.term t ON t.id = d.term
    WHERE d.term < 1000 OR t.held
    GROUP BY 1, 2 ORDER BY 1, 2
    ON CONFLICT (term, block) DO UPDATE SET bits = b.bits # excluded.bits;

    -- Whoever loads a great deal at once asks for the bits at the end (search.hold_all).
    IF coalesce(current_setting('search.loading', true), '') <> 'on' THEN
        PERFORM search.hold(t) FROM search.term t
        WHERE NOT t.held AND t.standing + t.past >= search.worth_holding(t.facet)
            AND t.id IN (
                SELECT unnest((e).terms) FROM unnest(come) AS e
                UNION
                SELECT w.id FROM unnest(come) AS e, unnest(tsvector_to_array((e).words)) AS lexeme
                JOIN search.term w ON w.key = 'word:' || lexeme);
    END IF;

    UPDATE search.state SET generation = pg_current_xact_id(), last_change = greatest(last_change,
        (SELECT max(greatest(public_from, CASE WHEN public_to = 'infinity' THEN public_from ELSE public_to END))
            FROM unnest(come) AS e));
END
$$;

-- The rows whose first public day (1), day of sorting (31) or end (61) is not after `at`, block by block: compared bit
-- by bit of the day number from the highest down, and on the day itself by the rows.
CREATE FUNCTION search.until(first integer, at timestamptz, with_past boolean) RETURNS TABLE (block integer, bits bit)
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
        SELECT u.block, u.bits,
            ARRAY(SELECT s.bits FROM generate_series(first, first + 21) AS t LEFT JOIN search.bits s ON s.term = t AND s.block = u.block ORDER BY t) AS planes
        FROM search.bits u WHERE u.term = 100 AND (u.block >= 0 OR with_past) AND (first <> 61 OR u.block < 0)
    LOOP
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
        block := every.block;
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

-- Upkeep. Whatever writes to the record notes here whose rows it touches, and at the end of its transaction they are
-- refreshed, each once, however many statements touched them. No command has to think of it, and none can forget.
CREATE TABLE search.stale (owner text COLLATE "C" NOT NULL, question boolean NOT NULL);
CREATE INDEX stale_owner ON search.stale (owner);

CREATE FUNCTION search.note() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    claims text[] := '{}';
    questions text[] := '{}';
BEGIN
    CASE TG_TABLE_NAME
        WHEN 'claim' THEN claims := ARRAY(SELECT id FROM moved);
        WHEN 'status_span', 'claim_entity', 'story_claim', 'attribution' THEN
            claims := ARRAY(SELECT DISTINCT claim_id FROM moved);
        WHEN 'relay' THEN
            claims := ARRAY(SELECT DISTINCT a.claim_id FROM moved m JOIN attribution a ON a.id = m.attribution_id);
        WHEN 'selector' THEN
            claims := ARRAY(SELECT DISTINCT a.claim_id FROM moved m JOIN attribution a ON a.id = m.attribution_id
                WHERE m.role IN ('excerpt', 'hedge'));
            questions := ARRAY(SELECT DISTINCT open_question_id FROM moved WHERE open_question_id IS NOT NULL);
        WHEN 'open_question' THEN questions := ARRAY(SELECT id FROM moved);
        WHEN 'story' THEN
            claims := ARRAY(SELECT DISTINCT sc.claim_id FROM moved m JOIN was w USING (id)
                JOIN story_claim sc ON sc.story_id = m.id WHERE m.headline <> w.headline);
            questions := ARRAY(SELECT q.id FROM moved m JOIN was w USING (id)
                JOIN open_question q ON q.story_id = m.id WHERE m.headline <> w.headline);
        WHEN 'article' THEN
            claims := ARRAY(SELECT DISTINCT a.claim_id FROM moved m JOIN was w USING (id)
                JOIN article_version v ON v.article_id = m.id JOIN attribution a ON a.version_id = v.id
                WHERE (m.title, m.language, m.outlet_id) <> (w.title, w.language, w.outlet_id));
            questions := ARRAY(SELECT q.id FROM moved m JOIN was w USING (id)
                JOIN article_version v ON v.article_id = m.id JOIN open_question q ON q.version_id = v.id
                WHERE (m.title, m.language, m.outlet_id) <> (w.title, w.language, w.outlet_id));
        WHEN 'entity' THEN
            claims := ARRAY(
                SELECT a.claim_id FROM moved m JOIN was w USING (id) JOIN attribution a ON a.source_id = m.id
                WHERE (m.publishes, m.kind) <> (w.publishes, w.kind)
                UNION
                SELECT a.claim_id FROM moved m JOIN was w USING (id)
                JOIN relay r ON r.entity_id = m.id JOIN attribution a ON a.id = r.attribution_id
                WHERE (m.publishes, m.kind) <> (w.publishes, w.kind)
                UNION
                SELECT ce.claim_id FROM moved m JOIN was w USING (id) JOIN claim_entity ce ON ce.entity_id = m.id
                WHERE m.kind <> w.kind);
    END CASE;
    INSERT INTO search.stale (owner, question)
    SELECT id, false FROM unnest(claims) AS id WHERE NOT EXISTS (SELECT FROM search.stale WHERE owner = id)
    UNION ALL
    SELECT id, true FROM unnest(questions) AS id WHERE NOT EXISTS (SELECT FROM search.stale WHERE owner = id);
    RETURN NULL;
END
$$;

DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['claim', 'status_span', 'claim_entity', 'story_claim', 'attribution', 'relay', 'selector', 'open_question'] LOOP
        EXECUTE format('CREATE TRIGGER search_insert AFTER INSERT ON %I REFERENCING NEW TABLE AS moved FOR EACH STATEMENT EXECUTE FUNCTION search.note()', name);
        EXECUTE format('CREATE TRIGGER search_delete AFTER DELETE ON %I REFERENCING OLD TABLE AS moved FOR EACH STATEMENT EXECUTE FUNCTION search.note()', name);
    END LOOP;
    FOREACH name IN ARRAY ARRAY['claim', 'status_span', 'claim_entity', 'story_claim', 'attribution', 'relay', 'selector', 'open_question', 'story', 'article', 'entity'] LOOP
        EXECUTE format('CREATE TRIGGER search_update AFTER UPDATE ON %I REFERENCING OLD TABLE AS was NEW TABLE AS moved FOR EACH STATEMENT EXECUTE FUNCTION search.note()', name);
    END LOOP;
END
$$;

CREATE FUNCTION search.catch_up() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    claims text[];
    questions text[];
BEGIN
    LOOP
        WITH taken AS (
            DELETE FROM search.stale WHERE ctid = ANY (ARRAY(SELECT ctid FROM search.stale LIMIT 2000)) RETURNING *
        )
        SELECT array_agg(DISTINCT owner) FILTER (WHERE NOT question), array_agg(DISTINCT owner) FILTER (WHERE question)
        INTO claims, questions FROM taken;
        EXIT WHEN claims IS NULL AND questions IS NULL;
        PERFORM search.refresh(coalesce(claims, '{}'), coalesce(questions, '{}'));
    END LOOP;
END
$$;

-- The first of the notes brings everything up to date; the others find nothing left to do.
CREATE FUNCTION search.at_the_end() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM search.stale) THEN
        PERFORM search.catch_up();
    END IF;
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER stale_at_the_end AFTER INSERT ON search.stale
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION search.at_the_end();

-- Everything anew, in the order in which it became public, so that the rows of a time lie together.
CREATE FUNCTION search.refresh_everything() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    ids text[];
BEGIN
    FOR ids IN
        SELECT array_agg(id) FROM (
            SELECT id, (row_number() OVER (ORDER BY first_published_at, id) - 1) / 5000 AS batch FROM claim
            WHERE first_published_at IS NOT NULL
        ) AS numbered GROUP BY batch ORDER BY batch
    LOOP
        PERFORM search.refresh(ids, '{}');
    END LOOP;
    PERFORM search.refresh('{}', ARRAY(SELECT id FROM open_question));
END
$$;
SELECT search.refresh_everything();

-- What search finds by its own rows needs these no longer; names and headlines are still found where they stand.
DROP INDEX claim_words;
DROP INDEX selector_words;
DROP INDEX entity_name_words;
DROP INDEX claim_newest;
CREATE INDEX entity_name_words ON entity_name USING gin (to_tsvector('search.plain', text));
CREATE INDEX story_words ON story USING gin (to_tsvector('search.english', headline));
DROP VIEW entry_outlet;
