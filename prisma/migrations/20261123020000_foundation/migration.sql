-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "entity_kind" AS ENUM ('person', 'organization');

-- CreateEnum
CREATE TYPE "name_kind" AS ENUM ('primary', 'alias', 'acronym', 'transliteration', 'former');

-- CreateEnum
CREATE TYPE "rights" AS ENUM ('full', 'excerpts_only');

-- CreateEnum
CREATE TYPE "status" AS ENUM ('retracted', 'refuted', 'disputed', 'confirmed', 'corroborated', 'reported', 'alleged', 'unsourced');

-- CreateEnum
CREATE TYPE "stance" AS ENUM ('asserts', 'confirms', 'denies', 'disputes', 'corrects', 'retracts', 'declined_comment', 'no_response', 'neither_confirms_nor_denies');

-- CreateEnum
CREATE TYPE "cue_class" AS ENUM ('neutral', 'media_relay', 'confirm', 'deny', 'distancing', 'discovery', 'belief', 'no_comment');

-- CreateEnum
CREATE TYPE "hedge_kind" AS ENUM ('hidden_source', 'epistemic', 'explicit');

-- CreateEnum
CREATE TYPE "directness" AS ENUM ('direct_quote', 'partial_quote', 'paraphrase', 'document');

-- CreateEnum
CREATE TYPE "source_identity" AS ENUM ('named_person', 'unnamed_person', 'named_organization', 'unnamed_group', 'document', 'outlet_observation');

-- CreateEnum
CREATE TYPE "ground_rules" AS ENUM ('on_record', 'background', 'deep_background', 'unknown');

-- CreateEnum
CREATE TYPE "proximity" AS ENUM ('participant', 'eyewitness', 'authority_over_record', 'second_hand', 'relay', 'unknown');

-- CreateEnum
CREATE TYPE "evidence_kind" AS ENUM ('official_list', 'report', 'letter', 'court_record', 'dataset', 'video', 'audio', 'photo', 'statement', 'other');

-- CreateEnum
CREATE TYPE "bearing" AS ENUM ('supports', 'contradicts');

-- CreateEnum
CREATE TYPE "selector_role" AS ENUM ('excerpt', 'source', 'cue', 'content', 'hedge');

-- CreateEnum
CREATE TYPE "subject_kind" AS ENUM ('story', 'article', 'entity', 'claim', 'open_question');

-- CreateTable
CREATE TABLE "entity" (
    "id" TEXT NOT NULL,
    "kind" "entity_kind" NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT,
    "publishes" BOOLEAN NOT NULL DEFAULT false,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "entity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "entity_name" (
    "entity_id" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "language" TEXT,
    "kind" "name_kind" NOT NULL,

    CONSTRAINT "entity_name_pkey" PRIMARY KEY ("entity_id","ordinal")
);

-- CreateTable
CREATE TABLE "position" (
    "id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "organization_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "from" TEXT,
    "to" TEXT,
    "note" TEXT,

    CONSTRAINT "position_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sanction" (
    "id" TEXT NOT NULL,
    "entity_id" TEXT NOT NULL,
    "authority_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT,
    "programme" TEXT,
    "reason" TEXT,
    "url" TEXT,

    CONSTRAINT "sanction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "story" (
    "id" TEXT NOT NULL,
    "dossier" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "headline" TEXT NOT NULL,
    "standfirst" TEXT NOT NULL,
    "topic" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "story_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "story_moment" (
    "story_id" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "label" TEXT NOT NULL,

    CONSTRAINT "story_moment_pkey" PRIMARY KEY ("story_id","ordinal")
);

-- CreateTable
CREATE TABLE "article" (
    "id" TEXT NOT NULL,
    "dossier" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "outlet_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "url" TEXT,
    "author" TEXT,
    "language" TEXT NOT NULL DEFAULT 'en',
    "rights" "rights" NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "article_version" (
    "id" TEXT NOT NULL,
    "article_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "text_hash" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "article_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "story_article" (
    "story_id" TEXT NOT NULL,
    "article_id" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,

    CONSTRAINT "story_article_pkey" PRIMARY KEY ("story_id","article_id")
);

-- CreateTable
CREATE TABLE "claim" (
    "id" TEXT NOT NULL,
    "dossier" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "scope" TEXT,
    "happened" TEXT,
    "happened_from" TIMESTAMPTZ(3),
    "happened_to" TIMESTAMPTZ(3),
    "first_published_at" TIMESTAMPTZ(3),
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "story_claim" (
    "story_id" TEXT NOT NULL,
    "claim_id" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,

    CONSTRAINT "story_claim_pkey" PRIMARY KEY ("story_id","claim_id")
);

-- CreateTable
CREATE TABLE "claim_entity" (
    "claim_id" TEXT NOT NULL,
    "entity_id" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,

    CONSTRAINT "claim_entity_pkey" PRIMARY KEY ("claim_id","entity_id")
);

-- CreateTable
CREATE TABLE "status_span" (
    "claim_id" TEXT NOT NULL,
    "from" TIMESTAMPTZ(3) NOT NULL,
    "to" TIMESTAMPTZ(3),
    "status" "status" NOT NULL,
    "because" TEXT NOT NULL,

    CONSTRAINT "status_span_pkey" PRIMARY KEY ("claim_id","from")
);

-- CreateTable
CREATE TABLE "attribution" (
    "id" TEXT NOT NULL,
    "claim_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "stance" "stance" NOT NULL,
    "source_identity" "source_identity" NOT NULL,
    "source_id" TEXT,
    "source_description" TEXT,
    "directness" "directness" NOT NULL,
    "ground_rules" "ground_rules" NOT NULL,
    "anonymity_reason" TEXT,
    "proximity" "proximity" NOT NULL,
    "proximity_note" TEXT,
    "cue_lemma" TEXT,
    "cue_class" "cue_class",
    "hedge_kind" "hedge_kind",
    "spoken_language" TEXT,
    "said_at" TEXT,
    "version_id" TEXT NOT NULL,
    "responds_to_id" TEXT,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "attribution_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "relay" (
    "attribution_id" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "entity_id" TEXT,
    "description" TEXT,

    CONSTRAINT "relay_pkey" PRIMARY KEY ("attribution_id","ordinal")
);

-- CreateTable
CREATE TABLE "selector" (
    "id" TEXT NOT NULL,
    "attribution_id" TEXT,
    "open_question_id" TEXT,
    "role" "selector_role" NOT NULL,
    "exact" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,
    "start" INTEGER,
    "end" INTEGER,

    CONSTRAINT "selector_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence" (
    "id" TEXT NOT NULL,
    "claim_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "kind" "evidence_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "bearing" "bearing" NOT NULL,
    "authoritative" BOOLEAN NOT NULL,
    "note" TEXT,
    "publisher_id" TEXT,
    "url" TEXT,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "determination" (
    "id" TEXT NOT NULL,
    "claim_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "status" "status" NOT NULL,
    "reason" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "effective_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3),
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "determination_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "open_question" (
    "id" TEXT NOT NULL,
    "dossier" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "story_id" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "note" TEXT,
    "about_id" TEXT,
    "answered_by_id" TEXT,
    "version_id" TEXT,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "open_question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "revision" (
    "id" BIGSERIAL NOT NULL,
    "subject_kind" "subject_kind" NOT NULL,
    "subject_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "from" JSONB,
    "to" JSONB,
    "by" TEXT NOT NULL,
    "why" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "revision_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "entity_kind_slug_key" ON "entity"("kind", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "entity_name_entity_id_text_key" ON "entity_name"("entity_id", "text");

-- CreateIndex
CREATE INDEX "position_organization_id_idx" ON "position"("organization_id");

-- CreateIndex
CREATE UNIQUE INDEX "position_person_id_key_key" ON "position"("person_id", "key");

-- CreateIndex
CREATE INDEX "sanction_authority_id_idx" ON "sanction"("authority_id");

-- CreateIndex
CREATE UNIQUE INDEX "sanction_entity_id_key_key" ON "sanction"("entity_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "story_dossier_key" ON "story"("dossier");

-- CreateIndex
CREATE UNIQUE INDEX "story_slug_key" ON "story"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "article_url_key" ON "article"("url");

-- CreateIndex
CREATE INDEX "article_outlet_id_idx" ON "article"("outlet_id");

-- CreateIndex
CREATE UNIQUE INDEX "article_dossier_key_key" ON "article"("dossier", "key");

-- CreateIndex
CREATE UNIQUE INDEX "article_version_article_id_number_key" ON "article_version"("article_id", "number");

-- CreateIndex
CREATE INDEX "story_article_article_id_idx" ON "story_article"("article_id");

-- CreateIndex
CREATE UNIQUE INDEX "claim_dossier_key_key" ON "claim"("dossier", "key");

-- CreateIndex
CREATE INDEX "story_claim_claim_id_idx" ON "story_claim"("claim_id");

-- CreateIndex
CREATE INDEX "claim_entity_entity_id_idx" ON "claim_entity"("entity_id");

-- CreateIndex
CREATE INDEX "status_span_status_claim_id_idx" ON "status_span"("status", "claim_id");

-- CreateIndex
CREATE INDEX "attribution_source_id_idx" ON "attribution"("source_id");

-- CreateIndex
CREATE INDEX "attribution_version_id_idx" ON "attribution"("version_id");

-- CreateIndex
CREATE INDEX "attribution_responds_to_id_idx" ON "attribution"("responds_to_id");

-- CreateIndex
CREATE INDEX "attribution_published_at_idx" ON "attribution"("published_at");

-- CreateIndex
CREATE UNIQUE INDEX "attribution_claim_id_key_key" ON "attribution"("claim_id", "key");

-- CreateIndex
CREATE INDEX "relay_entity_id_idx" ON "relay"("entity_id");

-- CreateIndex
CREATE UNIQUE INDEX "selector_attribution_id_role_key" ON "selector"("attribution_id", "role");

-- CreateIndex
CREATE UNIQUE INDEX "selector_open_question_id_role_key" ON "selector"("open_question_id", "role");

-- CreateIndex
CREATE INDEX "evidence_publisher_id_idx" ON "evidence"("publisher_id");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_claim_id_key_key" ON "evidence"("claim_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "determination_claim_id_key_key" ON "determination"("claim_id", "key");

-- CreateIndex
CREATE INDEX "open_question_story_id_idx" ON "open_question"("story_id");

-- CreateIndex
CREATE INDEX "open_question_about_id_idx" ON "open_question"("about_id");

-- CreateIndex
CREATE INDEX "open_question_answered_by_id_idx" ON "open_question"("answered_by_id");

-- CreateIndex
CREATE INDEX "open_question_version_id_idx" ON "open_question"("version_id");

-- CreateIndex
CREATE UNIQUE INDEX "open_question_dossier_key_key" ON "open_question"("dossier", "key");

-- CreateIndex
CREATE INDEX "revision_at_idx" ON "revision"("at");

-- CreateIndex
CREATE UNIQUE INDEX "revision_subject_kind_subject_id_number_key" ON "revision"("subject_kind", "subject_id", "number");

-- AddForeignKey
ALTER TABLE "entity_name" ADD CONSTRAINT "entity_name_entity_id_fkey" FOREIGN KEY ("entity_id") REFERENCES "entity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "position" ADD CONSTRAINT "position_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "entity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "position" ADD CONSTRAINT "position_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sanction" ADD CONSTRAINT "sanction_entity_id_fkey" FOREIGN KEY ("entity_id") REFERENCES "entity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sanction" ADD CONSTRAINT "sanction_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story_moment" ADD CONSTRAINT "story_moment_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_outlet_id_fkey" FOREIGN KEY ("outlet_id") REFERENCES "entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_version" ADD CONSTRAINT "article_version_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story_article" ADD CONSTRAINT "story_article_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story_article" ADD CONSTRAINT "story_article_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story_claim" ADD CONSTRAINT "story_claim_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story_claim" ADD CONSTRAINT "story_claim_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_entity" ADD CONSTRAINT "claim_entity_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_entity" ADD CONSTRAINT "claim_entity_entity_id_fkey" FOREIGN KEY ("entity_id") REFERENCES "entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "status_span" ADD CONSTRAINT "status_span_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attribution" ADD CONSTRAINT "attribution_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attribution" ADD CONSTRAINT "attribution_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attribution" ADD CONSTRAINT "attribution_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "article_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attribution" ADD CONSTRAINT "attribution_responds_to_id_fkey" FOREIGN KEY ("responds_to_id") REFERENCES "attribution"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "relay" ADD CONSTRAINT "relay_attribution_id_fkey" FOREIGN KEY ("attribution_id") REFERENCES "attribution"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "relay" ADD CONSTRAINT "relay_entity_id_fkey" FOREIGN KEY ("entity_id") REFERENCES "entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "selector" ADD CONSTRAINT "selector_attribution_id_fkey" FOREIGN KEY ("attribution_id") REFERENCES "attribution"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "selector" ADD CONSTRAINT "selector_open_question_id_fkey" FOREIGN KEY ("open_question_id") REFERENCES "open_question"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_publisher_id_fkey" FOREIGN KEY ("publisher_id") REFERENCES "entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "determination" ADD CONSTRAINT "determination_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "open_question" ADD CONSTRAINT "open_question_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "open_question" ADD CONSTRAINT "open_question_about_id_fkey" FOREIGN KEY ("about_id") REFERENCES "claim"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "open_question" ADD CONSTRAINT "open_question_answered_by_id_fkey" FOREIGN KEY ("answered_by_id") REFERENCES "claim"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "open_question" ADD CONSTRAINT "open_question_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "article_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the schema language cannot say. The database is the last honest reader.

ALTER TABLE "entity"
    ADD CONSTRAINT "entity_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    ADD CONSTRAINT "entity_name_said" CHECK ("name" <> ''),
    ADD CONSTRAINT "entity_outlet_is_an_organization" CHECK (NOT "publishes" OR "kind" = 'organization'),
    ADD CONSTRAINT "entity_revision_counts" CHECK ("revision" > 0);

ALTER TABLE "entity_name"
    ADD CONSTRAINT "entity_name_text_said" CHECK ("text" <> ''),
    ADD CONSTRAINT "entity_name_ordinal_counts" CHECK ("ordinal" >= 0);
CREATE UNIQUE INDEX "entity_name_one_primary" ON "entity_name" ("entity_id") WHERE "kind" = 'primary';

ALTER TABLE "position" ADD CONSTRAINT "position_title_said" CHECK ("title" <> '');

ALTER TABLE "sanction"
    ADD CONSTRAINT "sanction_not_of_oneself" CHECK ("entity_id" <> "authority_id"),
    ADD CONSTRAINT "sanction_url_form" CHECK ("url" ~ '^https?://');

ALTER TABLE "story"
    ADD CONSTRAINT "story_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    ADD CONSTRAINT "story_headline_said" CHECK ("headline" <> '');

ALTER TABLE "article"
    ADD CONSTRAINT "article_title_said" CHECK ("title" <> ''),
    ADD CONSTRAINT "article_url_form" CHECK ("url" ~ '^https?://');

ALTER TABLE "article_version"
    ADD CONSTRAINT "article_version_counts" CHECK ("number" > 0),
    ADD CONSTRAINT "article_version_text_held" CHECK ("text" <> '');

ALTER TABLE "claim"
    ADD CONSTRAINT "claim_text_said" CHECK ("text" <> ''),
    ADD CONSTRAINT "claim_happened_bounds" CHECK (
        ("happened" IS NULL AND "happened_from" IS NULL AND "happened_to" IS NULL)
        OR ("happened" IS NOT NULL AND "happened_from" <= "happened_to")
    );

ALTER TABLE "status_span" ADD CONSTRAINT "status_span_forward" CHECK ("to" > "from");
CREATE UNIQUE INDEX "status_span_one_open" ON "status_span" ("claim_id") WHERE "to" IS NULL;

ALTER TABLE "attribution"
    ADD CONSTRAINT "attribution_somebody_speaks" CHECK ("source_id" IS NOT NULL OR "source_description" <> ''),
    ADD CONSTRAINT "attribution_named_source_is_known" CHECK (
        "source_identity" NOT IN ('named_person', 'named_organization') OR "source_id" IS NOT NULL
    ),
    ADD CONSTRAINT "attribution_cue_whole" CHECK (("cue_lemma" IS NULL) = ("cue_class" IS NULL)),
    ADD CONSTRAINT "attribution_answers_another" CHECK ("responds_to_id" <> "id");

ALTER TABLE "relay" ADD CONSTRAINT "relay_ordinal_counts" CHECK ("ordinal" >= 0);

ALTER TABLE "selector"
    ADD CONSTRAINT "selector_one_owner" CHECK (num_nonnulls("attribution_id", "open_question_id") = 1),
    ADD CONSTRAINT "selector_exact_said" CHECK ("exact" <> ''),
    ADD CONSTRAINT "selector_range" CHECK (
        ("start" IS NULL AND "end" IS NULL) OR ("start" >= 0 AND "end" > "start")
    );

ALTER TABLE "evidence"
    ADD CONSTRAINT "evidence_title_said" CHECK ("title" <> ''),
    ADD CONSTRAINT "evidence_url_form" CHECK ("url" ~ '^https?://');

ALTER TABLE "determination"
    ADD CONSTRAINT "determination_reason_given" CHECK ("reason" <> ''),
    ADD CONSTRAINT "determination_decider_named" CHECK ("by" <> ''),
    ADD CONSTRAINT "determination_forward" CHECK ("ends_at" > "effective_at");

ALTER TABLE "open_question"
    ADD CONSTRAINT "open_question_text_said" CHECK ("text" <> '');

ALTER TABLE "revision"
    ADD CONSTRAINT "revision_counts" CHECK ("number" > 0),
    ADD CONSTRAINT "revision_says_something" CHECK ("from" IS NOT NULL OR "to" IS NOT NULL),
    ADD CONSTRAINT "revision_by_somebody" CHECK ("by" <> '');

-- History is append-only for everyone who comes through the application.
CREATE FUNCTION "revision_is_append_only"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'revisions are append-only: % refused', TG_OP USING ERRCODE = 'integrity_constraint_violation';
END
$$;
CREATE TRIGGER "revision_append_only" BEFORE UPDATE OR DELETE ON "revision"
    FOR EACH ROW EXECUTE FUNCTION "revision_is_append_only"();
CREATE TRIGGER "revision_no_truncate" BEFORE TRUNCATE ON "revision"
    FOR EACH STATEMENT EXECUTE FUNCTION "revision_is_append_only"();

-- Plain full text over what is said: the claim, the words quoted for it, the names.
CREATE INDEX "claim_words" ON "claim" USING gin (to_tsvector('english', "text"));
CREATE INDEX "selector_words" ON "selector" USING gin (to_tsvector('english', "exact")) WHERE "role" = 'excerpt';
CREATE INDEX "entity_name_words" ON "entity_name" USING gin (to_tsvector('simple', "text"));
CREATE INDEX "claim_newest" ON "claim" ((coalesce("happened_from", "first_published_at")) DESC, "id" DESC);

-- What a timeline lists: claims in each status that they have had, responses that say nothing, open questions.
-- All four views carry the instants between which their rows are public, so that `asOf` is a condition on a column.
CREATE VIEW "entry" AS
    SELECT c.id, 'claim' AS kind, c.id AS claim_id, s.status::text AS style,
        coalesce(c.happened_from, c.happened_to, c.first_published_at) AS sort_at,
        coalesce((SELECT min(sc.ordinal) FROM story_claim sc WHERE sc.claim_id = c.id), 0) AS rank,
        s."from" AS public_from, s."to" AS public_to
    FROM claim c JOIN status_span s ON s.claim_id = c.id
    WHERE s.status <> 'unsourced'
    UNION ALL
    SELECT a.id, 'response', a.claim_id, 'none', a.published_at, 1000000, a.published_at, NULL
    FROM attribution a
    WHERE a.stance IN ('declined_comment', 'no_response', 'neither_confirms_nor_denies')
    UNION ALL
    SELECT q.id, 'question', q.about_id, 'open', q.published_at, 2000000, q.published_at, answer.first_published_at
    FROM open_question q LEFT JOIN claim answer ON answer.id = q.answered_by_id;

-- Whom an entry is about, and who speaks in it.
CREATE VIEW "entry_entity" AS
    SELECT ce.claim_id AS entry_id, ce.entity_id, '-infinity'::timestamptz AS public_from FROM claim_entity ce
    UNION ALL
    SELECT CASE WHEN a.stance IN ('declined_comment', 'no_response', 'neither_confirms_nor_denies')
            THEN a.id ELSE a.claim_id END, a.source_id, a.published_at
    FROM attribution a WHERE a.source_id IS NOT NULL
    UNION ALL
    SELECT q.id, ce.entity_id, q.published_at
    FROM open_question q JOIN claim_entity ce ON ce.claim_id = q.about_id;

-- Which outlets carried an entry: that of the article, and those it passed through on the way there.
CREATE VIEW "entry_outlet" AS
    WITH carried AS (
        SELECT CASE WHEN a.stance IN ('declined_comment', 'no_response', 'neither_confirms_nor_denies')
                THEN a.id ELSE a.claim_id END AS entry_id,
            a.id AS attribution_id, a.source_id, a.version_id, a.published_at
        FROM attribution a
    )
    SELECT c.entry_id, ar.outlet_id AS entity_id, c.published_at AS public_from
    FROM carried c JOIN article_version v ON v.id = c.version_id JOIN article ar ON ar.id = v.article_id
    UNION ALL
    SELECT c.entry_id, r.entity_id, c.published_at
    FROM carried c JOIN relay r ON r.attribution_id = c.attribution_id JOIN entity e ON e.id = r.entity_id AND e.publishes
    UNION ALL
    SELECT c.entry_id, c.source_id, c.published_at
    FROM carried c JOIN entity e ON e.id = c.source_id AND e.publishes
    UNION ALL
    SELECT q.id, ar.outlet_id, q.published_at
    FROM open_question q JOIN article_version v ON v.id = q.version_id JOIN article ar ON ar.id = v.article_id;

CREATE VIEW "entry_story" AS
    SELECT sc.claim_id AS entry_id, sc.story_id FROM story_claim sc
    UNION ALL
    SELECT a.id, sc.story_id
    FROM attribution a JOIN story_claim sc ON sc.claim_id = a.claim_id
    WHERE a.stance IN ('declined_comment', 'no_response', 'neither_confirms_nor_denies')
    UNION ALL
    SELECT q.id, q.story_id FROM open_question q;
