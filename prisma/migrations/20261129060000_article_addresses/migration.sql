-- The address as it is compared (canonicalUrl of src/domain/desk/canonical-url.ts). Filled by the application: null where
-- a row was written before the column, or by a rule that has changed since, until the next article comes in.
ALTER TABLE "article" ADD COLUMN "canonical_url" TEXT;
CREATE INDEX "article_canonical_url" ON "article" ("canonical_url");
CREATE INDEX "article_without_canonical_url" ON "article" ("id") WHERE "canonical_url" IS NULL AND "url" IS NOT NULL;
