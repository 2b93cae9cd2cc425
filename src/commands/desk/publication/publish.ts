import type { Database } from "@/db/connection";
import type { Viewer } from "@/domain/access/viewer";
import type { PublishAnswer } from "@/domain/outbox/answers";
import type { Correcting, PublishRequest } from "@/domain/outbox/requests";
import type { PublicationPlan, PublicationState } from "@/domain/publication/publication";
import type { Gathered } from "@/queries/desk/publication/plan";
import type { Scope } from "@/queries/desk/publication/publication-scope";
import { publicationRecord } from "@/queries/desk/publication/publications";
import { atDesk, type Desk } from "../run-action";
import { carryOut, lockedPlan } from "./apply-publication";
import { faultOfCorrection, tellCorrection } from "./tell-correction";

/**
 * Gives readers what was drafted, exactly as the plan said that its publisher saw. Where the newsroom wants a chief to look
 * first, it asks for that instead, and nothing is published yet.
 */
export async function publish(
  db: Database,
  viewer: Viewer,
  { action, scope, digest, note, correction = null }: PublishRequest,
  at: Date,
): Promise<PublishAnswer> {
  const words = `Published the ${scope.kind}`;
  const doing = { viewer, action, kind: "publication", words, at };
  return atDesk<PublishAnswer>(
    db,
    doing,
    async (desk) => {
      const found = await lockedPlan(desk, scope);
      if (!found) return { ok: false, reason: "not-found" };
      if (found.plan.digest !== digest) return { ok: false, reason: "plan-moved-on" };
      if (isEmpty(found)) return nothingToPublish(found.plan);
      const fault = faultOfCorrection(found, correction);
      if (fault) return { ok: false, reason: "invalid", faults: [fault] };
      await supersede(desk, scope);
      if (found.plan.secondLooks.length > 0) {
        const record = await keep(desk, action, found.plan, "requested", note, correction);
        await desk.say(`Asked for a second look at “${found.plan.scope.title}”`);
        return { ok: true, state: "requested", record };
      }
      await carryOut(desk, found, { by: viewer.name, at, ...(note !== null && { why: note }) });
      await tellCorrection(desk, action, found, correction);
      const record = await keep(desk, action, found.plan, "published", note, correction);
      await desk.say(`Published “${found.plan.scope.title}”`);
      return { ok: true, state: "published", record, slug: found.slug };
    },
    { publishes: true },
  );
}

/** Nothing is left: where a wire keeps it all back, until when or why is said. */
function nothingToPublish({ held }: PublicationPlan): PublishAnswer {
  const kept = held
    .flatMap(({ findings }) => findings)
    .find(({ rule }) => rule === "embargoed" || rule === "stopped");
  return kept
    ? { ok: false, reason: "invalid", faults: [{ path: "scope", message: kept.words }] }
    : { ok: false, reason: "nothing-to-publish" };
}

export function isEmpty({ writes }: Gathered): boolean {
  const { story, claims, questions, articles, entities } = writes;
  return story === null && [claims, questions, articles, entities].every((list) => list.length === 0);
}

/** A request that waits for a chief is of drafts as they were; once they are published or asked for again, it is done with. */
export async function supersede(desk: Desk, scope: Scope): Promise<void> {
  await desk.tx.publication.updateMany({
    where: { scopeKind: scope.kind, scopeId: scope.id, state: "requested" },
    data: { state: "withdrawn", decidedBy: desk.viewer.name, decidedAt: desk.at },
  });
}

async function keep(
  desk: Desk,
  id: string,
  plan: PublicationPlan,
  state: PublicationState,
  note: string | null,
  correction: Correcting | null,
) {
  const { viewer, at } = desk;
  const row = await desk.tx.publication.create({
    data: {
      ...{ id, scopeKind: plan.scope.kind, scopeId: plan.scope.id, state, digest: plan.digest, note },
      plan: JSON.parse(JSON.stringify(plan)),
      ...(correction !== null && { correction }),
      ...{ requestedBy: viewer.name, requestedById: viewer.id, requestedAt: at },
      ...(state === "requested" ? {} : { decidedBy: viewer.name, decidedAt: at }),
    },
  });
  return publicationRecord(row);
}
