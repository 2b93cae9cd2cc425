-- Whom the record knows and does not name: nobody finds what they said by their name. There are few of them.
CREATE INDEX "attribution_known_unnamed" ON "attribution" ("source_id")
    WHERE "source_identity" IN ('unnamed_person', 'unnamed_group') AND "source_id" IS NOT NULL;

CREATE OR REPLACE VIEW search.said AS
    SELECT a.id, a.claim_id, a.published_at, silent,
        CASE WHEN its.language = 'en' THEN texts END AS english_text,
        CASE WHEN its.language <> 'en' THEN texts END AS other_text,
        nullif(its.language, 'en') AS language,
        array_remove(ARRAY[
            'stance:' || a.stance::text, 'identity:' || a.source_identity::text, 'source:' || speaker.id,
            'hedge:' || left(lower(hedge.exact), 200)
        ], NULL) AS speaking,
        array_remove(ARRAY[
            speaker.kind::text || ':' || speaker.id,
            CASE WHEN speaker.publishes THEN 'outlet:' || speaker.id END,
            'outlet:' || article.outlet_id
        ], NULL) || ARRAY(
            SELECT 'outlet:' || r.entity_id FROM relay r JOIN entity e ON e.id = r.entity_id AND e.publishes
            WHERE r.attribution_id = a.id
        ) AS carrying
    FROM attribution a
    JOIN article_version v ON v.id = a.version_id
    JOIN article ON article.id = v.article_id
    LEFT JOIN entity speaker ON speaker.id = a.source_id AND a.source_identity NOT IN ('unnamed_person', 'unnamed_group')
    LEFT JOIN selector excerpt ON excerpt.attribution_id = a.id AND excerpt.role = 'excerpt'
    LEFT JOIN selector hedge ON hedge.attribution_id = a.id AND hedge.role = 'hedge'
    CROSS JOIN LATERAL (SELECT
        a.stance IN ('declined_comment', 'no_response', 'neither_confirms_nor_denies') AS silent,
        CASE WHEN article.language ILIKE 'en%' THEN 'en' ELSE lower(split_part(article.language, '-', 1)) END AS language,
        coalesce(excerpt.exact || ' zzgapzz ', '') || article.title || ' zzgapzz ' AS texts) AS its
    WHERE NOT article.withdrawn AND EXISTS (SELECT FROM claim WHERE claim.id = a.claim_id AND NOT claim.withdrawn);

-- Only what is said by such is noted, and worked out anew with the functions that stand then.
INSERT INTO search.stale (owner, question)
SELECT DISTINCT "claim_id", false FROM "attribution"
WHERE "source_identity" IN ('unnamed_person', 'unnamed_group') AND "source_id" IS NOT NULL;
INSERT INTO migrations.afterwards (statement) VALUES ('SELECT search.catch_up()');
