-- A second factor beside the password, for whoever turns it on, and the least role that the newsroom asks it of.
ALTER TABLE "app_user" ADD COLUMN "two_factor_enabled" BOOLEAN NOT NULL DEFAULT false;

ALTER TABLE "newsroom_setting" ADD COLUMN "second_factor_from" "role";

CREATE TABLE "second_factor" (
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "backup_codes" TEXT NOT NULL,
    "verified" BOOLEAN NOT NULL DEFAULT false,
    "failed_verification_count" INTEGER NOT NULL DEFAULT 0,
    "locked_until" TIMESTAMPTZ(3),
    "last_step" INTEGER NOT NULL DEFAULT 0,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "second_factor_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "second_factor_user_id_key" ON "second_factor"("user_id");

ALTER TABLE "second_factor" ADD CONSTRAINT "second_factor_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Asked of somebody who works at the desk: readers have nothing that it would keep.
ALTER TABLE "newsroom_setting" ADD CONSTRAINT "newsroom_setting_second_factor_is_of_the_desk"
    CHECK ("second_factor_from" <> 'reader');
