-- What a service answered to a name that was looked up, for whoever asked.
ALTER TABLE "job" ADD COLUMN "answer" JSONB;

-- Which names, ids and posts of a person or an organization were taken over from a service, beside which the desk shows it.
CREATE TABLE "taken_over" (
    "entity_id" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "service" TEXT NOT NULL,
    "service_id" TEXT NOT NULL,
    "url" TEXT,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "taken_over_pkey" PRIMARY KEY ("entity_id", "what", "value", "service")
);
ALTER TABLE "taken_over" ADD CONSTRAINT "taken_over_what" CHECK ("what" IN ('name', 'id', 'post'));
