import type { Database } from "@/db/connection";
import type { Viewer } from "@/domain/access/viewer";
import type { SubjectName } from "@/domain/draft/subject";
import { kindWords, titleOf } from "@/domain/draft/subject-words";
import { sameDocument } from "@/domain/draft/three-way";
import type { DiscardAnswer } from "@/domain/outbox/answers";
import type { DiscardRequest } from "@/domain/outbox/requests";
import { deskSubject } from "@/queries/desk/newsroom/subjects";
import { type HangingOn, hangingOn } from "@/queries/desk/publication/hanging";
import { atDesk, changedMeanwhile, type Desk, stateOf } from "./run-action";
import { articleOf } from "./save-edit";

/**
 * Drops a draft as its reader saw it, with what hangs on it; one that has moved on since is shown first. All of it stays in the
 * history, and is taken back as one.
 */
export async function discardDraft(
  db: Database,
  viewer: Viewer,
  { action, kind, id, basedOn }: DiscardRequest,
  at: Date,
): Promise<DiscardAnswer> {
  const before = await deskSubject(db, kind, id);
  const title = before ? ` “${titleOf(kind, before.content)}”` : "";
  const words = `Dropped the draft of the ${kindWords[kind]}${title}`;
  const articleId = await articleOf(db, { kind, id });
  return atDesk<DiscardAnswer>(
    db,
    { viewer, action, kind: "discard", words, articleId, at },
    async (desk) => {
      const current = await desk.held(kind, id);
      if (!current || current.version.draft === 0) return { ok: false, reason: "not-found" };
      if (!sameDocument(current.version, basedOn)) return changedMeanwhile(current, null, []);
      const hanging = (await hangingOn(desk.tx, kind, id))!;
      if (hanging.holds.length > 0) return { ok: false, reason: "invalid", faults: [named(hanging)] };
      await desk.hold(subjectsOf(hanging));
      await putRight(desk, hanging);
      await desk.end(kind, id, null);
      const subject = await deskSubject(desk.tx, kind, id);
      return { ok: true, subject, savedAt: at.toISOString() };
    },
  );
}

/** Why it cannot go: who names it would name nobody. */
function named({ holds }: HangingOn) {
  const titles = holds.slice(0, 3).map(({ kind, content }) => `“${titleOf(kind, content)}”`);
  const more = holds.length > 3 ? ` and ${holds.length - 3} more` : "";
  return { path: "id", message: `is named in ${titles.join(", ")}${more}: take it out there first` };
}

function subjectsOf({ ends, changes, opens }: HangingOn): SubjectName[] {
  return [
    ...ends.map(({ kind, id }) => ({ kind, id })),
    ...changes.map(({ subject: { kind, id } }) => ({ kind, id })),
    ...opens.map(({ id }) => ({ kind: "suggestion" as const, id })),
  ];
}

async function putRight(desk: Desk, { ends, changes, opens }: HangingOn): Promise<void> {
  for (const { subject, left } of changes) await desk.put(subject.kind, subject.id, left, whatItHungOn);
  for (const { kind, id } of ends) await desk.end(kind, id, whatItHungOn);
  for (const { id, became } of opens) {
    const now = stateOf(await desk.tx.suggestion.findUniqueOrThrow({ where: { id } }));
    const open = { outcome: "open", reason: null, note: null, decidedBy: null, decidedAt: null } as const;
    await desk.suggestionEvent(id, { ...now, ...(became.length === 0 && open), became });
  }
}

const whatItHungOn = "what it hung on was dropped";
