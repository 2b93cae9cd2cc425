-- What the newsroom's own model proposed, and how each article version was read by it.
ALTER TYPE "suggestion_origin" ADD VALUE 'model' BEFORE 'hand';
ALTER TABLE "suggestion" ADD COLUMN "model" JSONB;
CREATE TABLE "model_reading" (
    "version_id" TEXT NOT NULL,
    "article_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "fault" TEXT,
    "counts" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "model_reading_pkey" PRIMARY KEY ("version_id")
);
CREATE INDEX "model_reading_article_id_idx" ON "model_reading"("article_id");
