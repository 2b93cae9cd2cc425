-- How many rows make the bits of a word worth keeping. To find the rows of a word without bits takes about as long as
-- reading the bits of one that has as many rows as this.
CREATE OR REPLACE FUNCTION search.worth_holding() RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT 4000 $$;
