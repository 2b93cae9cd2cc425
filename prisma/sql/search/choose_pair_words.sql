-- Which words are so frequent that two of them side by side are a term of their own; none where claims are few.
CREATE OR REPLACE FUNCTION search.choose_pair_words() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM search.pair_word;
    IF (SELECT count(*) FROM (SELECT FROM claim LIMIT search.worth_pairing()) AS few) = search.worth_pairing() THEN
        INSERT INTO search.pair_word
        SELECT word FROM ts_stat('SELECT to_tsvector(''search.plain'', search.parted(text)) FROM (SELECT text FROM claim ORDER BY id LIMIT 20000) AS few')
        WHERE ndoc > (SELECT count(*) FROM (SELECT FROM claim LIMIT 20000) AS few) / 60.0;
    END IF;
END
$$;
