-- CreateEnum
CREATE TYPE "role" AS ENUM ('reader', 'editor', 'chief', 'admin');

-- CreateEnum
CREATE TYPE "access_link_kind" AS ENUM ('setup', 'invitation', 'password_reset');

-- CreateTable
CREATE TABLE "app_user" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "role" "role" NOT NULL DEFAULT 'reader',
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "app_user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "app_session" (
    "id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "app_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "app_credential" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "app_credential_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "app_verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "app_verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "access_link" (
    "id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "kind" "access_link_kind" NOT NULL,
    "role" "role",
    "email" TEXT,
    "name" TEXT,
    "user_id" TEXT,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "access_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account_event" (
    "id" BIGSERIAL NOT NULL,
    "user_id" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_attempt" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "expire" TIMESTAMPTZ(3),

    CONSTRAINT "sign_in_attempt_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "app_user_email_key" ON "app_user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "app_session_token_key" ON "app_session"("token");

-- CreateIndex
CREATE INDEX "app_session_user_id_idx" ON "app_session"("user_id");

-- CreateIndex
CREATE INDEX "app_credential_user_id_idx" ON "app_credential"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "app_credential_provider_id_account_id_key" ON "app_credential"("provider_id", "account_id");

-- CreateIndex
CREATE INDEX "app_verification_identifier_idx" ON "app_verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "access_link_hash_key" ON "access_link"("hash");

-- CreateIndex
CREATE INDEX "access_link_user_id_idx" ON "access_link"("user_id");

-- CreateIndex
CREATE INDEX "account_event_user_id_at_idx" ON "account_event"("user_id", "at");

-- CreateIndex
CREATE INDEX "sign_in_attempt_expire_idx" ON "sign_in_attempt"("expire");

-- AddForeignKey
ALTER TABLE "app_session" ADD CONSTRAINT "app_session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "app_credential" ADD CONSTRAINT "app_credential_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "access_link" ADD CONSTRAINT "access_link_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One account an address, however it is written.
ALTER TABLE "app_user" ADD CONSTRAINT "app_user_email_is_lower_case" CHECK ("email" = lower("email"));

-- An invitation says what it makes of whom it lets in, a reset says whose password it is, and a set-up says neither.
ALTER TABLE "access_link" ADD CONSTRAINT "access_link_fits_its_kind" CHECK (
    ("role" IS NOT NULL) = ("kind" = 'invitation') AND ("user_id" IS NOT NULL) = ("kind" = 'password_reset')
);

-- What was done to accounts is append-only for everyone who comes through the application.
CREATE TRIGGER "account_event_append_only" BEFORE UPDATE OR DELETE ON "account_event"
    FOR EACH ROW EXECUTE FUNCTION "revision_is_append_only"();
CREATE TRIGGER "account_event_no_truncate" BEFORE TRUNCATE ON "account_event"
    FOR EACH STATEMENT EXECUTE FUNCTION "revision_is_append_only"();
