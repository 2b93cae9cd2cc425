-- What a claim rests on over public time, kept beside its status for search. Filled in by the first start, some claims at a time.
CREATE TABLE "sourcing_span" (
    "claim_id" TEXT NOT NULL,
    "from" TIMESTAMPTZ(3) NOT NULL,
    "to" TIMESTAMPTZ(3),
    "origins" INTEGER NOT NULL,
    "circular" BOOLEAN NOT NULL,
    "rests" TEXT[],
    CONSTRAINT "sourcing_span_pkey" PRIMARY KEY ("claim_id", "from")
);
ALTER TABLE "sourcing_span" ADD CONSTRAINT "sourcing_span_claim_id_fkey"
    FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "sourcing_span" ADD CONSTRAINT "sourcing_span_forward" CHECK ("to" > "from");
ALTER TABLE "sourcing_span" ADD CONSTRAINT "sourcing_span_counts" CHECK ("origins" >= 0);
CREATE UNIQUE INDEX "sourcing_span_one_open" ON "sourcing_span" ("claim_id") WHERE "to" IS NULL;
