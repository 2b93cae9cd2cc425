import { type PublicationPlan, sizeOf, sizeWords } from "@/domain/publication/publication";

/** What the button says: "Publish 10 changes". */
export function publishWords(plan: PublicationPlan): string {
  const changes = sizeWords(sizeOf(plan));
  return plan.secondLooks.length > 0 ? `Ask a chief to publish ${changes}` : `Publish ${changes}`;
}
