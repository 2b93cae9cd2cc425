-- When a person died, or an organization ceased to be: EDTF, as precisely as it is known. Nobody's end is on record yet.
ALTER TABLE "entity" ADD COLUMN "ended" TEXT;
