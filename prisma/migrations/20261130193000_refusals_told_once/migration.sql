-- A refusal that was put to several claims is one row of the search, worked out anew with the functions that stand then.
INSERT INTO search.stale (owner, question)
SELECT DISTINCT "claim_id", false FROM "attribution"
WHERE "stance" IN ('declined_comment', 'no_response', 'neither_confirms_nor_denies');
INSERT INTO migrations.afterwards (statement) VALUES ('SELECT search.catch_up()');
