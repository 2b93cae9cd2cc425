-- History is append-only for everyone who comes through the application.
CREATE OR REPLACE FUNCTION "revision_is_append_only"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'revisions are append-only: % refused', TG_OP USING ERRCODE = 'integrity_constraint_violation';
END
$$;
