-- What readers see no more, with the reason that they are told and where its address leads; and what was wrong on a page and
-- was put right, in the words chosen for it. Of what is taken down nothing is lost: it can be put back.

CREATE TABLE "withdrawal" (
  "id" UUID NOT NULL,
  "subject_kind" "subject_kind" NOT NULL,
  "subject_id" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "path" TEXT NOT NULL,
  "leads_to" TEXT,
  "reason" TEXT NOT NULL,
  "with_it" BOOLEAN NOT NULL DEFAULT false,
  "moved" JSONB,
  "by" TEXT NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  "undone_by" TEXT,
  "undone_at" TIMESTAMPTZ(3),
  "undone_why" TEXT,
  CONSTRAINT "withdrawal_pkey" PRIMARY KEY ("id", "subject_kind", "subject_id")
);
CREATE UNIQUE INDEX "withdrawal_standing" ON "withdrawal"("subject_kind", "subject_id") WHERE "undone_at" IS NULL;
CREATE INDEX "withdrawal_subject_kind_subject_id_idx" ON "withdrawal"("subject_kind", "subject_id");
CREATE INDEX "withdrawal_at_idx" ON "withdrawal"("at");
CREATE CONSTRAINT TRIGGER "withdrawal_makes_an_edition" AFTER INSERT OR UPDATE OR DELETE ON "withdrawal"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "next_edition"();

CREATE TABLE "correction" (
  "id" UUID NOT NULL,
  "subject_kind" "subject_kind" NOT NULL,
  "subject_id" TEXT NOT NULL,
  "number" INTEGER NOT NULL,
  "said" JSONB NOT NULL,
  "note" TEXT NOT NULL,
  "by" TEXT NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "correction_pkey" PRIMARY KEY ("id", "subject_kind", "subject_id")
);
CREATE INDEX "correction_subject_kind_subject_id_idx" ON "correction"("subject_kind", "subject_id");
CREATE INDEX "correction_at_idx" ON "correction"("at");

ALTER TABLE "publication" ADD COLUMN "correction" JSONB;

-- Whether a standing withdrawal hides it: kept by whoever takes down or puts back, so that every list can leave it out by itself.
ALTER TABLE "story" ADD COLUMN "withdrawn" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "article" ADD COLUMN "withdrawn" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "entity" ADD COLUMN "withdrawn" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "claim" ADD COLUMN "withdrawn" BOOLEAN NOT NULL DEFAULT false;

-- An address that somebody had before a better name leads on: it is looked for among what was on record.
CREATE INDEX "revision_entity_slug" ON "revision" (("to"->>'slug')) WHERE "subject_kind" = 'entity';

-- What a claim is found by, without what was taken down.
CREATE OR REPLACE VIEW search.said AS
    SELECT a.id, a.claim_id, a.published_at, silent,
        CASE WHEN its.language = 'en' THEN texts END AS english_text,
        CASE WHEN its.language <> 'en' THEN texts END AS other_text,
        nullif(its.language, 'en') AS language,
        array_remove(ARRAY[
            'stance:' || a.stance::text, 'identity:' || a.source_identity::text, 'source:' || a.source_id,
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
    LEFT JOIN entity speaker ON speaker.id = a.source_id
    LEFT JOIN selector excerpt ON excerpt.attribution_id = a.id AND excerpt.role = 'excerpt'
    LEFT JOIN selector hedge ON hedge.attribution_id = a.id AND hedge.role = 'hedge'
    CROSS JOIN LATERAL (SELECT
        a.stance IN ('declined_comment', 'no_response', 'neither_confirms_nor_denies') AS silent,
        CASE WHEN article.language ILIKE 'en%' THEN 'en' ELSE lower(split_part(article.language, '-', 1)) END AS language,
        coalesce(excerpt.exact || ' zzgapzz ', '') || article.title || ' zzgapzz ' AS texts) AS its
    WHERE NOT article.withdrawn AND EXISTS (SELECT FROM claim WHERE claim.id = a.claim_id AND NOT claim.withdrawn);
