-- What readers report as wrong on a page. Of who writes nothing is kept but what they typed, and the address for an answer
-- only until the report is settled.
CREATE TYPE "report_state" AS ENUM ('open', 'error', 'none');

CREATE TABLE "reader_report" (
  "id" UUID NOT NULL,
  "path" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "words" TEXT NOT NULL,
  "email" TEXT,
  "at" TIMESTAMPTZ(3) NOT NULL,
  "state" "report_state" NOT NULL DEFAULT 'open',
  "settled_by" TEXT,
  "settled_at" TIMESTAMPTZ(3),
  "note" TEXT,

  CONSTRAINT "reader_report_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "reader_report_is_of_this_site" CHECK ("path" ~ '^/([^/]|$)'),
  CONSTRAINT "reader_report_says_something" CHECK ("words" ~ '\S' AND char_length("words") <= 4000),
  CONSTRAINT "reader_report_settled" CHECK (
    ("state" = 'open') = ("settled_by" IS NULL) AND ("settled_by" IS NULL) = ("settled_at" IS NULL)
      AND ("state" <> 'open' OR "note" IS NULL)
  ),
  CONSTRAINT "reader_report_forgets_the_address" CHECK ("state" = 'open' OR "email" IS NULL)
);
CREATE INDEX "reader_report_state_at_idx" ON "reader_report" ("state", "at");
