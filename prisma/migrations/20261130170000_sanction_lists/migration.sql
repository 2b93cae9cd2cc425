-- Sanction lists as others publish them, each publication kept, and which of their entries are people and organizations of ours.
CREATE TYPE "list_state" AS ENUM ('by_hand', 'followed', 'paused', 'removed');
CREATE TYPE "list_match_state" AS ENUM ('open', 'accepted', 'rejected');
CREATE TYPE "list_match_news" AS ENUM ('changed', 'gone');

CREATE TABLE "sanction_list" (
  "id" UUID NOT NULL,
  "key" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "authority" TEXT NOT NULL,
  "state" "list_state" NOT NULL DEFAULT 'by_hand',
  "url" TEXT,
  "host" TEXT,
  "etag" TEXT,
  "last_modified" TEXT,
  "next_at" TIMESTAMPTZ(3),
  "asked_at" TIMESTAMPTZ(3),
  "succeeded_at" TIMESTAMPTZ(3),
  "failures" INTEGER NOT NULL DEFAULT 0,
  "failure" TEXT,
  "matched_at" TIMESTAMPTZ(3),
  "by" TEXT NOT NULL,
  "added_at" TIMESTAMPTZ(3) NOT NULL,

  CONSTRAINT "sanction_list_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "sanction_list_key_form" CHECK ("key" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  CONSTRAINT "sanction_list_url_form" CHECK ("url" ~ '^https?://'),
  CONSTRAINT "sanction_list_asked_at_an_address" CHECK (
    ("url" IS NULL) = ("host" IS NULL) AND ("url" IS NULL) = ("next_at" IS NULL) AND ("url" IS NOT NULL OR "state" IN ('by_hand', 'removed'))),
  CONSTRAINT "sanction_list_says_why_it_failed" CHECK ("failures" >= 0 AND ("failures" = 0 OR "failure" IS NOT NULL))
);
CREATE UNIQUE INDEX "sanction_list_key_key" ON "sanction_list" ("key");
CREATE INDEX "sanction_list_state_next_at_idx" ON "sanction_list" ("state", "next_at");

-- One publication of a list that came in: kept, with its number, or refused, in words.
CREATE TABLE "list_publication" (
  "id" UUID NOT NULL,
  "list_id" UUID NOT NULL,
  "number" INTEGER,
  "refused" TEXT,
  "hash" TEXT NOT NULL,
  "format" TEXT,
  "source" TEXT NOT NULL,
  "published_on" DATE,
  "came_at" TIMESTAMPTZ(3) NOT NULL,
  "records" INTEGER NOT NULL,
  "entries" INTEGER NOT NULL,
  "added" INTEGER NOT NULL DEFAULT 0,
  "changed" INTEGER NOT NULL DEFAULT 0,
  "gone" INTEGER NOT NULL DEFAULT 0,
  "fields" JSONB NOT NULL,
  "by" TEXT NOT NULL,

  CONSTRAINT "list_publication_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "list_publication_list_id_fkey" FOREIGN KEY ("list_id") REFERENCES "sanction_list" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "list_publication_kept_or_refused" CHECK (("number" IS NULL) = ("refused" IS NOT NULL)),
  CONSTRAINT "list_publication_of_a_day" CHECK ("number" IS NULL OR ("published_on" IS NOT NULL AND "format" IS NOT NULL)),
  CONSTRAINT "list_publication_hash_is_sha256" CHECK ("hash" ~ '^[0-9a-f]{64}$')
);
CREATE UNIQUE INDEX "list_publication_list_id_number_key" ON "list_publication" ("list_id", "number");
CREATE INDEX "list_publication_list_id_came_at_idx" ON "list_publication" ("list_id", "came_at");

-- What a list says of one of its entries, from the publication that said so first until the one that no longer did.
CREATE TABLE "list_entry" (
  "list_id" UUID NOT NULL,
  "entry" TEXT NOT NULL,
  "since" INTEGER NOT NULL,
  "until" INTEGER,
  "kind" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "is_sanctioned" BOOLEAN NOT NULL,
  "parts" JSONB NOT NULL,
  "hash" TEXT NOT NULL,

  CONSTRAINT "list_entry_pkey" PRIMARY KEY ("list_id", "entry", "since"),
  CONSTRAINT "list_entry_list_id_fkey" FOREIGN KEY ("list_id") REFERENCES "sanction_list" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "list_entry_stood_for_a_while" CHECK ("until" > "since")
);
CREATE UNIQUE INDEX "list_entry_stands_once" ON "list_entry" ("list_id", "entry") WHERE "until" IS NULL;
CREATE INDEX "list_entry_list_id_since_idx" ON "list_entry" ("list_id", "since");

-- That an entry of a list may be somebody of ours, for what reasons, and what an editor decided. `news`: it changed, or is gone, since.
CREATE TABLE "list_match" (
  "list_id" UUID NOT NULL,
  "entry" TEXT NOT NULL,
  "entity_id" TEXT NOT NULL,
  "state" "list_match_state" NOT NULL DEFAULT 'open',
  "score" INTEGER NOT NULL,
  "reasons" JSONB NOT NULL,
  "news" "list_match_news",
  "found_at" TIMESTAMPTZ(3) NOT NULL,
  "decided_by" TEXT,
  "decided_at" TIMESTAMPTZ(3),
  "action_id" UUID,

  CONSTRAINT "list_match_pkey" PRIMARY KEY ("list_id", "entry", "entity_id"),
  CONSTRAINT "list_match_list_id_fkey" FOREIGN KEY ("list_id") REFERENCES "sanction_list" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "list_match_decided" CHECK (("state" = 'open') = ("decided_by" IS NULL) AND ("decided_by" IS NULL) = ("decided_at" IS NULL)),
  CONSTRAINT "list_match_news_of_what_was_accepted" CHECK ("news" IS NULL OR "state" = 'accepted')
);
CREATE INDEX "list_match_entity_id_idx" ON "list_match" ("entity_id");
CREATE INDEX "list_match_action_id_idx" ON "list_match" ("action_id");
CREATE INDEX "list_match_state_idx" ON "list_match" ("state");

-- What is read of a list before any of it counts. Nothing is lost with it: whoever read it reads it again.
CREATE UNLOGGED TABLE "list_staged" (
  "reading" UUID NOT NULL,
  "place" INTEGER NOT NULL,
  "staged_at" TIMESTAMPTZ(3) NOT NULL,
  "kind" TEXT NOT NULL,
  "entry" TEXT NOT NULL,
  "other" TEXT,
  "content" JSONB,

  CONSTRAINT "list_staged_pkey" PRIMARY KEY ("reading", "place")
);

-- A list is had by a job, as a feed is; no two of them are open at once for one list.
ALTER TABLE "job" ADD COLUMN "list_id" UUID;
ALTER TABLE "job" ADD CONSTRAINT "job_list_id_fkey" FOREIGN KEY ("list_id") REFERENCES "sanction_list" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE UNIQUE INDEX "job_one_open_of_list" ON "job" ("list_id") WHERE "state" IN ('waiting', 'running');
CREATE INDEX "job_list_id_idx" ON "job" ("list_id");
