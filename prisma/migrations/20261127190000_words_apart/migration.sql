-- To the parser of Postgres "SVR/CIA" is the name of a file, and the "-19" of "COVID-19" a number below nought: neither
-- part was found by itself, and nothing said so. A slash, and a sign in front of a number, part words from now on; each is
-- one character for one, so that what is found still stands where it stood.
CREATE FUNCTION search.parted(text text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT regexp_replace(text, '[/\\]|[-+](?=[0-9])', ' ', 'g') $$;

CREATE OR REPLACE FUNCTION search.english_words(text text) RETURNS tsvector LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT ts_delete(to_tsvector('search.english', search.parted(left(coalesce(text, ''), 300000))), 'zzgapzz') $$;
CREATE OR REPLACE FUNCTION search.plain_words(text text) RETURNS tsvector LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT ts_delete(to_tsvector('search.plain', search.parted(left('zzgapzz ' || coalesce(text, ''), 150000))), 'zzgapzz') $$;

CREATE OR REPLACE FUNCTION search.learn_names() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO search.term (key)
    SELECT DISTINCT 'word:' || lexeme FROM moved, unnest(tsvector_to_array(to_tsvector('search.plain', search.parted(text)))) AS lexeme
    WHERE NOT EXISTS (SELECT FROM search.term WHERE key = 'word:' || lexeme)
    ON CONFLICT DO NOTHING;
    RETURN NULL;
END
$$;
INSERT INTO search.term (key)
SELECT DISTINCT 'word:' || lexeme FROM entity_name, unnest(tsvector_to_array(to_tsvector('search.plain', search.parted(text)))) AS lexeme
ON CONFLICT DO NOTHING;

DROP INDEX entity_name_words;
DROP INDEX story_words;
CREATE INDEX entity_name_words ON entity_name USING gin (to_tsvector('search.plain', search.parted(text)));
CREATE INDEX story_words ON story USING gin (to_tsvector('search.english', search.parted(headline)));

-- Only rows that say such a thing are worked out again.
DO $$
DECLARE
    claims text[];
    questions text[];
BEGIN
    SELECT coalesce(array_agg(DISTINCT e.owner) FILTER (WHERE q.id IS NULL), '{}'),
        coalesce(array_agg(DISTINCT e.owner) FILTER (WHERE q.id IS NOT NULL), '{}')
    INTO claims, questions
    FROM search.term t JOIN search.entry e ON e.words @@ search.lexeme(t) LEFT JOIN open_question q ON q.id = e.owner
    WHERE t.facet = 'word' AND t.value ~ '[/\\]|[-+][0-9]';
    PERFORM search.refresh(claims, questions);
END
$$;
