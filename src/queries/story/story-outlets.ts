import type { Reader } from "@/db/connection";
import { Prisma } from "@/db/generated/client";
import type { CarryingOutlet } from "@/domain/chart/outlet-chart";
import { wordedAt } from "../change/words-then";
import { reference } from "../claim/claim-records";
import { spanAt } from "../claim/span-at";
import { byName } from "../claim/unnamed-sources";

/** The outlets of a story at an instant: in whose articles its claims are told, through which they came, or which speak themselves. Who carries most is first. */
export async function storyOutlets(db: Reader, storyId: string, asOf: Date): Promise<CarryingOutlet[]> {
  const counted = await db.$queryRaw<{ id: string; claims: number }[]>`
    SELECT carrier.id, count(DISTINCT a.claim_id)::int AS claims
    FROM story_claim sc
    JOIN claim c ON c.id = sc.claim_id AND NOT c.withdrawn
    JOIN status_span s ON s.claim_id = c.id AND ${spanAt(asOf)}
    JOIN attribution a ON a.claim_id = c.id AND a.published_at <= ${asOf}
    JOIN LATERAL (
      SELECT p.outlet_id AS id FROM article_version v JOIN article p ON p.id = v.article_id WHERE v.id = a.version_id
      UNION SELECT r.entity_id FROM relay r JOIN entity e ON e.id = r.entity_id AND e.publishes WHERE r.attribution_id = a.id
      UNION SELECT e.id FROM entity e WHERE e.id = a.source_id AND e.publishes AND ${byName(Prisma.sql`a`)}
    ) AS carrier ON true
    WHERE sc.story_id = ${storyId}
    GROUP BY carrier.id`;
  const ids = counted.map(({ id }) => id);
  const found = await wordedAt(
    db,
    db.entity.findMany({ where: { id: { in: ids }, withdrawn: false }, ...reference }),
    asOf,
  );
  const claims = new Map(counted.map((row) => [row.id, row.claims]));
  return found
    .map((outlet) => ({ outlet, claims: claims.get(outlet.id)! }))
    .sort((a, b) => b.claims - a.claims || letters.compare(a.outlet.name, b.outlet.name));
}

const letters = new Intl.Collator("en");
