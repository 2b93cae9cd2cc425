import type { Reader } from "@/db/connection";
import { cursorText } from "@/domain/timeline/timeline-query";
import { type PageRow, pageRows } from "./page-rows";
import type { Resolved } from "./resolve";

/** The rows of one page, and the cursors of the pages beside it. */
export type Page = { rows: PageRow[]; next: string | null; previous: string | null };

/** By keyset, so that a page stays where it is while new claims come in. */
export async function pageOf(db: Reader, resolved: Resolved): Promise<Page> {
  const { cursor, limit } = resolved.query;
  const backwards = cursor?.direction === "before";
  const found = await pageRows(db, resolved);
  const more = found.length > limit;
  const page = found.slice(0, limit);
  const rows = backwards ? page.reverse() : page;
  const [first, last] = [rows[0], rows.at(-1)];
  return {
    rows,
    next: last && (backwards || more) ? cursorText({ ...keyOf(last), direction: "after" }) : null,
    previous:
      first && cursor && (!backwards || more) ? cursorText({ ...keyOf(first), direction: "before" }) : null,
  };
}

function keyOf({ sort_at, rank, id, score }: PageRow) {
  return { sortAt: sort_at, rank, id, score };
}
