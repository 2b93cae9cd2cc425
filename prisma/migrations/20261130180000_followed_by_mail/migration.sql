-- Readers follow by e-mail. An address stands in one table alone, and all that hangs on it goes with it.
CREATE TYPE "follow_often" AS ENUM ('at_once', 'daily', 'weekly');

CREATE TABLE "follow" (
  "id" UUID NOT NULL,
  "email" TEXT NOT NULL,
  "path" TEXT NOT NULL,
  "often" "follow_often" NOT NULL,
  "asked_often" "follow_often" NOT NULL,
  "asked_at" TIMESTAMPTZ(3) NOT NULL,
  "confirmed_at" TIMESTAMPTZ(3),
  "since" TIMESTAMPTZ(3),
  "next_at" TIMESTAMPTZ(3),
  "edition" TEXT,

  CONSTRAINT "follow_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "follow_is_of_this_site" CHECK ("path" ~ '^/([^/]|$)'),
  CONSTRAINT "follow_has_an_address" CHECK ("email" ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
  CONSTRAINT "follow_begins_when_confirmed" CHECK (
    ("confirmed_at" IS NULL) = ("since" IS NULL) AND ("confirmed_at" IS NULL) = ("next_at" IS NULL)
      AND ("confirmed_at" IS NULL) = ("edition" IS NULL)
  )
);
CREATE UNIQUE INDEX "follow_email_path_key" ON "follow" ("email", "path");
CREATE INDEX "follow_due" ON "follow" ("next_at") WHERE "confirmed_at" IS NOT NULL;
CREATE INDEX "follow_unconfirmed" ON "follow" ("asked_at") WHERE "confirmed_at" IS NULL;

CREATE TABLE "follow_token" (
  "hash" TEXT NOT NULL,
  "follow_id" UUID NOT NULL,

  CONSTRAINT "follow_token_pkey" PRIMARY KEY ("hash"),
  CONSTRAINT "follow_token_is_a_hash" CHECK ("hash" ~ '^[0-9a-f]{64}$'),
  CONSTRAINT "follow_token_follow_id_fkey" FOREIGN KEY ("follow_id") REFERENCES "follow" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "follow_token_follow_id_idx" ON "follow_token" ("follow_id");

CREATE TABLE "mail" (
  "id" UUID NOT NULL,
  "follow_id" UUID NOT NULL,
  "message_id" TEXT NOT NULL,
  "is_confirmation" BOOLEAN NOT NULL,
  "made_at" TIMESTAMPTZ(3) NOT NULL,
  "next_at" TIMESTAMPTZ(3) NOT NULL,
  "claimed_at" TIMESTAMPTZ(3),
  "tries" INTEGER NOT NULL DEFAULT 0,
  "ended_at" TIMESTAMPTZ(3),
  "is_sent" BOOLEAN NOT NULL DEFAULT false,

  CONSTRAINT "mail_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "mail_follow_id_fkey" FOREIGN KEY ("follow_id") REFERENCES "follow" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "mail_counts" CHECK ("tries" >= 0),
  CONSTRAINT "mail_ends" CHECK ("ended_at" IS NULL OR "claimed_at" IS NULL),
  CONSTRAINT "mail_is_sent_at_its_end" CHECK (NOT "is_sent" OR "ended_at" IS NOT NULL)
);
CREATE UNIQUE INDEX "mail_message_id_key" ON "mail" ("message_id");
CREATE INDEX "mail_follow_id_idx" ON "mail" ("follow_id");
CREATE INDEX "mail_waiting" ON "mail" ("next_at") WHERE "ended_at" IS NULL;

CREATE TABLE "mail_change" (
  "follow_id" UUID NOT NULL,
  "change" TEXT NOT NULL,
  "first" TIMESTAMPTZ(3) NOT NULL,
  "mail_id" UUID,

  CONSTRAINT "mail_change_pkey" PRIMARY KEY ("follow_id", "change"),
  CONSTRAINT "mail_change_follow_id_fkey" FOREIGN KEY ("follow_id") REFERENCES "follow" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "mail_change_mail_id_fkey" FOREIGN KEY ("mail_id") REFERENCES "mail" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
CREATE INDEX "mail_change_mail_id_idx" ON "mail_change" ("mail_id");

-- Looking for what is to be told, and sending it: one at a time each.
CREATE UNIQUE INDEX "job_one_open_about_followers" ON "job" ("kind")
  WHERE "kind" IN ('tell-followers', 'send-mail') AND "state" IN ('waiting', 'running');
