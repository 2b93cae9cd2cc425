import type { PublicationPlan } from "@/domain/publication/publication";
import { ask } from "./ask";

/** Longer than a great story takes, in ms. */
const patience = 31 * 60_000;

/** What publishing would do now; null where nobody answers. */
export async function askPlan({
  kind,
  id,
}: {
  kind: "story" | "entity";
  id: string;
}): Promise<PublicationPlan | null> {
  const plan = await ask(
    kind === "story" ? "story-plan" : "entity-plan",
    { id },
    AbortSignal.timeout(patience),
  );
  return plan && { ...plan, changes: plan.changes.map((change) => ({ ...change, at: new Date(change.at) })) };
}
