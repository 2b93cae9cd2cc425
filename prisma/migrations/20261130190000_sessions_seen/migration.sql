-- When a session was last seen; of those that run already, when they began is all that is known.
ALTER TABLE "app_session" ADD COLUMN "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
UPDATE "app_session" SET "seen_at" = "created_at";
