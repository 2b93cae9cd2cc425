-- The key of a word or a pair of words, by its lexeme.
CREATE OR REPLACE FUNCTION search.key_of(lexeme text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT CASE WHEN lexeme LIKE '~%' THEN 'pair:' ELSE 'word:' END || lexeme $$;
