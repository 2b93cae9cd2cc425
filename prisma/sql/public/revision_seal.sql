-- What a revision is sealed with: the SHA-256 of all that it says, and of the seal of the one before it of the same subject.
CREATE OR REPLACE FUNCTION "revision_seal"(row_of public.revision, before bytea) RETURNS bytea
LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT sha256(convert_to(jsonb_build_array(
        encode(coalesce(before, ''), 'hex'), row_of.subject_kind, row_of.subject_id, row_of.number, row_of."from", row_of."to",
        row_of.by, row_of.why, extract(epoch FROM row_of.at))::text, 'UTF8'))
$$;
