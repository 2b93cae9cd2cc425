-- The page of a person or a body lists the questions that they would not answer.
CREATE INDEX "open_question_refusals_idx" ON "open_question" USING GIN ("refusals" jsonb_path_ops);
