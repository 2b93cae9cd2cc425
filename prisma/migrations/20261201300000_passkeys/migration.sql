-- Passkeys: the public half of what a device or a security key signs in with. Its id is the credential's own, base64url.
CREATE TABLE "passkey" (
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "public_key" BYTEA NOT NULL,
    "counter" BIGINT NOT NULL DEFAULT 0,
    "transports" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "is_synced" BOOLEAN NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "used_at" TIMESTAMPTZ(3),
    CONSTRAINT "passkey_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "passkey_user_id_idx" ON "passkey" ("user_id");
ALTER TABLE "passkey" ADD CONSTRAINT "passkey_user_id_fkey"
    FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "passkey" ADD CONSTRAINT "passkey_counter" CHECK ("counter" >= 0);

-- By which passkey a session began. A passkey that goes ends what it opened.
ALTER TABLE "app_session" ADD COLUMN "passkey_id" TEXT;
ALTER TABLE "app_session" ADD CONSTRAINT "app_session_passkey_id_fkey"
    FOREIGN KEY ("passkey_id") REFERENCES "passkey"("id") ON DELETE CASCADE ON UPDATE CASCADE;
CREATE INDEX "app_session_passkey_id_idx" ON "app_session" ("passkey_id");
