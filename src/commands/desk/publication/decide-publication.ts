import type { Database } from "@/db/connection";
import type { Viewer } from "@/domain/access/viewer";
import type { PublishAnswer } from "@/domain/outbox/answers";
import type { PublicationDecisionRequest } from "@/domain/outbox/requests";
import { publication, publicationRecord } from "@/queries/desk/publication/publications";
import { atDesk, type Desk } from "../run-action";
import { carryOut, lockedPlan } from "./apply-publication";
import { isEmpty } from "./publish";
import { tellCorrection } from "./tell-correction";

const words = {
  approve: "Approved the publication of",
  refuse: "Refused the publication of",
  withdraw: "Withdrew the publication of",
  dismiss: "Put away the refusal of",
};

/**
 * A chief's word on a publication that waits for one: never on their own. Approving publishes what was asked for, and only
 * that; where the drafts have moved on since, it has to be asked for again. Who asked may withdraw it, and put a refusal away.
 */
export async function decidePublication(
  db: Database,
  viewer: Viewer,
  { action, publication: id, decision, note }: PublicationDecisionRequest,
  at: Date,
): Promise<PublishAnswer> {
  const asked = await publication(db, id);
  const title = asked?.plan.scope.title ?? "something";
  const doing = { viewer, action, kind: "publication-decision", words: `${words[decision]} “${title}”`, at };
  return atDesk<PublishAnswer>(
    db,
    doing,
    async (desk) => {
      await desk.tx.$executeRaw`SELECT id FROM publication WHERE id = ${id}::uuid FOR UPDATE`;
      const waiting = await publication(desk.tx, id);
      if (!waiting) return { ok: false, reason: "not-found" };
      const { record, plan, correction } = waiting;
      const isOwn = record.requestedById === viewer.id;
      if (decision === "dismiss")
        return isOwn && record.state === "refused"
          ? { ok: true, state: "refused", record: await putAway(desk, id) }
          : { ok: false, reason: "not-found" };
      if (record.state !== "requested") return { ok: false, reason: "not-waiting", state: record.state };
      if (decision === "withdraw")
        return isOwn
          ? { ok: true, state: "withdrawn", record: await decide(desk, id, "withdrawn", note) }
          : { ok: false, reason: "not-found" };
      if (isOwn) return { ok: false, reason: "own-request" };
      if (decision === "refuse")
        return { ok: true, state: "refused", record: await decide(desk, id, "refused", note) };
      const found = await lockedPlan(desk, plan.scope);
      if (!found) return { ok: false, reason: "not-found" };
      if (found.plan.digest !== record.digest || isEmpty(found))
        return { ok: false, reason: "plan-moved-on" };
      const why = [record.note ?? [], `Second look: ${viewer.name}`, note ?? []]
        .flat()
        .map((words) => words.replace(/\.$/, ""))
        .join(". ");
      await carryOut(desk, found, { by: record.requestedBy, at, why });
      await tellCorrection(desk, id, found, correction);
      const published = await decide(desk, id, "published", note);
      return { ok: true, state: "published", record: published, slug: found.slug };
    },
    { publishes: true },
  );
}

async function decide(
  desk: Desk,
  id: string,
  state: "published" | "refused" | "withdrawn",
  answer: string | null,
) {
  const decided = { state, answer, decidedBy: desk.viewer.name, decidedAt: desk.at };
  return publicationRecord(await desk.tx.publication.update({ where: { id }, data: decided }));
}

async function putAway(desk: Desk, id: string) {
  return publicationRecord(
    await desk.tx.publication.update({ where: { id }, data: { dismissedAt: desk.at } }),
  );
}
