-- Feeds that the newsroom follows, and what came in by them, which is public only once an editor brings it in.
CREATE TYPE "feed_state" AS ENUM ('looking', 'choosing', 'followed', 'paused', 'ended', 'removed');
CREATE TYPE "feed_item_state" AS ENUM ('open', 'dismissed', 'taken');
CREATE TYPE "feed_item_same" AS ENUM ('page', 'text');

CREATE TABLE "feed" (
  "id" UUID NOT NULL,
  "url" TEXT NOT NULL,
  "host" TEXT NOT NULL,
  "title" TEXT NOT NULL DEFAULT '',
  "site_url" TEXT,
  "state" "feed_state" NOT NULL DEFAULT 'looking',
  "choices" JSONB,
  "etag" TEXT,
  "last_modified" TEXT,
  "next_at" TIMESTAMPTZ(3) NOT NULL,
  "asked_at" TIMESTAMPTZ(3),
  "succeeded_at" TIMESTAMPTZ(3),
  "item_at" TIMESTAMPTZ(3),
  "failures" INTEGER NOT NULL DEFAULT 0,
  "failure" TEXT,
  "usual_seconds" INTEGER,
  "lacking" JSONB,
  "by" TEXT NOT NULL,
  "added_at" TIMESTAMPTZ(3) NOT NULL,

  CONSTRAINT "feed_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "feed_url_form" CHECK ("url" ~ '^https?://'),
  CONSTRAINT "feed_chooses_among_some" CHECK (("state" = 'choosing') = ("choices" IS NOT NULL)),
  CONSTRAINT "feed_says_why_it_failed" CHECK ("failures" >= 0 AND ("failures" = 0 OR "failure" IS NOT NULL))
);
CREATE UNIQUE INDEX "feed_url_key" ON "feed" ("url");
CREATE INDEX "feed_state_next_at_idx" ON "feed" ("state", "next_at");

-- One story as one outlet told it. `same_as_id` is the first that came of the same page or the same text.
CREATE TABLE "feed_item" (
  "id" UUID NOT NULL,
  "feed_id" UUID NOT NULL,
  "key" TEXT NOT NULL,
  "twin" TEXT NOT NULL,
  "url" TEXT,
  "address" TEXT,
  "title" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  "author" TEXT,
  "published_at" TIMESTAMPTZ(3),
  "found_at" TIMESTAMPTZ(3) NOT NULL,
  "state" "feed_item_state" NOT NULL DEFAULT 'open',
  "decided_by" TEXT,
  "decided_at" TIMESTAMPTZ(3),
  "article_id" TEXT,
  "same_as_id" UUID,
  "same" "feed_item_same",
  "sketch" INTEGER[] NOT NULL DEFAULT '{}',
  "bands" INTEGER[] NOT NULL DEFAULT '{}',
  "runs" INTEGER NOT NULL DEFAULT 0,

  CONSTRAINT "feed_item_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "feed_item_feed_id_fkey" FOREIGN KEY ("feed_id") REFERENCES "feed" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "feed_item_same_as_id_fkey" FOREIGN KEY ("same_as_id") REFERENCES "feed_item" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "feed_item_decided" CHECK (("state" = 'open') = ("decided_by" IS NULL) AND ("decided_by" IS NULL) = ("decided_at" IS NULL)),
  CONSTRAINT "feed_item_taken_for_an_article" CHECK (("state" = 'taken') = ("article_id" IS NOT NULL)),
  CONSTRAINT "feed_item_same_as_another" CHECK (("same_as_id" IS NULL) = ("same" IS NULL) AND "same_as_id" <> "id")
);
CREATE UNIQUE INDEX "feed_item_feed_id_key_key" ON "feed_item" ("feed_id", "key");
CREATE UNIQUE INDEX "feed_item_feed_id_twin_key" ON "feed_item" ("feed_id", "twin");
CREATE INDEX "feed_item_state_found_at_idx" ON "feed_item" ("state", "found_at");
CREATE INDEX "feed_item_address_idx" ON "feed_item" ("address");
CREATE INDEX "feed_item_same_as_id_idx" ON "feed_item" ("same_as_id");
CREATE INDEX "feed_item_bands_idx" ON "feed_item" USING GIN ("bands");

-- A feed is read by a job as a page is fetched by one; no two of them are open at once for one feed.
ALTER TABLE "job" ADD COLUMN "feed_id" UUID;
ALTER TABLE "job" ADD CONSTRAINT "job_feed_id_fkey" FOREIGN KEY ("feed_id") REFERENCES "feed" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE UNIQUE INDEX "job_one_open_of_feed" ON "job" ("feed_id") WHERE "state" IN ('waiting', 'running');
CREATE INDEX "job_feed_id_idx" ON "job" ("feed_id");
