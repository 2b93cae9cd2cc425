-- Addresses whose fragment is a path, or whose "ref" is a number, are compared by it from now on: the application works
-- them out anew, as it does those that were never worked out.
UPDATE "article" SET "canonical_url" = NULL WHERE "url" ~* '[?&]ref=|#[!/]';
