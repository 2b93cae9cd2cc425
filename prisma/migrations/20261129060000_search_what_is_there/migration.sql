-- Search finds what is there: exact words with their stop words, parts of any word, words without spaces between them, and
-- the endings of many languages. docs/decisions/0009-search.md.

-- A text as words with spaces between them, by rules of our own: the parser of Postgres makes "Lenta.ru" a host, "SVR/CIA" a
-- file, "said.The" one word and a line of Chinese another. Signs part words, and so does every kind of apostrophe; a dot or a
-- comma stays within a number alone. What cannot be seen is gone, and so is an apostrophe within a word of Cyrillic letters,
-- which is as often left out: Словʼянськ. Signs of scripts that write no spaces are a word each, with
-- the marks on them: what is sought of them is found as a phrase.
CREATE OR REPLACE FUNCTION search.parted(text text) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
    plain CONSTANT boolean := octet_length(text) = length(text);
    apart text := text;
BEGIN
    IF NOT plain THEN
        apart := regexp_replace(normalize(apart), '[\u00AD\u034F\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFE00-\uFE0F\uFEFF]|(?<=[\u0400-\u04FF])[''`\u00B4\u02B9-\u02BF\u2018\u2019\u2032\uFF07](?=[\u0400-\u04FF])', '', 'g');
    END IF;
    apart := translate(apart, ',', '.');
    IF apart ~ '[0-9][.][0-9]{1,2}[.][0-9]' THEN
        apart := regexp_replace(apart, '(?<![0-9])(?<![0-9][.])([0-9]{1,2})[.]([0-9]{1,2})[.]([0-9]{4}|[0-9]{2})(?![.]?[0-9])', '\1 \2 \3', 'g');
    END IF;
    apart := regexp_replace(apart, '(?<![0-9])[.]|[.](?![0-9])|[\u0001-\u001F!-\u002D/:-@\u005B-`{-\u00A9\u00AB-\u00B1\u00B4\u00B6-\u00B8\u00BB\u00BF\u00D7\u00F7\u02B9-\u02C1\u02C8\u0374\u0375\u055A-\u055F\u0589\u058A\u05BE\u05C0\u05C3\u05F3\u05F4\u060C\u061B\u061E\u061F\u066A-\u066D\u06D4\u0964\u0965\u1680\u2000-\u200A\u2010-\u2029\u202F-\u205F\u20A0-\u20CF\u2190-\u2BFF\u2E00-\u2E7F\u3000-\u3004\u3008-\u3020\u3030\u303D\u30A0\u30FB\uA78B\uA78C\uFE10-\uFE1F\uFE30-\uFE6F\uFF01-\uFF0F\uFF1A-\uFF20\uFF3B-\uFF40\uFF5B-\uFF65]+', ' ', 'g');
    IF NOT plain AND apart ~ '[\u0E00-\u0EFF\u1000-\u11FF\u1780-\u17FF\u2E80-\uD7FF\uF900-\uFAFF\uFF66-\uFFDC\U00020000-\U0003FFFF]' THEN
        apart := regexp_replace(apart, '([\u0E01-\u0E30\u0E32\u0E33\u0E40-\u0E46\u0E81-\u0EB0\u0EB2\u0EB3\u0EBD-\u0EC6\u0EDC-\u0EDF\u1000-\u102A\u103F\u1050-\u1055\u1100-\u11FF\u1780-\u17B3\u2E80-\u2FDF\u3005-\u3007\u3021-\u3029\u3031-\u3035\u303B\u3041-\u3096\u309D-\u309F\u30A1-\u30FA\u30FC-\u318E\u31F0-\u31FF\u3400-\u4DBF\u4E00-\u9FFF\uAC00-\uD7A3\uF900-\uFAFF\uFF66-\uFF9F\uFFA1-\uFFDC\U00020000-\U0003FFFF][\u0E31\u0E34-\u0E3A\u0E47-\u0E4E\u0EB1\u0EB4-\u0EBC\u0EC8-\u0ECE\u102B-\u103E\u1056-\u1059\u17B4-\u17D3\u3099\u309A]*)', ' \1 ', 'g');
    END IF;
    RETURN apart;
END
$$;

-- The languages whose endings Postgres knows, by how articles name them; what an older one lacks is left out. Accents go
-- first, as everywhere in search. Postgres has no Ukrainian: its words lose their endings by search.ukrainian_stem.
CREATE TABLE search.stemmer (language text COLLATE "C" PRIMARY KEY, config text NOT NULL);
INSERT INTO search.stemmer
SELECT language, 'search.' || c.cfgname FROM (VALUES
    ('ar', 'arabic'), ('ca', 'catalan'), ('da', 'danish'), ('de', 'german'), ('el', 'greek'), ('es', 'spanish'), ('et', 'estonian'),
    ('eu', 'basque'), ('fi', 'finnish'), ('fr', 'french'), ('ga', 'irish'), ('hi', 'hindi'), ('hu', 'hungarian'), ('hy', 'armenian'),
    ('id', 'indonesian'), ('it', 'italian'), ('lt', 'lithuanian'), ('nb', 'norwegian'), ('ne', 'nepali'), ('nl', 'dutch'),
    ('nn', 'norwegian'), ('no', 'norwegian'), ('pt', 'portuguese'), ('ro', 'romanian'), ('ru', 'russian'), ('sr', 'serbian'),
    ('sv', 'swedish'), ('ta', 'tamil'), ('tr', 'turkish'), ('yi', 'yiddish')) AS known (language, name)
JOIN pg_ts_config c ON c.cfgname = known.name AND c.cfgnamespace = 'pg_catalog'::regnamespace;
DO $$
DECLARE
    name text;
BEGIN
    FOR name IN SELECT DISTINCT split_part(config, '.', 2) FROM search.stemmer LOOP
        EXECUTE format('CREATE TEXT SEARCH CONFIGURATION search.%I (COPY = pg_catalog.%I)', name, name);
        EXECUTE format('ALTER TEXT SEARCH CONFIGURATION search.%I ALTER MAPPING FOR hword, hword_part, word WITH unaccent, %I', name, name || '_stem');
    END LOOP;
END
$$;
INSERT INTO search.stemmer VALUES ('uk', 'search.plain');

-- A Ukrainian word without its ending, and without the "ов" or "ів" of a name: Данилова, Данилову and Данилов are "данил".
CREATE FUNCTION search.ukrainian_stem(word text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN length(bare) >= 3 OR length(bare) = 2 AND stem ~ '[їє]в$' THEN bare ELSE stem END FROM (
        SELECT stem, regexp_replace(stem, '(ов|ев|єв|ів|їв)$', '') AS bare FROM (
            SELECT regexp_replace(word, '(?<=...)(ий|і?[яюїєй]|ією|ієм|[яюьй]|[ії]?єю|ою|ею|[аеиоуі]|ого|ому|им|ими|их|ом|ем|єм|[яа]ми|[яа]х|[яа]м|ові|еві|єві|ів|їв|ти)$', '') AS stem
        ) AS stemmed
    ) AS bared
$$;

-- Words of a text as one language has them, without their endings: "ru~санкц". In Russian they lose them twice, since a name
-- may end like a case: Сергея is "серге" and then "серг", as Сергей is at once; Лаврова is "лавров" and then "лавр".
CREATE FUNCTION search.stems_in(language text, config regconfig, text text) RETURNS text[] LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
    RETURN coalesce(array_agg(language || '~' || stem), '{}')
    FROM unnest(tsvector_to_array(to_tsvector(config, CASE WHEN language IN ('ar', 'el', 'hi', 'hy', 'ne', 'ru', 'ta', 'uk', 'yi')
            THEN regexp_replace(text, '[!-~]+', ' ', 'g') ELSE text END))) AS word,
        unnest(CASE language WHEN 'uk' THEN ARRAY[search.ukrainian_stem(word)]
            WHEN 'ru' THEN word || ts_lexize('pg_catalog.russian_stem', word) ELSE ARRAY[word] END) AS stem
    WHERE word <> 'zzgapzz';
END
$$;
CREATE FUNCTION search.stems(text text, languages text[]) RETURNS text[] LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
DECLARE
    each search.stemmer;
    stems text[] := '{}';
BEGIN
    IF languages <> '{}' THEN
        FOR each IN SELECT * FROM search.stemmer s WHERE s.language = ANY (languages) LOOP
            stems := stems || search.stems_in(each.language, each.config::regconfig, text);
        END LOOP;
    END IF;
    RETURN stems;
END
$$;

-- The languages that a text may be in: those it is said to be in, and those of its script, where nobody said.
CREATE FUNCTION search.languages(text text, told text[]) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT told || CASE WHEN octet_length(text) = length(text) THEN '{}' ELSE
        CASE WHEN text ~ '[\u0400-\u045F]' AND NOT told && '{uk}' THEN '{ru}' ELSE '{}'::text[] END
        || CASE WHEN text ~ '[\u0404\u0406\u0407\u0454\u0456\u0457\u0490\u0491]' THEN '{uk}' ELSE '{}'::text[] END
        || CASE WHEN text ~ '[\u0620-\u064A]' AND NOT told && '{fa,ur,ps,ku,sd,ug}' THEN '{ar}' ELSE '{}'::text[] END
        || CASE WHEN text ~ '[\u0386-\u03CE]' THEN '{el}' ELSE '{}'::text[] END
        || CASE WHEN text ~ '[\u0904-\u0939]' AND NOT told && '{ne,mr}' THEN '{hi}' ELSE '{}'::text[] END END
$$;

-- Who asks for "will" with a capital means it, and not what is left of "willing".
CREATE FUNCTION search.stop_words() RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT '{
        i,me,my,myself,we,our,ours,ourselves,you,your,yours,yourself,yourselves,he,him,his,himself,she,her,hers,herself,it,
        its,itself,they,them,their,theirs,themselves,what,which,who,whom,this,that,these,those,am,is,are,was,were,be,been,
        being,have,has,had,having,do,does,did,doing,a,an,the,and,but,if,or,because,as,until,while,of,at,by,for,with,about,
        against,between,into,through,during,before,after,above,below,to,from,up,down,in,out,on,off,over,under,again,further,
        then,once,here,there,when,where,why,how,all,any,both,each,few,more,most,other,some,such,no,nor,not,only,own,same,so,
        than,too,very,s,t,can,will,just,don,should,now}'::text[] $$;

-- What a row says. Every word as it stands (weight A), so that exact words are found as a phrase; English without its endings
-- beside it; and other languages without theirs, each in the name of its language. `untold` is in a language that nobody said.
CREATE FUNCTION search.row_words(untold text, english text, other text, told text[]) RETURNS tsvector LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
DECLARE
    ours CONSTANT text := search.parted(untold || english);
    theirs CONSTANT text := CASE WHEN other = '' THEN '' ELSE ' zzgapzz ' || search.parted(other) END;
    may_be CONSTANT text[] := search.languages(untold || other, told);
    words CONSTANT tsvector := setweight(to_tsvector('search.plain', ours || theirs), 'A')
        || ts_delete(to_tsvector('search.english', ours), search.stop_words());
BEGIN
    RETURN ts_delete(words, 'zzgapzz') || CASE WHEN may_be = '{}' THEN ''
        ELSE array_to_tsvector(search.stems(search.parted(untold) || theirs, may_be)) END;
END
$$;
-- A tsvector ends at a megabyte and refuses what is longer, so the words of an entry end before that.
CREATE FUNCTION search.words(untold text, english text, other text, languages text[]) RETURNS tsvector LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
DECLARE
    told CONSTANT text[] := coalesce(array_remove(languages, NULL), '{}');
BEGIN
    IF coalesce(octet_length(untold), 0) + coalesce(octet_length(english), 0) + 2 * coalesce(octet_length(other), 0) > 200000 THEN
        BEGIN
            RETURN search.row_words(left(coalesce(untold, ''), 100000), left(coalesce(english, ''), 200000), left(coalesce(other, ''), 150000), told);
        EXCEPTION WHEN program_limit_exceeded THEN
            RETURN search.row_words(left(coalesce(untold, ''), 10000), left(coalesce(english, ''), 50000), left(coalesce(other, ''), 30000), told);
        END;
    END IF;
    RETURN search.row_words(coalesce(untold, ''), coalesce(english, ''), coalesce(other, ''), told);
END
$$;

-- Two words that follow one another are a pair as they stand, stop words too.
CREATE OR REPLACE FUNCTION search.pairs(words tsvector) RETURNS text[] LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (WITH placed AS MATERIALIZED (
        SELECT lexeme, at.position FROM unnest(words), unnest(positions, weights) AS at (position, weight)
        WHERE at.weight = 'A' AND lexeme IN (SELECT word FROM search.pair_word)
    )
    SELECT coalesce(array_agg(DISTINCT '~' || a.lexeme || '~' || b.lexeme), '{}')
    FROM placed a JOIN placed b ON b.position = a.position + 1);
END
$$;
CREATE OR REPLACE FUNCTION search.choose_pair_words() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM search.pair_word;
    IF (SELECT count(*) FROM (SELECT FROM claim LIMIT search.worth_pairing()) AS few) = search.worth_pairing() THEN
        INSERT INTO search.pair_word
        SELECT word FROM ts_stat('SELECT to_tsvector(''search.plain'', search.parted(text)) FROM (SELECT text FROM claim ORDER BY id LIMIT 20000) AS few')
        WHERE ndoc > (SELECT count(*) FROM (SELECT FROM claim LIMIT 20000) AS few) / 60.0;
    END IF;
END
$$;

-- What each attribution adds to its entry. A refusal to speak is an entry of its own, and adds to its claim only that
-- it was said. Pieces of text end in a word that is taken out again, so that no phrase runs from one into the next.
DROP VIEW search.said;
CREATE VIEW search.said AS
    SELECT a.id, a.claim_id, a.published_at, silent,
        CASE WHEN its.language = 'en' THEN texts END AS english_text,
        CASE WHEN its.language <> 'en' THEN texts END AS other_text,
        nullif(its.language, 'en') AS language,
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
        CASE WHEN article.language ILIKE 'en%' THEN 'en' ELSE lower(split_part(article.language, '-', 1)) END AS language,
        coalesce(excerpt.exact || ' zzgapzz ', '') || article.title || ' zzgapzz ' AS texts) AS its;

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
        search.words(c.text || ' zzgapzz ' || coalesce(placed.headlines, ''), voices.english_text, voices.other_text, voices.languages)
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
        search.words(placed.headlines, said.english_text, said.other_text, ARRAY[said.language])
    FROM said LEFT JOIN placed ON placed.claim_id = said.claim_id
    WHERE said.silent
    UNION ALL
    SELECT q.id, 'question', q.about_id, q.id, 'open', q.published_at, 2000000,
        q.published_at, coalesce(answer.first_published_at, 'infinity'),
        ARRAY['kind:question', 'status:open', 'story:' || q.story_id] || search.calendar(q.published_at)
            || ARRAY(SELECT e.kind::text || ':' || e.id FROM claim_entity ce JOIN entity e ON e.id = ce.entity_id
                WHERE ce.claim_id = q.about_id)
            || CASE WHEN article.outlet_id IS NULL THEN '{}' ELSE ARRAY['outlet:' || article.outlet_id] END,
        search.words(q.text || ' zzgapzz ' || story.headline || ' zzgapzz ',
            CASE WHEN its.language = 'en' THEN its.texts END, CASE WHEN its.language <> 'en' THEN its.texts END,
            ARRAY[nullif(its.language, 'en')])
    FROM open_question q
    JOIN story ON story.id = q.story_id
    LEFT JOIN claim answer ON answer.id = q.answered_by_id
    LEFT JOIN article_version v ON v.id = q.version_id
    LEFT JOIN article ON article.id = v.article_id
    LEFT JOIN selector excerpt ON excerpt.open_question_id = q.id AND excerpt.role = 'excerpt'
    CROSS JOIN LATERAL (SELECT concat_ws(' zzgapzz ', excerpt.exact, article.title) AS texts,
        CASE WHEN article.language ILIKE 'en%' THEN 'en' ELSE lower(split_part(article.language, '-', 1)) END AS language) AS its
    WHERE q.id = ANY (questions) AND coalesce(answer.first_published_at, 'infinity') > q.published_at;
END
$$;

DROP FUNCTION search.english_words(text);
DROP FUNCTION search.plain_words(text);

-- The words of a name, in Cyrillic also without their endings: whoever writes Нарышкина means Нарышкин.
CREATE FUNCTION search.name_stems(name text) RETURNS text[] LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
    IF name ~ '[\u0400-\u045F]' THEN
        RETURN search.stems_in('ru', 'search.russian', name) || search.stems_in('uk', 'search.plain', name);
    END IF;
    RETURN '{}';
END
$$;
CREATE FUNCTION search.name_words(name text) RETURNS tsvector LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
    apart CONSTANT text := search.parted(name);
BEGIN
    RETURN to_tsvector('search.plain', apart) || array_to_tsvector(search.name_stems(apart));
END
$$;
-- Names with all the words that are asked for, in whatever order.
CREATE FUNCTION search.name_query(asked text) RETURNS tsquery LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
    words CONSTANT text[] := tsvector_to_array(to_tsvector('search.plain', search.parted(asked)));
BEGIN
    RETURN (SELECT string_agg('(' || array_to_string(ARRAY(
            SELECT quote_literal(form) FROM unnest(word || search.name_stems(word)) AS form), ' | ') || ')', ' & ')::tsquery
        FROM unnest(words) AS word);
END
$$;
DROP INDEX entity_name_words;
CREATE INDEX entity_name_words ON entity_name USING gin (search.name_words(text));
REINDEX INDEX story_words;
INSERT INTO search.term (key)
SELECT DISTINCT 'word:' || lexeme FROM entity_name, unnest(tsvector_to_array(to_tsvector('search.plain', search.parted(text)))) AS lexeme
ON CONFLICT DO NOTHING;

SELECT search.refresh_everything();
