-- Words of a text without their endings, in each of these languages.
CREATE OR REPLACE FUNCTION search.stems(text text, languages text[]) RETURNS text[] LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
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
