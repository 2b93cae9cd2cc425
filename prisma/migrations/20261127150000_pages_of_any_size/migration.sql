-- A story tells its first claims, and an outlet its newest articles, without a look at all the others.
CREATE INDEX "story_claim_story_id_ordinal_claim_id_idx" ON "story_claim"("story_id", "ordinal", "claim_id");
DROP INDEX "article_outlet_id_idx";
CREATE INDEX "article_outlet_id_published_at_id_idx" ON "article"("outlet_id", "published_at", "id");
