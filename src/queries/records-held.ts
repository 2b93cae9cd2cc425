import type { Reader } from "@/db/connection";
import type { Prisma } from "@/db/generated/client";
import type { PositionLine, SanctionLine } from "@/domain/pages";
import { begunBy, knownWith } from "@/domain/time/period";
import { wordedAt } from "./change/words-then";
import { reference } from "./claim/claim-records";

/** Posts and sanctions, of people and organizations. */
export type Records = { positions: PositionLine[]; sanctions: SanctionLine[] };

/** With their end, which is that of what they held. */
const mortal = { select: { ...reference.select, ended: true } } as const;
const standing = { withdrawn: false };

/** The posts and the sanctions that had begun by a day, or may have, each as it was known then. What was taken down has none. */
export async function recordsHeld(
  db: Reader,
  where: { positions: Prisma.PositionWhereInput; sanctions: Prisma.SanctionWhereInput },
  asOf: Date,
): Promise<Records> {
  const [positions, sanctions] = await Promise.all([
    wordedAt(
      db,
      db.position.findMany({
        where: { ...where.positions, person: standing, organization: standing },
        include: { person: mortal, organization: mortal },
        orderBy: [{ from: "asc" }, { id: "asc" }],
      }),
      asOf,
    ),
    wordedAt(
      db,
      db.sanction.findMany({
        where: { ...where.sanctions, entity: standing, authority: standing },
        include: { entity: mortal, authority: reference },
        orderBy: [{ from: "asc" }, { id: "asc" }],
      }),
      asOf,
    ),
  ]);
  return {
    positions: positions
      .filter((line) => begunBy(line, asOf))
      .map((line) => knownWith(line, asOf, line.person.ended, line.organization.ended)),
    sanctions: sanctions
      .filter((line) => begunBy(line, asOf))
      .map((line) => knownWith(line, asOf, line.entity.ended)),
  };
}
