-- The terms of the year and the month of an instant.
CREATE OR REPLACE FUNCTION search.calendar(at timestamptz) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT ARRAY['year:' || to_char(at AT TIME ZONE 'UTC', 'YYYY'), 'month:' || to_char(at AT TIME ZONE 'UTC', 'YYYY-MM')] $$;
