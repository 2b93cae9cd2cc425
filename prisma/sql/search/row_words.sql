-- What a row says. Every word as it stands (weight A), so that exact words are found as a phrase; English without its endings
-- beside it; and other languages without theirs, each in the name of its language. `untold` is in a language that nobody said.
CREATE OR REPLACE FUNCTION search.row_words(untold text, english text, other text, told text[]) RETURNS tsvector LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
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
