-- Seals a revision as it is written. Those of one subject are written one after another, so the one before stands already.
CREATE OR REPLACE FUNCTION "revision_is_sealed"() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    NEW.seal := public.revision_seal(NEW, (
        SELECT seal FROM public.revision
        WHERE subject_kind = NEW.subject_kind AND subject_id = NEW.subject_id AND number = NEW.number - 1));
    RETURN NEW;
END $$;
