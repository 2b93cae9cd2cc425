-- What a publication says, whatever day it is of: one that says the same is known by it, and nothing of it is compared.
ALTER TABLE "list_publication" ADD COLUMN "content" TEXT;
