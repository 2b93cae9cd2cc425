-- CreateEnum
CREATE TYPE "desk_kind" AS ENUM ('story', 'article', 'entity', 'claim', 'open_question', 'suggestion');

-- CreateEnum
CREATE TYPE "suggestion_origin" AS ENUM ('extraction', 'hand');

-- CreateEnum
CREATE TYPE "outcome" AS ENUM ('open', 'accepted', 'changed', 'merged', 'split', 'dismissed');

-- CreateEnum
CREATE TYPE "dismiss_reason" AS ENUM ('not_a_claim', 'wrong_source', 'wrong_words', 'already_tagged', 'not_news', 'other');

-- CreateEnum
CREATE TYPE "publication_state" AS ENUM ('requested', 'published', 'refused', 'withdrawn');

-- CreateEnum
CREATE TYPE "external_scheme" AS ENUM ('wikidata', 'opensanctions', 'ofac', 'other');

-- AlterTable
ALTER TABLE "story" ADD COLUMN     "closed_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "draft" (
    "kind" "desk_kind" NOT NULL,
    "id" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "number" INTEGER NOT NULL,
    "published" INTEGER NOT NULL,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("kind","id")
);

-- CreateTable
CREATE TABLE "draft_revision" (
    "id" BIGSERIAL NOT NULL,
    "kind" "desk_kind" NOT NULL,
    "subject_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "published" INTEGER NOT NULL,
    "from" JSONB,
    "to" JSONB,
    "action_id" UUID NOT NULL,
    "by" TEXT NOT NULL,
    "why" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "draft_revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "action" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "article_id" TEXT,
    "undoes_id" UUID,
    "by_id" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "answer" JSONB,

    CONSTRAINT "action_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "suggestion" (
    "id" TEXT NOT NULL,
    "article_id" TEXT NOT NULL,
    "version_id" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "origin" "suggestion_origin" NOT NULL,
    "reading" JSONB,
    "proposal" JSONB NOT NULL,
    "outcome" "outcome" NOT NULL DEFAULT 'open',
    "reason" "dismiss_reason",
    "note" TEXT,
    "became" JSONB NOT NULL,
    "decided_by" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "suggestion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "suggestion_event" (
    "id" BIGSERIAL NOT NULL,
    "suggestion_id" TEXT NOT NULL,
    "action_id" UUID NOT NULL,
    "from" JSONB NOT NULL,
    "to" JSONB NOT NULL,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "suggestion_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk_article" (
    "article_id" TEXT NOT NULL,
    "story_id" TEXT,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "desk_article_pkey" PRIMARY KEY ("article_id")
);

-- CreateTable
CREATE TABLE "finding_answer" (
    "claim_id" TEXT NOT NULL,
    "finding" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "finding_answer_pkey" PRIMARY KEY ("claim_id","finding")
);

-- CreateTable
CREATE TABLE "publication" (
    "id" UUID NOT NULL,
    "scope_kind" "desk_kind" NOT NULL,
    "scope_id" TEXT NOT NULL,
    "state" "publication_state" NOT NULL,
    "digest" TEXT NOT NULL,
    "plan" JSONB NOT NULL,
    "requested_by" TEXT NOT NULL,
    "requested_by_id" TEXT NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "note" TEXT,

    CONSTRAINT "publication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "entity_merge" (
    "id" UUID NOT NULL,
    "from_id" TEXT NOT NULL,
    "into_id" TEXT NOT NULL,
    "moved" JSONB NOT NULL,
    "why" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "undone_by" TEXT,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "entity_merge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "presence" (
    "user_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "desk_kind" NOT NULL,
    "id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "presence_pkey" PRIMARY KEY ("user_id","kind","id")
);

-- CreateTable
CREATE TABLE "newsroom_setting" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "second_look_unnamed" BOOLEAN NOT NULL DEFAULT false,
    "second_look_refutation" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "newsroom_setting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "external_id" (
    "entity_id" TEXT NOT NULL,
    "scheme" "external_scheme" NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "external_id_pkey" PRIMARY KEY ("entity_id","scheme","value")
);

-- CreateIndex
CREATE INDEX "draft_at_idx" ON "draft"("at");

-- CreateIndex
CREATE INDEX "draft_revision_action_id_idx" ON "draft_revision"("action_id");

-- CreateIndex
CREATE UNIQUE INDEX "draft_revision_kind_subject_id_number_key" ON "draft_revision"("kind", "subject_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "action_undoes_id_key" ON "action"("undoes_id");

-- CreateIndex
CREATE INDEX "action_article_id_at_idx" ON "action"("article_id", "at");

-- CreateIndex
CREATE INDEX "suggestion_article_id_idx" ON "suggestion"("article_id");

-- CreateIndex
CREATE UNIQUE INDEX "suggestion_version_id_ordinal_key" ON "suggestion"("version_id", "ordinal");

-- CreateIndex
CREATE INDEX "suggestion_event_suggestion_id_idx" ON "suggestion_event"("suggestion_id");

-- CreateIndex
CREATE INDEX "suggestion_event_action_id_idx" ON "suggestion_event"("action_id");

-- CreateIndex
CREATE INDEX "desk_article_at_idx" ON "desk_article"("at");

-- CreateIndex
CREATE INDEX "publication_scope_kind_scope_id_idx" ON "publication"("scope_kind", "scope_id");

-- CreateIndex
CREATE INDEX "publication_state_idx" ON "publication"("state");

-- CreateIndex
CREATE INDEX "entity_merge_from_id_idx" ON "entity_merge"("from_id");

-- CreateIndex
CREATE INDEX "entity_merge_into_id_idx" ON "entity_merge"("into_id");

-- CreateIndex
CREATE INDEX "presence_kind_id_idx" ON "presence"("kind", "id");

-- CreateIndex
CREATE INDEX "external_id_scheme_value_idx" ON "external_id"("scheme", "value");

-- AddForeignKey
ALTER TABLE "draft_revision" ADD CONSTRAINT "draft_revision_action_id_fkey" FOREIGN KEY ("action_id") REFERENCES "action"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action" ADD CONSTRAINT "action_undoes_id_fkey" FOREIGN KEY ("undoes_id") REFERENCES "action"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggestion_event" ADD CONSTRAINT "suggestion_event_suggestion_id_fkey" FOREIGN KEY ("suggestion_id") REFERENCES "suggestion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggestion_event" ADD CONSTRAINT "suggestion_event_action_id_fkey" FOREIGN KEY ("action_id") REFERENCES "action"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "external_id" ADD CONSTRAINT "external_id_entity_id_fkey" FOREIGN KEY ("entity_id") REFERENCES "entity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What happened at the desk is append-only too.
CREATE TRIGGER "draft_revision_append_only" BEFORE UPDATE OR DELETE ON "draft_revision"
    FOR EACH ROW EXECUTE FUNCTION "revision_is_append_only"();
CREATE TRIGGER "draft_revision_no_truncate" BEFORE TRUNCATE ON "draft_revision"
    FOR EACH STATEMENT EXECUTE FUNCTION "revision_is_append_only"();
CREATE TRIGGER "suggestion_event_append_only" BEFORE UPDATE OR DELETE ON "suggestion_event"
    FOR EACH ROW EXECUTE FUNCTION "revision_is_append_only"();
CREATE TRIGGER "suggestion_event_no_truncate" BEFORE TRUNCATE ON "suggestion_event"
    FOR EACH STATEMENT EXECUTE FUNCTION "revision_is_append_only"();

ALTER TABLE "draft" ADD CONSTRAINT "draft_numbers" CHECK ("number" > 0 AND "published" >= 0);
ALTER TABLE "draft_revision" ADD CONSTRAINT "draft_revision_says_something"
    CHECK ("number" > 0 AND "published" >= 0 AND ("from" IS NOT NULL OR "to" IS NOT NULL));
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_ordinal" CHECK ("ordinal" > 0);
-- A suggestion that was decided says by whom and when; one that was dismissed also says why.
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_decided" CHECK (
    ("outcome" = 'open') = ("decided_by" IS NULL)
    AND ("decided_by" IS NULL) = ("decided_at" IS NULL)
    AND ("outcome" = 'dismissed') = ("reason" IS NOT NULL));
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_read_by_somebody"
    CHECK (("origin" = 'hand') = ("reading" IS NULL));
ALTER TABLE "publication" ADD CONSTRAINT "publication_decided"
    CHECK (("state" = 'requested') = ("decided_by" IS NULL) AND ("decided_by" IS NULL) = ("decided_at" IS NULL));
ALTER TABLE "entity_merge" ADD CONSTRAINT "entity_merge_of_two"
    CHECK ("from_id" <> "into_id" AND ("undone_by" IS NULL) = ("undone_at" IS NULL));
ALTER TABLE "newsroom_setting" ADD CONSTRAINT "newsroom_setting_is_one" CHECK ("id" = 1);
INSERT INTO "newsroom_setting" ("id") VALUES (1);

-- Claims that say nearly the same are found by their letters.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE INDEX "claim_alike" ON "claim" USING gin ("text" gin_trgm_ops);
