-- Who did something, beside what they were called: two people can have one name. What was written before has the name alone.
ALTER TABLE "account_event" ADD COLUMN "by_id" TEXT;
