-- The bit of a row among those of its block.
CREATE OR REPLACE FUNCTION search.bit(ordinal integer) RETURNS bit LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT set_bit(0::bit(15360), CASE WHEN ordinal >= 0 THEN ordinal % 15360 ELSE (-1 - ordinal) % 15360 END, 1) $$;
