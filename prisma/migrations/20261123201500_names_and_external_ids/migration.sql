-- A name as it is compared: without case, accents, marks and a leading "the", in any script.
CREATE FUNCTION "plain_name"("name" text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT regexp_replace(btrim(regexp_replace(regexp_replace(
        lower(normalize("name", NFKD)), '[\u0300-\u036f]', '', 'g'), '[^[:alnum:]]+', ' ', 'g')), '^the ', '')
$$;
CREATE INDEX "entity_name_plain" ON "entity_name" (plain_name("text"));
CREATE INDEX "entity_name_alike" ON "entity_name" USING gin (plain_name("text") gin_trgm_ops);

-- Names that have these words in them, or are spelled nearly so: two letters that changed places in a surname are still
-- near. One letter or two are looked for where a word begins, since an index of three letters knows no others.
CREATE FUNCTION "entity_names_like"("words" text) RETURNS TABLE ("entity_id" text, "name" text)
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

-- The nearest claims by their letters, however many are somewhat near: the index gives them in that order.
DROP INDEX "claim_alike";
CREATE INDEX "claim_nearest" ON "claim" USING gist ("text" gist_trgm_ops);

-- The form of each id elsewhere; src/domain/external-id.ts says the same to whoever types one.
ALTER TABLE "external_id" ADD CONSTRAINT "external_id_has_its_form" CHECK (CASE "scheme"
    WHEN 'wikidata' THEN "value" ~ '^Q[1-9][0-9]{0,11}$'
    WHEN 'opensanctions' THEN "value" ~ '^[A-Za-z0-9][A-Za-z0-9_-]{1,199}$'
    WHEN 'ofac' THEN "value" ~ '^[1-9][0-9]{0,8}$'
    ELSE "value" <> '' END);
