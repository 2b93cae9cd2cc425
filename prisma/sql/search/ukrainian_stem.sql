-- A Ukrainian word without its ending, and without the "ов" or "ів" of a name: Данилова, Данилову and Данилов are "данил".
CREATE OR REPLACE FUNCTION search.ukrainian_stem(word text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN length(bare) >= 3 OR length(bare) = 2 AND stem ~ '[їє]в$' THEN bare ELSE stem END FROM (
        SELECT stem, regexp_replace(stem, '(ов|ев|єв|ів|їв)$', '') AS bare FROM (
            SELECT regexp_replace(word, '(?<=...)(ий|і?[яюїєй]|ією|ієм|[яюьй]|[ії]?єю|ою|ею|[аеиоуі]|ого|ому|им|ими|их|ом|ем|єм|[яа]ми|[яа]х|[яа]м|ові|еві|єві|ів|їв|ти)$', '') AS stem
        ) AS stemmed
    ) AS bared
$$;
