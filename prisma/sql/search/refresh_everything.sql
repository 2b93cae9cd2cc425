-- Everything anew, in the order in which it became public, so that the rows of a time lie together.
CREATE OR REPLACE FUNCTION search.refresh_everything() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    ids text[];
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('reportedly search'));
    DELETE FROM search.entry;
    DELETE FROM search.bits;
    PERFORM search.choose_pair_words();
    PERFORM setval('search.standing_ordinal', 0, false), setval('search.past_ordinal', 1, false);
    FOR ids IN
        SELECT array_agg(id ORDER BY first_published_at, id) FROM (
            SELECT id, first_published_at, (row_number() OVER (ORDER BY first_published_at, id) - 1) / 5000 AS batch FROM claim
            WHERE first_published_at IS NOT NULL
        ) AS numbered GROUP BY batch ORDER BY batch
    LOOP
        PERFORM search.add_rows(ids, '{}');
    END LOOP;
    PERFORM search.add_rows('{}', ARRAY(SELECT id FROM open_question));
    PERFORM search.count_all();
    PERFORM search.lay_block(block) FROM search.blocks() AS block;
END
$$;
