-- Who was ever named in what was said of a claim: who is not named any more is found by what was held before.
CREATE INDEX "revision_claim_sources" ON "revision"
    USING gin (jsonb_path_query_array("to", '$.attributions[*].sourceId')) WHERE "subject_kind" = 'claim';
