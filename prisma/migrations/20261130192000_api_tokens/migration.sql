-- What machines come with that bring something in by themselves. Of a token only its hash is kept.
CREATE TYPE "token_scope" AS ENUM ('import', 'articles:write');

CREATE TABLE "api_token" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    -- The name without what the eye passes over, so that no two are told apart by case alone.
    "name_key" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "scopes" "token_scope"[] NOT NULL,
    "made_by_id" TEXT NOT NULL,
    "made_by" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "network" TEXT,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by" TEXT,

    CONSTRAINT "api_token_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "api_token_may_something" CHECK (cardinality("scopes") > 0),
    CONSTRAINT "api_token_has_a_name" CHECK ("name" <> '' AND "name_key" <> ''),
    CONSTRAINT "api_token_ends_after_it_is_made" CHECK ("expires_at" > "made_at"),
    CONSTRAINT "api_token_is_ended_by_somebody" CHECK (("ended_at" IS NULL) = ("ended_by" IS NULL))
);

CREATE UNIQUE INDEX "api_token_hash_key" ON "api_token"("hash");
-- Of any time: what one of them changed stays in the record under its name.
CREATE UNIQUE INDEX "api_token_name_key_key" ON "api_token"("name_key");

ALTER TABLE "api_token" ADD CONSTRAINT "api_token_made_by_id_fkey" FOREIGN KEY ("made_by_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
