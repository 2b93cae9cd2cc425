-- Counts anew the rows that every term has, and says which terms are worth their bits.
CREATE OR REPLACE FUNCTION search.count_all() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    CREATE TEMPORARY TABLE found ON COMMIT DROP AS
        SELECT CASE WHEN word LIKE '#%' THEN NULL ELSE search.key_of(word) END AS key,
            CASE WHEN word LIKE '#%' THEN substr(word, 2)::int END AS id, standing, past
        FROM (
            SELECT word, sum(standing)::int AS standing, sum(past)::int AS past FROM (
                SELECT word, ndoc AS standing, 0 AS past
                FROM ts_stat('SELECT words FROM search.entry WHERE public_to = ''infinity''')
                UNION ALL
                SELECT word, 0, ndoc FROM ts_stat('SELECT words FROM search.entry WHERE public_to < ''infinity''')
            ) AS sides GROUP BY 1
        ) AS each;
    INSERT INTO search.term (key) SELECT key FROM found WHERE key IS NOT NULL ON CONFLICT DO NOTHING;
    UPDATE found AS f SET id = t.id FROM search.term t WHERE f.id IS NULL AND t.key = f.key;
    UPDATE search.term AS t SET standing = f.standing, past = f.past FROM found f
        WHERE t.id = f.id AND (t.standing, t.past) <> (f.standing, f.past);
    UPDATE search.term AS t SET standing = 0, past = 0
        WHERE t.standing + t.past > 0 AND NOT EXISTS (SELECT FROM found f WHERE f.id = t.id);
    UPDATE search.term AS t SET held = true WHERE NOT held AND t.facet IN ('word', 'pair') AND t.standing + t.past >= search.worth_holding();
    DROP TABLE found;
    PERFORM search.turn_over(greatest((SELECT max(public_from) FROM search.entry),
        (SELECT max(public_to) FROM search.entry WHERE public_to < 'infinity')), NULL);
END
$$;
