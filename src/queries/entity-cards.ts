import type { Reader } from "@/db/connection";
import type { EntityCard } from "@/domain/pages";
import { readEdtf } from "@/domain/time/edtf";
import { reference } from "./claim-records";
import { wordedAt } from "./words-then";

/** People and organizations as lines of a list, in the order of `ids`. */
export async function cardsOf(
  db: Reader,
  ids: readonly string[],
  asOf: Date,
  role: (id: string) => string | null = () => null,
): Promise<EntityCard[]> {
  const newest = await db.entity.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      kind: true,
      slug: true,
      name: true,
      description: true,
      sanctions: {
        select: { from: true, to: true, authority: reference },
        orderBy: { from: "asc" },
      },
    },
  });
  const rows = await wordedAt(db, newest, asOf);
  const cards = new Map(
    rows.map(({ description, sanctions, ...ref }) => {
      const standing = sanctions.find((sanction) => standsAt(sanction, asOf));
      return [
        ref.id,
        { ref, description, sanctioned: standing ? sanctionWords(standing) : null, role: role(ref.id) },
      ];
    }),
  );
  return ids.flatMap((id) => cards.get(id) ?? []);
}

/** Whether a period that may be known to the year only had begun by then, and was not known to be over. */
export function standsAt(period: { from: string | null; to: string | null }, asOf: Date): boolean {
  const begins = period.from === null ? null : readEdtf(period.from)?.from;
  const ends = period.to === null ? null : readEdtf(period.to)?.to;
  return (!begins || begins <= asOf) && (!ends || ends >= asOf);
}

function sanctionWords({ from, authority }: { from: string; authority: { name: string } }): string {
  return `${authority.name} sanctions, ${from.slice(0, 4)}`;
}
