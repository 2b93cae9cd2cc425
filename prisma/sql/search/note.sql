-- Notes which claims and questions a statement touched, for the end of its transaction.
CREATE OR REPLACE FUNCTION search.note() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    claims text[] := '{}';
    questions text[] := '{}';
BEGIN
    CASE TG_TABLE_NAME
        WHEN 'claim' THEN claims := ARRAY(SELECT id FROM moved);
        WHEN 'status_span', 'claim_entity', 'story_claim' THEN
            claims := ARRAY(SELECT DISTINCT claim_id FROM moved);
        -- With one that is gone, a refusal that was told with it is told with another.
        WHEN 'attribution' THEN
            claims := ARRAY(
                SELECT claim_id FROM moved
                UNION
                SELECT a.claim_id FROM moved m JOIN attribution a ON a.version_id = m.version_id
                WHERE TG_OP = 'DELETE' AND m.stance IN ('declined_comment', 'no_response', 'neither_confirms_nor_denies')
                    AND a.stance IN ('declined_comment', 'no_response', 'neither_confirms_nor_denies'));
        WHEN 'relay' THEN
            claims := ARRAY(SELECT DISTINCT a.claim_id FROM moved m JOIN attribution a ON a.id = m.attribution_id);
        WHEN 'selector' THEN
            claims := ARRAY(SELECT DISTINCT a.claim_id FROM moved m JOIN attribution a ON a.id = m.attribution_id
                WHERE m.role IN ('excerpt', 'hedge'));
            questions := ARRAY(SELECT DISTINCT open_question_id FROM moved WHERE open_question_id IS NOT NULL);
        WHEN 'open_question' THEN questions := ARRAY(SELECT id FROM moved);
        WHEN 'story' THEN
            claims := ARRAY(SELECT DISTINCT sc.claim_id FROM moved m JOIN was w USING (id)
                JOIN story_claim sc ON sc.story_id = m.id WHERE (m.headline, m.withdrawn) <> (w.headline, w.withdrawn));
            questions := ARRAY(SELECT q.id FROM moved m JOIN was w USING (id)
                JOIN open_question q ON q.story_id = m.id WHERE (m.headline, m.withdrawn) <> (w.headline, w.withdrawn));
        WHEN 'article' THEN
            claims := ARRAY(SELECT DISTINCT a.claim_id FROM moved m JOIN was w USING (id)
                JOIN article_version v ON v.article_id = m.id JOIN attribution a ON a.version_id = v.id
                WHERE (m.title, m.language, m.outlet_id, m.withdrawn) <> (w.title, w.language, w.outlet_id, w.withdrawn));
            questions := ARRAY(SELECT q.id FROM moved m JOIN was w USING (id)
                JOIN article_version v ON v.article_id = m.id JOIN open_question q ON q.version_id = v.id
                WHERE (m.title, m.language, m.outlet_id, m.withdrawn) <> (w.title, w.language, w.outlet_id, w.withdrawn));
        WHEN 'entity' THEN
            claims := ARRAY(
                SELECT a.claim_id FROM moved m JOIN was w USING (id) JOIN attribution a ON a.source_id = m.id
                WHERE (m.publishes, m.kind) <> (w.publishes, w.kind)
                UNION
                SELECT a.claim_id FROM moved m JOIN was w USING (id)
                JOIN relay r ON r.entity_id = m.id JOIN attribution a ON a.id = r.attribution_id
                WHERE (m.publishes, m.kind) <> (w.publishes, w.kind)
                UNION
                SELECT ce.claim_id FROM moved m JOIN was w USING (id) JOIN claim_entity ce ON ce.entity_id = m.id
                WHERE m.kind <> w.kind);
    END CASE;
    INSERT INTO search.stale (owner, question)
    SELECT id, false FROM unnest(claims) AS id WHERE NOT EXISTS (SELECT FROM search.stale WHERE owner = id)
    UNION ALL
    SELECT id, true FROM unnest(questions) AS id WHERE NOT EXISTS (SELECT FROM search.stale WHERE owner = id);
    RETURN NULL;
END
$$;
