-- Functions stand in prisma/sql, one a file, and are put in force after the migrations whenever a file has changed: `hash`
-- is that of the files that are in force. A migration that wants something done with the new functions, as to work out rows
-- anew, leaves the statement in `afterwards`; while migrations run, the functions are still those of before.
CREATE SCHEMA migrations;
CREATE TABLE migrations.functions (hash text NOT NULL);
CREATE TABLE migrations.afterwards (place integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY, statement text NOT NULL);
