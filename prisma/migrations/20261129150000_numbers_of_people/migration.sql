-- How many an unnamed source is at least, which other mention it is the same as, and what of the claim somebody says
-- who says only a part of it; the words of a document that show a claim, and where they stand; claims about claims.

ALTER TABLE "attribution"
  ADD COLUMN "at_least" INTEGER,
  ADD COLUMN "same_as_id" TEXT,
  ADD COLUMN "part" TEXT,
  ADD CONSTRAINT "attribution_at_least_two" CHECK ("at_least" BETWEEN 2 AND 1000),
  ADD CONSTRAINT "attribution_same_as_another" CHECK ("same_as_id" <> "id");

ALTER TABLE "attribution" ADD CONSTRAINT "attribution_same_as_id_fkey"
  FOREIGN KEY ("same_as_id") REFERENCES "attribution"("id") ON DELETE SET NULL ON UPDATE CASCADE;
CREATE INDEX "attribution_same_as_id_idx" ON "attribution"("same_as_id");

ALTER TABLE "evidence" ADD COLUMN "quote" TEXT, ADD COLUMN "place" TEXT;

CREATE TYPE "claim_relation_kind" AS ENUM ('more_exact_than', 'part_of', 'answers', 'contradicts');

CREATE TABLE "claim_relation" (
  "claim_id" TEXT NOT NULL,
  "ordinal" INTEGER NOT NULL,
  "kind" "claim_relation_kind" NOT NULL,
  "other_id" TEXT NOT NULL,
  CONSTRAINT "claim_relation_to_another" CHECK ("other_id" <> "claim_id"),
  CONSTRAINT "claim_relation_pkey" PRIMARY KEY ("claim_id", "ordinal"),
  CONSTRAINT "claim_relation_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "claim_relation_other_id_fkey" FOREIGN KEY ("other_id") REFERENCES "claim"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "claim_relation_other_id_idx" ON "claim_relation"("other_id");
