import type { Correcting } from "@/domain/outbox/requests";
import type { Gathered } from "@/queries/desk/publication/plan";
import type { Desk } from "../run-action";

/** Only of what readers saw before, and see otherwise now, can something be put right. */
export function faultOfCorrection(found: Gathered, correction: Correcting | null) {
  const wrong = correction?.of.find((one) => !editOf(found, one));
  return wrong ? { path: "correction", message: "is of what readers have not seen otherwise" } : null;
}

/** Keeps what readers are told was put right by a publication, in the words chosen for it. Call it once that is carried out. */
export async function tellCorrection(
  desk: Desk,
  id: string,
  found: Gathered,
  correction: Correcting | null,
): Promise<void> {
  if (correction === null) return;
  for (const one of correction.of) {
    const edit = editOf(found, one);
    if (!edit) continue;
    const own = { subjectKind: one.kind, subjectId: one.id };
    const last = await desk.tx.revision.aggregate({ where: own, _max: { number: true } });
    await desk.tx.correction.create({
      data: {
        ...{ id, ...own, number: last._max.number ?? 1, said: edit.words, note: correction.note },
        ...{ by: desk.viewer.name, at: desk.at },
      },
    });
  }
}

function editOf({ plan }: Gathered, { kind, id }: { kind: string; id: string }) {
  return plan.edits.find((edit) => edit.kind === kind && edit.id === id && edit.words[0] !== "New");
}
