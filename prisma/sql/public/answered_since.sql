-- From when a claim answers what is asked: the first instant at which it was reported, or better. What is only alleged settles nothing.
CREATE OR REPLACE FUNCTION answered_since(claim text) RETURNS timestamptz LANGUAGE sql STABLE AS $$
    SELECT min(s."from") FROM status_span s WHERE s.claim_id = claim AND s.status IN ('reported', 'corroborated', 'confirmed')
$$;
