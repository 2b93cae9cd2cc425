import type { Reader } from "@/db/connection";
import { Prisma } from "@/db/generated/client";
import type { SanctionedRow } from "@/domain/lists/sanctions-page";
import type { TimelineQuery } from "@/domain/timeline/timeline-query";
import { sanctionedOn } from "../entity/sanctions";
import { KeptAnswers } from "../kept-answers";
import { isOne } from "./called";
import { nothing, type Sought } from "./query-ast";

/** Who was under sanctions, by edition and day: whoever reads on asks the same. */
const kept = new KeptAnswers<Promise<{ rows: SanctionedRow[] }>>(16);

/**
 * Entries of claims about a person or an organization that was under sanctions on the day asked, as `/sanctions` has it for that
 * day. `unknown` are those of the values that no list and no authority is called.
 */
export async function aboutSanctioned(
  db: Reader,
  { sanctioned, leftOut, asOf }: Pick<TimelineQuery, "sanctioned" | "leftOut" | "asOf">,
  edition: string,
): Promise<{ sought: Sought[]; unknown: string[] }> {
  const asked = [...new Set([...sanctioned, ...leftOut.sanctioned])];
  if (asked.length === 0) return { sought: [], unknown: [] };
  const [{ rows }, known] = await Promise.all([
    kept.get(edition, asOf, () => sanctionedOn(db, asOf)),
    Promise.all(asked.map((value) => impositionsCalled(db, value))),
  ]);
  const of = new Map(asked.map((value, at) => [value, known[at]!]));
  const underAny = (values: readonly string[]) =>
    rows.filter((row) => values.some((value) => isUnder(row, of.get(value)!))).map(({ entity }) => entity.id);
  const isAbout = (ids: readonly string[]) =>
    Prisma.sql`e.claim_id IN (SELECT claim_id FROM claim_entity WHERE entity_id = ANY(${ids}))`;
  const [wanted, unwanted] = [underAny(sanctioned), underAny(leftOut.sanctioned)];
  return {
    sought: [
      ...(sanctioned.length === 0
        ? []
        : [wanted.length === 0 ? nothing : ({ is: "told", condition: isAbout(wanted) } as const)]),
      ...(unwanted.length === 0
        ? []
        : [
            {
              is: "told",
              condition: Prisma.sql`(e.claim_id IS NULL OR NOT ${isAbout(unwanted)})`,
            } as const,
          ]),
    ],
    unknown: asked.filter((value) => {
      const { isAny, lists, authorities } = of.get(value)!;
      return !isAny && lists.size + authorities.size === 0;
    }),
  };
}

/** Whose sanctions are meant: everybody's, or those of these lists and of these authorities. */
type Impositions = { isAny: boolean; lists: ReadonlySet<string>; authorities: ReadonlySet<string> };

function isUnder({ sanctions, listed }: SanctionedRow, { isAny, lists, authorities }: Impositions): boolean {
  return (
    isAny ||
    sanctions.some(({ authority }) => authorities.has(authority.id)) ||
    listed.some(({ list }) => lists.has(list))
  );
}

/**
 * Lists by their key, their title or whose they are, and authorities by their slug or by any of their names. Of a list that is
 * meant, the sanctions on record of the authority whose it is are meant too.
 */
async function impositionsCalled(db: Reader, value: string): Promise<Impositions> {
  if (value.toLowerCase() === "any") return { isAny: true, lists: new Set(), authorities: new Set() };
  const slug = value.toLowerCase();
  const found = await db.$queryRaw<{ key: string | null; id: string | null }[]>`
    WITH list AS (
      SELECT l.key, l.authority FROM sanction_list l
      WHERE lower(${value}) IN (lower(l.key), lower(l.title), lower(l.authority))
        AND EXISTS (SELECT FROM list_publication p WHERE p.list_id = l.id AND p.number IS NOT NULL)),
    authority AS (SELECT n.* FROM entity n WHERE NOT n.withdrawn AND n.id IN (SELECT authority_id FROM sanction))
    SELECT key, NULL AS id FROM list
    UNION SELECT NULL, n.id FROM authority n WHERE ${isOne([slug], [value])}
    UNION SELECT NULL, n.id FROM authority n JOIN entity_name w ON w.entity_id = n.id
      WHERE lower(w.text) IN (SELECT lower(authority) FROM list)`;
  return {
    isAny: false,
    lists: new Set(found.flatMap(({ key }) => key ?? [])),
    authorities: new Set(found.flatMap(({ id }) => id ?? [])),
  };
}
