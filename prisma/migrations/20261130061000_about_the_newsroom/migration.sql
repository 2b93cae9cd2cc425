-- What the newsroom tells of itself at /about, and how it is reached: plain text, empty until a chief writes it.
ALTER TABLE "newsroom_setting"
  ADD COLUMN "about_words" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "about_contact" TEXT NOT NULL DEFAULT '',
  ADD CONSTRAINT "newsroom_setting_about_has_an_end"
    CHECK (char_length("about_words") <= 10000 AND char_length("about_contact") <= 2000);
-- The page is drawn once for everybody: what stands on it makes an edition as what is published does.
CREATE CONSTRAINT TRIGGER "about_makes_an_edition" AFTER UPDATE OF "about_words", "about_contact" ON "newsroom_setting"
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "next_edition"();
