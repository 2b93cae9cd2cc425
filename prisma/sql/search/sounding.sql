-- Whoever bears a name that sounds, in another script, like one of these words, and none in the script of the word itself. `keys` are
-- what may stand for a word, between blanks. Its plan is kept: to make it anew for each question takes longer than the answer.
CREATE OR REPLACE FUNCTION search.sounding(words text[], keys text[], scripts text[])
RETURNS TABLE (word text, entity_id text) LANGUAGE plpgsql STABLE PARALLEL SAFE ROWS 1
SET enable_seqscan = off AS $$
BEGIN
    RETURN QUERY
    SELECT a.word, n.entity_id
    FROM unnest(words, keys, scripts) AS a(word, keys, script)
        JOIN name_sound s ON s.keys && string_to_array(a.keys, ' ')
        JOIN entity_name n ON n.text = s.text
    WHERE NOT EXISTS (SELECT FROM entity_name o JOIN name_sound also ON also.text = o.text
        WHERE o.entity_id = n.entity_id AND also.script = a.script);
END
$$;
