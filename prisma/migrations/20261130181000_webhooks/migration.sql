-- Programs and channels that are told of what changes.
CREATE TYPE "webhook_form" AS ENUM ('standard', 'slack', 'teams');
CREATE TYPE "webhook_state" AS ENUM ('going', 'resting');

CREATE TABLE "webhook" (
  "id" UUID NOT NULL,
  "url" TEXT NOT NULL,
  "path" TEXT NOT NULL,
  "form" "webhook_form" NOT NULL,
  "state" "webhook_state" NOT NULL DEFAULT 'going',
  "secret" TEXT NOT NULL,
  "by" TEXT NOT NULL,
  "made_at" TIMESTAMPTZ(3) NOT NULL,
  "since" TIMESTAMPTZ(3) NOT NULL,
  "next_at" TIMESTAMPTZ(3) NOT NULL,
  "edition" TEXT NOT NULL,

  CONSTRAINT "webhook_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "webhook_url_form" CHECK ("url" ~ '^https?://'),
  CONSTRAINT "webhook_is_of_this_site" CHECK ("path" ~ '^/([^/]|$)'),
  CONSTRAINT "webhook_has_a_secret" CHECK ("secret" ~ '^whsec_.{32,}$')
);

CREATE TABLE "webhook_delivery" (
  "id" UUID NOT NULL,
  "webhook_id" UUID NOT NULL,
  "change" TEXT NOT NULL,
  "first" TIMESTAMPTZ(3) NOT NULL,
  "made_at" TIMESTAMPTZ(3) NOT NULL,
  "next_at" TIMESTAMPTZ(3) NOT NULL,
  "claimed_at" TIMESTAMPTZ(3),
  "tries" INTEGER NOT NULL DEFAULT 0,
  "ended_at" TIMESTAMPTZ(3),
  "is_taken" BOOLEAN NOT NULL DEFAULT false,
  "is_known" BOOLEAN NOT NULL DEFAULT false,
  "said" TEXT,

  CONSTRAINT "webhook_delivery_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "webhook_delivery_webhook_id_fkey" FOREIGN KEY ("webhook_id") REFERENCES "webhook" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "webhook_delivery_counts" CHECK ("tries" >= 0),
  CONSTRAINT "webhook_delivery_ends" CHECK ("ended_at" IS NOT NULL OR NOT "is_taken" AND NOT "is_known"),
  CONSTRAINT "webhook_delivery_ends_unclaimed" CHECK ("ended_at" IS NULL OR "claimed_at" IS NULL)
);
CREATE UNIQUE INDEX "webhook_delivery_webhook_id_change_key" ON "webhook_delivery" ("webhook_id", "change");
CREATE INDEX "webhook_delivery_waiting" ON "webhook_delivery" ("next_at") WHERE "ended_at" IS NULL;

DROP INDEX "job_one_open_about_followers";
CREATE UNIQUE INDEX "job_one_open_about_followers" ON "job" ("kind")
  WHERE "kind" IN ('tell-followers', 'send-mail', 'send-webhooks') AND "state" IN ('waiting', 'running');
