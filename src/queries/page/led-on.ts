import type { Reader } from "@/db/connection";
import { apiAddress, type SubjectAddress, subjectAddress } from "@/domain/address/subject-address";
import type { WithdrawnKind } from "@/domain/withdrawal";
import { isOnlyUnnamed } from "../claim/unnamed-sources";
import { subjectAt } from "./subject-at";

/** What an address answers that is not, or no longer, that of a page. */
export type LedOn =
  | { is: "gone"; kind: WithdrawnKind; reason: string; at: Date; leadsTo: string | null }
  | { is: "leads"; to: string };

/**
 * The one place that decides what the address of something taken down or renamed answers: nothing but the reason, or another
 * page. Null where the address is that of what readers see, or of nothing at all.
 */
export async function ledOn(db: Reader, path: string): Promise<LedOn | null> {
  const address = subjectAddress(path);
  if (address === null) return null;
  const found = await subjectAt(db, address);
  if (found === null) return renamed(db, address);
  if (!found.withdrawn) return null;
  const row = await db.withdrawal.findFirst({
    where: { subjectKind: address.kind, subjectId: found.id, undoneAt: null },
  });
  if (row === null) return null;
  const to = row.leadsTo === null ? null : placeFor(address, row.leadsTo);
  if (to !== null) return { is: "leads", to };
  const { reason, at, leadsTo } = row;
  return { is: "gone", kind: address.kind, reason, at, leadsTo };
}

/** Where an address leads by what its page leads to: a feed to a feed, an answer for machines to such an answer, or nowhere. */
function placeFor({ kind, isApi, rest }: SubjectAddress, page: string): string | null {
  const target = subjectAddress(page);
  const isAlike = target?.kind === kind && target.rest === "";
  if (!isAlike && (isApi || isFile(rest))) return null;
  const own = isApi ? apiAddress(page) : page;
  return own === null || !isAlike ? own : `${own}${rest}`;
}

const isFile = (rest: string): boolean => /\.[a-z]+$/.test(rest);

/** What had this address before it had a better one: a story, or a person or an organization, which may have been taken for the other kind. */
async function renamed(
  db: Reader,
  { kind: of, name, section, isApi, rest }: SubjectAddress,
): Promise<LedOn | null> {
  if (of === "story") {
    const [story] = await db.$queryRaw<{ slug: string }[]>`
      SELECT s.slug FROM revision r JOIN story s ON s.id = r.subject_id
      WHERE r.subject_kind = 'story' AND r."to"->>'slug' = ${name} ORDER BY r.at DESC LIMIT 1`;
    return story ? { is: "leads", to: `${isApi ? "/api/v1" : ""}/stories/${story.slug}${rest}` } : null;
  }
  if (section === null) return null;
  const kind = section === "people" ? "person" : "organization";
  const [row] = await db.$queryRaw<{ id: string; kind: string; slug: string }[]>`
    SELECT e.id, e.kind, e.slug FROM revision r JOIN entity e ON e.id = r.subject_id
    WHERE r.subject_kind = 'entity' AND r."to"->>'slug' = ${name} AND r."to"->>'kind' = ${kind}
    ORDER BY r.at DESC LIMIT 1`;
  if (!row || (await isOnlyUnnamed(db, row.id))) return null;
  return { is: "leads", to: `/${row.kind === "person" ? "people" : "organizations"}/${row.slug}${rest}` };
}
