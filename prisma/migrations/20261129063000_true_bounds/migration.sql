-- The first and last instants of what happened, where they were read wrongly: a season was a quarter of the year (spring
-- began in January), the 29th of February of any year was the 1st of March, and a time of day without a zone was one in
-- UTC. A season is its own months now (domain/time/edtf-level-one.ts has the same list). The other two are no dates: the
-- text stays as it was written, and such a claim stands where it was first published.
CREATE TEMPORARY TABLE "mended" AS
    SELECT c.id, its.bound AS bound_from, its.bound + make_interval(months => its.months) - interval '1 millisecond' AS bound_to
    FROM "claim" c
    JOIN (VALUES (21, 3, 3), (22, 6, 3), (23, 9, 3), (24, 12, 3), (25, 3, 3), (26, 6, 3), (27, 9, 3), (28, 12, 3),
        (29, 9, 3), (30, 12, 3), (31, 3, 3), (32, 6, 3), (33, 1, 3), (34, 4, 3), (35, 7, 3), (36, 10, 3),
        (37, 1, 4), (38, 5, 4), (39, 9, 4), (40, 1, 6), (41, 7, 6)) AS season(number, first, months)
        ON c.happened ~ '^\d{4}-\d\d$' AND right(c.happened, 2)::integer = season.number
    CROSS JOIN LATERAL (SELECT make_timestamp(left(c.happened, 4)::integer, season.first, 1, 0, 0, 0) AS bound,
        season.months) AS its
    WHERE c.happened ~ '^(?!0000)\d{4}-(2[1-9]|3\d|4[01])$';

INSERT INTO "mended"
    SELECT c.id, NULL, NULL FROM "claim" c
    WHERE c.happened ~ 'T\d\d(:?\d\d){1,2}(\.\d+)?$'
        OR EXISTS (
            SELECT FROM regexp_matches(c.happened, '(\d{4})-02-29', 'g') AS found(parts)
            WHERE found.parts[1]::integer % 4 <> 0
                OR (found.parts[1]::integer % 100 = 0 AND found.parts[1]::integer % 400 <> 0)
        );

UPDATE "claim" SET "happened_from" = m.bound_from AT TIME ZONE 'UTC', "happened_to" = m.bound_to AT TIME ZONE 'UTC'
FROM "mended" m WHERE m.id = "claim".id;

SELECT search.refresh((SELECT coalesce(array_agg(id), '{}') FROM "mended"), '{}');

DROP TABLE "mended";
