-- The hub by which a feed says when it has anything new (WebSub), where it names one.
CREATE TABLE "feed_hub" (
    "feed_id" UUID NOT NULL,
    "hub" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'named',
    "asked_at" TIMESTAMPTZ(3),
    "lease_until" TIMESTAMPTZ(3),
    "told_at" TIMESTAMPTZ(3),
    "pinged" BOOLEAN NOT NULL DEFAULT false,
    "failure" TEXT,
    CONSTRAINT "feed_hub_pkey" PRIMARY KEY ("feed_id")
);
CREATE UNIQUE INDEX "feed_hub_token_key" ON "feed_hub" ("token");
ALTER TABLE "feed_hub" ADD CONSTRAINT "feed_hub_feed_id_fkey"
    FOREIGN KEY ("feed_id") REFERENCES "feed"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "feed_hub" ADD CONSTRAINT "feed_hub_state" CHECK ("state" IN ('named', 'on', 'denied'));
ALTER TABLE "feed_hub" ADD CONSTRAINT "feed_hub_lease" CHECK (("state" = 'on') = ("lease_until" IS NOT NULL));
