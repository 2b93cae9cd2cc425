import type { Reader } from "@/db/connection";
import type { EntityCard } from "@/domain/pages";
import { endedWith, knownWith, standsAt } from "@/domain/time/period";
import { whatOneWas } from "@/domain/what-one-was";
import { wordedAt } from "../change/words-then";
import { reference } from "../claim/claim-records";

/** People and organizations as lines of a list, in the order of `ids`. */
export async function cardsOf(
  db: Reader,
  ids: readonly string[],
  asOf: Date,
  role: (id: string) => string | null = () => null,
): Promise<EntityCard[]> {
  const rows = await wordedAt(
    db,
    db.entity.findMany({
      where: { id: { in: [...ids] }, withdrawn: false },
      select: {
        id: true,
        kind: true,
        slug: true,
        name: true,
        description: true,
        ended: true,
        positions: {
          select: {
            title: true,
            from: true,
            to: true,
            organization: { select: { ...reference.select, ended: true } },
          },
          orderBy: { from: "asc" },
        },
        sanctions: {
          select: { from: true, to: true, authority: reference },
          orderBy: { from: "asc" },
        },
      },
    }),
    asOf,
  );
  const cards = new Map(
    rows.map(({ description, sanctions, positions, ended, ...ref }) => {
      const standing = sanctions.find((sanction) => standsAt(endedWith(sanction, ended), asOf));
      return [
        ref.id,
        {
          ref,
          description,
          what: whatOneWas(
            positions.map((post) => knownWith(post, asOf, ended, post.organization.ended)),
            description,
            asOf,
          ),
          sanctioned: standing ? sanctionWords(standing) : null,
          role: role(ref.id),
        },
      ];
    }),
  );
  return ids.flatMap((id) => cards.get(id) ?? []);
}

function sanctionWords({ from, authority }: { from: string; authority: { name: string } }): string {
  return `${authority.name} sanctions, ${from.slice(0, 4)}`;
}
