-- By which rules the kept statuses were worked out: a start that finds older ones works them out anew.
ALTER TABLE "edition" ADD COLUMN "rules" INTEGER NOT NULL DEFAULT 1;
