import type { Reader } from "@/db/connection";
import { DeskSuggestion } from "@/domain/suggestion/suggestion";
import { deskSubjects } from "../newsroom/subjects";

/** Suggestions with the form as it now stands, in the order of their article's text. */
export async function deskSuggestions(db: Reader, ids: readonly string[]): Promise<DeskSuggestion[]> {
  if (ids.length === 0) return [];
  const rows = await db.suggestion.findMany({
    where: { id: { in: [...new Set(ids)] } },
    orderBy: [{ articleId: "asc" }, { versionId: "asc" }, { ordinal: "asc" }],
  });
  const subjects = await deskSubjects(db, "suggestion", ids);
  const forms = new Map(subjects.map((subject) => [subject.id, subject]));
  return rows.map((row) => {
    const { content: form, version } = forms.get(row.id)!;
    const { id, ordinal, origin, reading, model, proposal, outcome, reason, note, became, decidedBy } = row;
    const decided = {
      outcome,
      reason,
      note,
      became,
      decidedBy,
      decidedAt: row.decidedAt?.toISOString() ?? null,
    };
    return DeskSuggestion.parse({ id, ordinal, origin, reading, model, proposal, form, version, ...decided });
  });
}
