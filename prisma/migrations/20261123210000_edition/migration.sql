-- What is drawn once is served again until something is published: the edition says whether anything was.

CREATE TABLE "edition" (
    "id" BOOLEAN NOT NULL DEFAULT true,
    "writer" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "edition_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "there_is_one_edition" CHECK ("id")
);
INSERT INTO "edition" DEFAULT VALUES;

-- Whatever is published leaves a revision, and the transaction that left one makes a new edition as the last thing it
-- does. A number taken from a sequence would not do: of two transactions, the one with the lower number may be seen later.
-- Writers take turns from here to their commit, and by the same lock as those of the search rows, so that two of them
-- never wait for each other crosswise.
CREATE FUNCTION "next_edition"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    this BIGINT := pg_current_xact_id()::text::bigint;
BEGIN
    IF EXISTS (SELECT FROM "edition" WHERE "writer" <> this) THEN
        PERFORM pg_advisory_xact_lock(hashtext('reportedly search'));
        UPDATE "edition" SET "writer" = this;
    END IF;
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER "revision_makes_an_edition" AFTER INSERT ON "revision"
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "next_edition"();
-- That one entity is another changes where its page leads, also where nothing else had to be put over.
CREATE CONSTRAINT TRIGGER "merge_makes_an_edition" AFTER INSERT OR UPDATE OR DELETE ON "entity_merge"
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "next_edition"();

-- The next instant at which something that is on record already becomes public or ends.
CREATE INDEX "evidence_published_at_idx" ON "evidence"("published_at");
CREATE INDEX "determination_effective_at_idx" ON "determination"("effective_at");
CREATE INDEX "determination_ends_at_idx" ON "determination"("ends_at");
CREATE INDEX "open_question_published_at_idx" ON "open_question"("published_at");
CREATE INDEX "article_published_at_idx" ON "article"("published_at");
