-- A chief's words stand beside the note of whoever asked, no longer in its place; and a refusal stands before its author
-- until it is put away.
ALTER TABLE "publication" ADD COLUMN     "answer" TEXT,
ADD COLUMN     "dismissed_at" TIMESTAMPTZ(3);

UPDATE "publication" SET "answer" = "note", "note" = NULL WHERE "state" = 'refused';
ALTER TABLE "publication" ADD CONSTRAINT "publication_dismissed"
    CHECK ("dismissed_at" IS NULL OR "state" = 'refused');
