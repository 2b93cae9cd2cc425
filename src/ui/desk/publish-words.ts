import type { PublicationPlan } from "@/domain/desk/publication";

/** How many things readers would see changed. */
export function sizeOf({ changes, edits }: PublicationPlan): number {
  return changes.length + edits.length;
}

/** What the button says: "Publish 10 changes". */
export function publishWords(plan: PublicationPlan): string {
  const size = sizeOf(plan);
  const changes = size === 1 ? "1 change" : `${size} changes`;
  return plan.secondLooks.length > 0 ? `Ask a chief to publish ${changes}` : `Publish ${changes}`;
}
