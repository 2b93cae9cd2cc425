-- What the desk says to itself about a subject, whom it names, and who sees to what. Readers see none of it.
CREATE TABLE "desk_comment" (
  "id" UUID NOT NULL,
  "kind" "desk_kind" NOT NULL,
  "subject_id" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  "by_id" TEXT NOT NULL,
  "by" TEXT NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "desk_comment_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "desk_comment_says_something" CHECK ("text" ~ '\S')
);
CREATE INDEX "desk_comment_kind_subject_id_at_idx" ON "desk_comment" ("kind", "subject_id", "at");

CREATE TABLE "desk_mention" (
  "comment_id" UUID NOT NULL,
  "user_id" TEXT NOT NULL,
  "read_at" TIMESTAMPTZ(3),
  CONSTRAINT "desk_mention_pkey" PRIMARY KEY ("comment_id", "user_id"),
  CONSTRAINT "desk_mention_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "desk_comment" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "desk_mention_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "desk_mention_user_id_read_at_idx" ON "desk_mention" ("user_id", "read_at");

CREATE TABLE "desk_assignment" (
  "kind" "desk_kind" NOT NULL,
  "subject_id" TEXT NOT NULL,
  "user_id" TEXT NOT NULL,
  "by" TEXT NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "desk_assignment_pkey" PRIMARY KEY ("kind", "subject_id"),
  CONSTRAINT "desk_assignment_is_of_work" CHECK ("kind" IN ('article', 'story')),
  CONSTRAINT "desk_assignment_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "desk_assignment_user_id_idx" ON "desk_assignment" ("user_id");

-- For which statuses, or for everything, a chief looks before readers see it.
ALTER TABLE "newsroom_setting"
  ADD COLUMN "second_look_statuses" "status"[] DEFAULT ARRAY[]::"status"[],
  ADD COLUMN "second_look_all" BOOLEAN NOT NULL DEFAULT false;
