-- How names sound, by their words: what a name in one script is found by in another. Worked out by the application, since
-- SQL cannot; names that are there already get theirs at its next start.
CREATE TABLE "name_sound" (
    "text" TEXT NOT NULL,
    "script" TEXT NOT NULL,
    "sound" TEXT NOT NULL,
    "keys" TEXT[],
    CONSTRAINT "name_sound_pkey" PRIMARY KEY ("text")
);
CREATE INDEX "name_sound_keys_idx" ON "name_sound" USING gin ("keys");
CREATE INDEX "name_sound_begun" ON "name_sound" USING gin ("sound" gin_trgm_ops);
CREATE INDEX "entity_name_text" ON "entity_name" USING hash ("text");
ALTER TABLE "edition" ADD COLUMN "name_sounds" INTEGER NOT NULL DEFAULT 0;
