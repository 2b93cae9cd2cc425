-- What was done to accounts, sorted by kind, with the network and the browser that it came from where that is known. It is
-- of nobody where somebody knocked at an account that there is not, or made an invitation.
CREATE TYPE "account_event_kind" AS ENUM ('account', 'sign_in', 'refused_sign_in', 'sign_out', 'session', 'password',
    'second_factor', 'role', 'invitation', 'token', 'import');

ALTER TABLE "account_event"
    ADD COLUMN "kind" "account_event_kind" NOT NULL DEFAULT 'account',
    ADD COLUMN "network" TEXT,
    ADD COLUMN "browser" TEXT,
    ADD COLUMN "path" TEXT,
    ALTER COLUMN "user_id" DROP NOT NULL;

-- What was written before said its kind in its words alone.
ALTER TABLE "account_event" DISABLE TRIGGER "account_event_append_only";
UPDATE "account_event" SET "kind" = CASE
    WHEN "what" LIKE 'role changed %' THEN 'role'
    WHEN "what" LIKE 'signed in with a recovery code%' THEN 'sign_in'
    WHEN "what" LIKE '%second factor%' OR "what" LIKE '%recovery codes%' THEN 'second_factor'
    WHEN "what" LIKE '%password%' THEN 'password'
    WHEN "what" LIKE '%session%' THEN 'session'
    ELSE 'account' END::"account_event_kind";
ALTER TABLE "account_event" ENABLE TRIGGER "account_event_append_only";

CREATE INDEX "account_event_at_id_idx" ON "account_event"("at", "id");
CREATE INDEX "action_at_id_idx" ON "action"("at", "id");
CREATE INDEX "action_by_id_at_idx" ON "action"("by_id", "at");
