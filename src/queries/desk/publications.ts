import type { Reader } from "@/db/connection";
import type { PublicationPlan, PublicationRecord, PublicationState } from "@/domain/desk/publication";

/** Publications in these states, the newest first. */
export async function publicationsIn(
  db: Reader,
  states: PublicationState[],
  most: number,
): Promise<PublicationRecord[]> {
  const rows = await db.publication.findMany({
    where: { state: { in: states } },
    orderBy: [{ requestedAt: "desc" }, { id: "asc" }],
    take: most,
  });
  return rows.map(({ plan, scopeKind: _, scopeId: __, requestedAt, decidedAt, ...row }) => {
    const { scope, changes, secondLooks } = plan as unknown as PublicationPlan;
    return {
      ...row,
      scope,
      secondLooks,
      changes: changes.map((change) => ({ ...change, at: new Date(change.at) })),
      requestedAt: requestedAt.toISOString(),
      decidedAt: decidedAt?.toISOString() ?? null,
    };
  });
}
