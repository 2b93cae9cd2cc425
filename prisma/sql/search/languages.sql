-- The languages that a text may be in: those it is said to be in, and those of its script, where nobody said.
CREATE OR REPLACE FUNCTION search.languages(text text, told text[]) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT told || CASE WHEN octet_length(text) = length(text) THEN '{}' ELSE
        CASE WHEN text ~ '[\u0400-\u045F]' AND NOT told && '{uk}' THEN '{ru}' ELSE '{}'::text[] END
        || CASE WHEN text ~ '[\u0404\u0406\u0407\u0454\u0456\u0457\u0490\u0491]' THEN '{uk}' ELSE '{}'::text[] END
        || CASE WHEN text ~ '[\u0620-\u064A]' AND NOT told && '{fa,ur,ps,ku,sd,ug}' THEN '{ar}' ELSE '{}'::text[] END
        || CASE WHEN text ~ '[\u0386-\u03CE]' THEN '{el}' ELSE '{}'::text[] END
        || CASE WHEN text ~ '[\u0904-\u0939]' AND NOT told && '{ne,mr}' THEN '{hi}' ELSE '{}'::text[] END END
$$;
