-- Where an archive keeps a copy of the page of a watched article, and when it is asked for one next.
ALTER TABLE "article_watch"
  ADD COLUMN "archived_url" TEXT,
  ADD COLUMN "archived_at" TIMESTAMPTZ(3),
  ADD COLUMN "archive_tries" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "archive_next_at" TIMESTAMPTZ(3),
  ADD CONSTRAINT "article_watch_archived" CHECK (
    ("archived_url" IS NULL) = ("archived_at" IS NULL) AND "archived_url" ~ '^https?://' AND "archive_tries" >= 0);

-- Readers are led there.
CREATE CONSTRAINT TRIGGER "archived_copy_makes_an_edition" AFTER UPDATE OF "archived_url" ON "article_watch"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "next_edition"();
