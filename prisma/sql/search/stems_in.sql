-- Words of a text as one language has them, without their endings: "ru~санкц". In Russian they lose them twice, since a name
-- may end like a case: Сергея is "серге" and then "серг", as Сергей is at once; Лаврова is "лавров" and then "лавр".
CREATE OR REPLACE FUNCTION search.stems_in(language text, config regconfig, text text) RETURNS text[] LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
    RETURN coalesce(array_agg(language || '~' || stem), '{}')
    FROM unnest(tsvector_to_array(to_tsvector(config, CASE WHEN language IN ('ar', 'el', 'hi', 'hy', 'ne', 'ru', 'ta', 'uk', 'yi')
            THEN regexp_replace(text, '[!-~]+', ' ', 'g') ELSE text END))) AS word,
        unnest(CASE language WHEN 'uk' THEN ARRAY[search.ukrainian_stem(word)]
            WHEN 'ru' THEN word || ts_lexize('pg_catalog.russian_stem', word) ELSE ARRAY[word] END) AS stem
    WHERE word <> 'zzgapzz';
END
$$;
