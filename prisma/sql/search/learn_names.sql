-- The words of names are known to the spelling of a search before anybody has said them.
CREATE OR REPLACE FUNCTION search.learn_names() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO search.term (key)
    SELECT DISTINCT 'word:' || lexeme FROM moved, unnest(tsvector_to_array(to_tsvector('search.plain', search.parted(text)))) AS lexeme
    WHERE NOT EXISTS (SELECT FROM search.term WHERE key = 'word:' || lexeme)
    ON CONFLICT DO NOTHING;
    RETURN NULL;
END
$$;
