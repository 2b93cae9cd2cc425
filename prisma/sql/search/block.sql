-- The block that the bits of a row lie in; of rows that no longer stand, below nought.
CREATE OR REPLACE FUNCTION search.block(ordinal integer) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT CASE WHEN ordinal >= 0 THEN ordinal / 15360 ELSE (ordinal + 1) / 15360 - 1 END $$;
