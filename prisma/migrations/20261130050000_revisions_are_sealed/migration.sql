-- Each revision is sealed over what it says and over the one before it, so that `verify` finds what was changed behind the app's back.
ALTER TABLE "revision" ADD COLUMN "seal" BYTEA;

INSERT INTO migrations.afterwards (statement) VALUES
('ALTER TABLE "revision" DISABLE TRIGGER "revision_append_only"'),
('DO $do$
DECLARE
    one public.revision;
    before bytea;
BEGIN
    FOR one IN SELECT * FROM public.revision WHERE seal IS NULL ORDER BY subject_kind, subject_id, number LOOP
        SELECT seal INTO before FROM public.revision
            WHERE subject_kind = one.subject_kind AND subject_id = one.subject_id AND number = one.number - 1;
        UPDATE public.revision SET seal = public.revision_seal(one, before) WHERE id = one.id;
    END LOOP;
END $do$'),
('ALTER TABLE "revision" ENABLE TRIGGER "revision_append_only"'),
('CREATE TRIGGER "revision_sealed" BEFORE INSERT ON "revision" FOR EACH ROW EXECUTE FUNCTION "revision_is_sealed"()');
