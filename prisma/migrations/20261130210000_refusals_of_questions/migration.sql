-- Who would not answer a question that hangs on no claim is told among those who would not say, and not in a note alone.
ALTER TABLE "open_question" ADD COLUMN "refusals" JSONB NOT NULL DEFAULT '[]';
ALTER TABLE "open_question" ADD CONSTRAINT "open_question_refusals_are_a_list" CHECK (jsonb_typeof("refusals") = 'array');
