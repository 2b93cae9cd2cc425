-- A tsvector ends at a megabyte and refuses what is longer, so the words of an entry end before that.
CREATE OR REPLACE FUNCTION search.words(untold text, english text, other text, languages text[]) RETURNS tsvector LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
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
