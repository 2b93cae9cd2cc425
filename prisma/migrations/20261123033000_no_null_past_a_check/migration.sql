-- A check that comes out as NULL lets the row pass, so two of the first migration had a hole: a selector with a start or
-- an end alone, and an attribution in which nobody speaks at all.
ALTER TABLE "selector"
    DROP CONSTRAINT "selector_range",
    ADD CONSTRAINT "selector_range" CHECK (
        num_nulls("start", "end") = 2 OR (num_nulls("start", "end") = 0 AND "start" >= 0 AND "end" > "start")
    );

ALTER TABLE "attribution"
    DROP CONSTRAINT "attribution_somebody_speaks",
    ADD CONSTRAINT "attribution_somebody_speaks" CHECK (
        "source_id" IS NOT NULL OR coalesce("source_description", '') <> ''
    );
