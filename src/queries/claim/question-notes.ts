import type { Reader } from "@/db/connection";
import { QuestionRefusal } from "@/domain/dossier/snapshot";
import { type HiddenRefusal, shownNote } from "@/domain/sourcing/shown-note";
import type { EntityKind } from "@/domain/vocabulary";

/** Questions with their notes as readers see them: of no refusal that an article told which was taken down, and naming nobody who was. */
export async function withShownNotes<Q extends { id: string; note: string | null }>(
  db: Reader,
  questions: readonly Q[],
): Promise<Q[]> {
  const noted = questions.flatMap(({ id, note }) => (note === null ? [] : id));
  const hidden = await hiddenRefusals(db, noted);
  return questions.map((question) => {
    const note = shownNote(question.note, hidden.get(question.id) ?? []);
    return note === question.note ? question : { ...question, note };
  });
}

async function hiddenRefusals(db: Reader, ids: readonly string[]): Promise<Map<string, HiddenRefusal[]>> {
  if (ids.length === 0) return new Map();
  const rows = await db.$queryRaw<Row[]>`
    SELECT q.id, r.refusal, who.kind, who.name
    FROM open_question q CROSS JOIN LATERAL jsonb_array_elements(q.refusals) AS r(refusal)
    LEFT JOIN article_version v ON v.id = q.version_id LEFT JOIN article a ON a.id = v.article_id
    LEFT JOIN entity who ON who.id = r.refusal ->> 'sourceId' AND who.withdrawn
    WHERE q.id = ANY(${[...ids]}) AND (a.withdrawn OR who.id IS NOT NULL)`;
  const hidden = new Map<string, HiddenRefusal[]>();
  for (const { id, refusal, kind, name } of rows) {
    const said = QuestionRefusal.parse(refusal);
    const person = kind === null || name === null ? null : { kind, names: [name, said.name] };
    hidden.set(id, [...(hidden.get(id) ?? []), { ...said, person }]);
  }
  return hidden;
}

type Row = { id: string; refusal: unknown; kind: EntityKind | null; name: string | null };
