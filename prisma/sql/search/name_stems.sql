-- The words of a name, in Cyrillic also without their endings: whoever writes Нарышкина means Нарышкин.
CREATE OR REPLACE FUNCTION search.name_stems(name text) RETURNS text[] LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
    IF name ~ '[\u0400-\u045F]' THEN
        RETURN search.stems_in('ru', 'search.russian', name) || search.stems_in('uk', 'search.plain', name);
    END IF;
    RETURN '{}';
END
$$;
