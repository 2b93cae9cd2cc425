-- Articles whose page is looked at again, what changed on it, and when it was gone from its address.
CREATE TYPE "source_change_outcome" AS ENUM ('stands', 'edit', 'withdrew');

-- An article may be a draft still, so its id is no foreign key, as with snapshots.
CREATE TABLE "article_watch" (
  "article_id" TEXT NOT NULL,
  "watched" BOOLEAN NOT NULL DEFAULT true,
  "url" TEXT NOT NULL,
  "host" TEXT NOT NULL,
  "next_at" TIMESTAMPTZ(3) NOT NULL,
  "quiet" INTEGER NOT NULL DEFAULT 0,
  "looked_at" TIMESTAMPTZ(3),
  "changed_at" TIMESTAMPTZ(3),
  "etag" TEXT,
  "last_modified" TEXT,
  "hash" TEXT,
  "type" TEXT,
  "failure" TEXT,
  "gone" TEXT,
  "gone_at" TIMESTAMPTZ(3),
  "by" TEXT NOT NULL,
  "added_at" TIMESTAMPTZ(3) NOT NULL,

  CONSTRAINT "article_watch_pkey" PRIMARY KEY ("article_id"),
  CONSTRAINT "article_watch_hash_fkey" FOREIGN KEY ("hash") REFERENCES "page_content" ("hash") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "article_watch_url_form" CHECK ("url" ~ '^https?://'),
  CONSTRAINT "article_watch_counts" CHECK ("quiet" >= 0),
  CONSTRAINT "article_watch_says_how_it_is_gone" CHECK (("gone" IS NULL) = ("gone_at" IS NULL))
);
CREATE INDEX "article_watch_watched_next_at_idx" ON "article_watch" ("watched", "next_at");
CREATE INDEX "article_watch_hash_idx" ON "article_watch" ("hash");

-- What changed in an article since it was last settled. `versions` are the texts that stood in turn, the newest last.
CREATE TABLE "source_change" (
  "id" UUID NOT NULL,
  "article_id" TEXT NOT NULL,
  "round" INTEGER NOT NULL DEFAULT 1,
  "found_at" TIMESTAMPTZ(3) NOT NULL,
  "changed_at" TIMESTAMPTZ(3) NOT NULL,
  "before" JSONB NOT NULL,
  "versions" JSONB NOT NULL,
  "differences" JSONB NOT NULL,
  "seen_by" TEXT,
  "seen_at" TIMESTAMPTZ(3),
  "seen_round" INTEGER,
  "action_id" UUID,
  "closed_at" TIMESTAMPTZ(3),

  CONSTRAINT "source_change_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "source_change_counts" CHECK ("round" >= 1),
  CONSTRAINT "source_change_seen" CHECK (("seen_by" IS NULL) = ("seen_at" IS NULL) AND ("seen_by" IS NULL) = ("seen_round" IS NULL) AND ("action_id" IS NULL OR "seen_at" IS NOT NULL)),
  CONSTRAINT "source_change_closes_once_seen" CHECK ("closed_at" IS NULL OR "seen_at" IS NOT NULL)
);
CREATE UNIQUE INDEX "source_change_one_open_of_article" ON "source_change" ("article_id") WHERE "closed_at" IS NULL;
CREATE INDEX "source_change_article_id_idx" ON "source_change" ("article_id");
CREATE INDEX "source_change_closed_at_idx" ON "source_change" ("closed_at");

-- A claim or a question that rests on a passage which is not there any more as it was read.
CREATE TABLE "source_change_claim" (
  "change_id" UUID NOT NULL,
  "kind" "desk_kind" NOT NULL,
  "subject_id" TEXT NOT NULL,
  "before" TEXT NOT NULL,
  "after" TEXT,
  "outcome" "source_change_outcome",
  "decided_by" TEXT,
  "decided_at" TIMESTAMPTZ(3),

  CONSTRAINT "source_change_claim_pkey" PRIMARY KEY ("change_id", "kind", "subject_id"),
  CONSTRAINT "source_change_claim_change_id_fkey" FOREIGN KEY ("change_id") REFERENCES "source_change" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "source_change_claim_decided" CHECK (("outcome" IS NULL) = ("decided_by" IS NULL) AND ("decided_by" IS NULL) = ("decided_at" IS NULL))
);

-- From when to when an article was not at its address; known once a second look found it so.
CREATE TABLE "article_gone" (
  "article_id" TEXT NOT NULL,
  "since" TIMESTAMPTZ(3) NOT NULL,
  "known_at" TIMESTAMPTZ(3) NOT NULL,
  "until" TIMESTAMPTZ(3),

  CONSTRAINT "article_gone_pkey" PRIMARY KEY ("article_id", "since"),
  CONSTRAINT "article_gone_forward" CHECK ("known_at" >= "since" AND ("until" IS NULL OR "until" >= "known_at"))
);
CREATE UNIQUE INDEX "article_gone_once_at_a_time" ON "article_gone" ("article_id") WHERE "until" IS NULL;

-- Readers are told of both, so what is kept for them is drawn anew.
CREATE CONSTRAINT TRIGGER "gone_makes_an_edition" AFTER INSERT OR UPDATE OR DELETE ON "article_gone"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "next_edition"();
CREATE CONSTRAINT TRIGGER "seen_change_makes_an_edition" AFTER UPDATE OF "seen_at" ON "source_change"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "next_edition"();

-- A look is a job as reading a feed is; no two of them are open at once for one article.
ALTER TABLE "job" ADD COLUMN "article_id" TEXT;
CREATE UNIQUE INDEX "job_one_open_of_article" ON "job" ("article_id") WHERE "state" IN ('waiting', 'running');
CREATE INDEX "job_article_id_idx" ON "job" ("article_id");

-- Those whose page was fetched by its address are watched from now on, the first look spread over a day.
INSERT INTO "article_watch" ("article_id", "url", "host", "next_at", "hash", "type", "by", "added_at")
SELECT DISTINCT ON (s."article_id") s."article_id", a."url", substring(a."url" from '^https?://(?:[^/?#]*@)?([^/?#]+)'),
  now() + random() * interval '1 day', s."hash",
  CASE jsonb_typeof(s."headers" -> 'content-type') WHEN 'string' THEN s."headers" ->> 'content-type' END,
  'the schedule', now()
FROM "page_snapshot" s JOIN "article" a ON a."id" = s."article_id"
WHERE a."url" ~ '^https?://[^/?#]' AND NOT a."withdrawn"
ORDER BY s."article_id", s."fetched_at" DESC;
