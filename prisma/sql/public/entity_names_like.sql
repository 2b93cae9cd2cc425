-- The setting below is known to a session that has called anything of the extension.
SELECT show_limit();

-- Names that have these words in them, or are spelled nearly so: two letters that changed places in a surname are still
-- near. One letter or two are looked for where a word begins, since an index of three letters knows no others.
CREATE OR REPLACE FUNCTION "entity_names_like"("words" text) RETURNS TABLE ("entity_id" text, "name" text)
LANGUAGE sql STABLE PARALLEL SAFE SET pg_trgm.word_similarity_threshold = 0.45 AS $$
    SELECT n."entity_id", plain_name(n."text") FROM "entity_name" n
    WHERE (plain_name(n."text") LIKE CASE WHEN length("words") < 3 THEN '' ELSE '%' END || "words" || '%'
            OR plain_name(n."text") LIKE CASE WHEN length("words") < 3 THEN '% ' ELSE '%' END || "words" || '%'
            OR "words" <% plain_name(n."text"))
        AND NOT EXISTS (SELECT FROM "draft" d WHERE d."kind" = 'entity' AND d."id" = n."entity_id")
    UNION ALL
    SELECT d."id", plain_name(n ->> 'text') FROM "draft" d, jsonb_array_elements(d."content" -> 'names') AS n
    WHERE d."kind" = 'entity'
        AND (plain_name(n ->> 'text') LIKE '%' || "words" || '%' OR "words" <% plain_name(n ->> 'text'))
$$;
