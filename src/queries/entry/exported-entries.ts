import type { Reader } from "@/db/connection";
import type { ExportedEntry } from "@/domain/api/exported-entry";
import { readCursor, type TimelineQuery } from "@/domain/timeline/timeline-query";
import { claimPages } from "../claim/claims";
import { unkeptClaims } from "../claim/kept-claims";
import { findExactly } from "../search";
import { questionsById } from "./entries";

/** A step of an export: the next entries that match, and what to ask for after them; null at the end. */
export type ExportStep = { entries: ExportedEntry[]; rest: TimelineQuery | null };

export async function exportStep(db: Reader, query: TimelineQuery): Promise<ExportStep> {
  // Words that nothing says find nothing: a file has no place to tell that others were sought for them.
  const { rows, next } = await (await findExactly(db, query)).page();
  const claimIds = new Set(rows.flatMap(({ claim_id }) => claim_id ?? []));
  const questionIds = rows.flatMap(({ kind, id }) => (kind === "question" ? id : []));
  const [pages, questions] = await Promise.all([
    claimPages(db, [...claimIds], query.asOf, unkeptClaims),
    questionsById(db, questionIds, query.asOf),
  ]);
  const byId = new Map(pages.map((page) => [page.record.id, page]));
  return {
    entries: rows.flatMap(({ id, kind, claim_id }): ExportedEntry[] => {
      const page = (claim_id !== null && byId.get(claim_id)) || null;
      if (kind === "question") {
        const question = questions.get(id);
        return question ? [{ kind, question, page }] : [];
      }
      if (!page) return [];
      if (kind === "claim") return [{ kind, page }];
      const said = page.record.attributions.find((one) => one.id === id);
      return said ? [{ kind, page, said }] : [];
    }),
    rest: next === null ? null : { ...query, cursor: readCursor(next) },
  };
}
