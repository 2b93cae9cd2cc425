-- Where a story happens, as the tz database names it: its hours are told by that clock. Null: in UTC.
ALTER TABLE "story" ADD COLUMN "time_zone" TEXT;
