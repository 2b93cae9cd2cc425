-- What a worker process does for the desk, what it says of how far it is, and the pages that it fetched as proof.
CREATE TYPE "job_state" AS ENUM ('waiting', 'running', 'done', 'failed', 'canceled');

CREATE TABLE "job" (
  "id" UUID NOT NULL,
  "kind" TEXT NOT NULL,
  "what" TEXT NOT NULL,
  "input" JSONB NOT NULL,
  "state" "job_state" NOT NULL DEFAULT 'waiting',
  "failure" TEXT,
  "tries" INTEGER NOT NULL DEFAULT 0,
  "by_id" TEXT NOT NULL,
  "by" TEXT NOT NULL,
  "asked_at" TIMESTAMPTZ(3) NOT NULL,
  "started_at" TIMESTAMPTZ(3),
  "beat_at" TIMESTAMPTZ(3),
  "ended_at" TIMESTAMPTZ(3),

  CONSTRAINT "job_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "job_says_why_it_failed" CHECK (("state" = 'failed') = ("failure" IS NOT NULL)),
  CONSTRAINT "job_ends_once" CHECK (("state" IN ('done', 'failed', 'canceled')) = ("ended_at" IS NOT NULL))
);
CREATE INDEX "job_state_beat_at_idx" ON "job" ("state", "beat_at");
CREATE INDEX "job_asked_at_idx" ON "job" ("asked_at");

CREATE TABLE "worker" (
  "id" UUID NOT NULL,
  "host" TEXT NOT NULL,
  "pid" INTEGER NOT NULL,
  "started_at" TIMESTAMPTZ(3) NOT NULL,
  "beat_at" TIMESTAMPTZ(3) NOT NULL,

  CONSTRAINT "worker_pkey" PRIMARY KEY ("id")
);

-- The bytes of a page, packed, once for all who fetched the same.
CREATE TABLE "page_content" (
  "hash" TEXT NOT NULL,
  "bytes" BYTEA NOT NULL,
  "size" INTEGER NOT NULL,

  CONSTRAINT "page_content_pkey" PRIMARY KEY ("hash"),
  CONSTRAINT "page_content_hash_is_sha256" CHECK ("hash" ~ '^[0-9a-f]{64}$')
);

-- A page as it stood at an address at an instant. Its id is that of the job that fetched it.
CREATE TABLE "page_snapshot" (
  "id" UUID NOT NULL,
  "asked_url" TEXT NOT NULL,
  "url" TEXT NOT NULL,
  "status" INTEGER NOT NULL,
  "headers" JSONB NOT NULL,
  "hash" TEXT NOT NULL,
  "fetched_at" TIMESTAMPTZ(3) NOT NULL,
  "article_id" TEXT,

  CONSTRAINT "page_snapshot_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "page_snapshot_hash_fkey" FOREIGN KEY ("hash") REFERENCES "page_content" ("hash") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "page_snapshot_article_id_idx" ON "page_snapshot" ("article_id");
CREATE INDEX "page_snapshot_hash_idx" ON "page_snapshot" ("hash");
