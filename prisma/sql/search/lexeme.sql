-- The lexeme by which rows are found that have a term.
CREATE OR REPLACE FUNCTION search.lexeme(term search.term) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN term.facet IN ('word', 'pair')
        THEN ('''' || replace(replace(term.value, '\', '\\'), '''', '''''') || '''')::tsquery
        ELSE ('''#' || term.id || '''')::tsquery END
$$;
