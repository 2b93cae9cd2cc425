-- Wires: files that agencies send, the items in them, and each version of an item. An item waits in the inbox as that of a feed does.
CREATE TYPE "wire_way" AS ENUM ('folder', 'upload', 'token');
CREATE TYPE "wire_file_state" AS ENUM ('waiting', 'looked', 'read', 'refused');
CREATE TYPE "wire_stop" AS ENUM ('killed', 'withheld');

-- Who sends a wire stands among the feeds, so that what it tells is compared with theirs. It has no address to be asked at.
ALTER TABLE "feed" ADD COLUMN "wire" TEXT;
ALTER TABLE "feed" DROP CONSTRAINT "feed_url_form";
ALTER TABLE "feed" ADD CONSTRAINT "feed_url_form"
  CHECK (CASE WHEN "wire" IS NULL THEN "url" ~ '^https?://' ELSE "url" = 'wire:' || "wire" END);
ALTER TABLE "feed" ADD CONSTRAINT "feed_of_a_wire_rests" CHECK ("wire" IS NULL OR "state" = 'paused');

-- A file as it came, by the SHA-256 of its bytes: it comes once, by whatever way.
CREATE TABLE "wire_file" (
  "hash" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "way" "wire_way" NOT NULL,
  "size" INTEGER NOT NULL,
  "bytes" BYTEA,
  "by" TEXT NOT NULL,
  "came_at" TIMESTAMPTZ(3) NOT NULL,
  "job_id" UUID,
  "state" "wire_file_state" NOT NULL DEFAULT 'waiting',
  "format" TEXT,
  "lines" JSONB NOT NULL DEFAULT '[]',
  "faults" JSONB NOT NULL DEFAULT '[]',
  "refused" TEXT,

  CONSTRAINT "wire_file_pkey" PRIMARY KEY ("hash"),
  CONSTRAINT "wire_file_hash_form" CHECK ("hash" ~ '^[0-9a-f]{64}$'),
  CONSTRAINT "wire_file_says_why" CHECK (("state" = 'refused') = ("refused" IS NOT NULL)),
  CONSTRAINT "wire_file_is_kept_to_be_read" CHECK ("bytes" IS NOT NULL OR "state" = 'refused')
);
CREATE INDEX "wire_file_came_at_idx" ON "wire_file" ("came_at");

-- What stands of an item by all its versions: until when it is embargoed, and whether it was stopped.
CREATE TABLE "wire_item" (
  "id" UUID NOT NULL,
  "guid" TEXT NOT NULL,
  "standing" INTEGER NOT NULL,
  "embargoed" BOOLEAN NOT NULL,
  "embargoed_until" TIMESTAMPTZ(3),
  "stop" "wire_stop",

  CONSTRAINT "wire_item_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "wire_item_id_fkey" FOREIGN KEY ("id") REFERENCES "feed_item" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "wire_item_ends_what_it_has" CHECK ("embargoed" OR "embargoed_until" IS NULL)
);
CREATE UNIQUE INDEX "wire_item_guid_key" ON "wire_item" ("guid");

CREATE TABLE "wire_version" (
  "item_id" UUID NOT NULL,
  "place" INTEGER NOT NULL,
  "key" TEXT NOT NULL,
  "hash" TEXT NOT NULL,
  "content" JSONB NOT NULL,
  "suggestions" INTEGER,
  "came_at" TIMESTAMPTZ(3) NOT NULL,

  CONSTRAINT "wire_version_pkey" PRIMARY KEY ("item_id", "place"),
  CONSTRAINT "wire_version_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "wire_item" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "wire_version_hash_fkey" FOREIGN KEY ("hash") REFERENCES "wire_file" ("hash") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "wire_version_counts" CHECK ("place" >= 1 AND "suggestions" >= 0)
);
CREATE UNIQUE INDEX "wire_version_item_id_key_key" ON "wire_version" ("item_id", "key");
CREATE INDEX "wire_version_hash_idx" ON "wire_version" ("hash");

-- The articles that an item was ever brought in as, which may be drafts still, dropped, or put back: what its wire says holds for all.
CREATE TABLE "wire_article" (
  "article_id" TEXT NOT NULL,
  "item_id" UUID NOT NULL,

  CONSTRAINT "wire_article_pkey" PRIMARY KEY ("article_id", "item_id"),
  CONSTRAINT "wire_article_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "wire_item" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "wire_article_item_id_idx" ON "wire_article" ("item_id");
