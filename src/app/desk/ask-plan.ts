import type { PublicationPlan } from "@/domain/desk/publication";

/** What publishing would do now; null where nobody answers. */
export async function askPlan({
  kind,
  id,
}: {
  kind: "story" | "entity";
  id: string;
}): Promise<PublicationPlan | null> {
  const path = kind === "story" ? "stories" : "entities";
  try {
    const response = await fetch(`/api/desk/${path}/${encodeURIComponent(id)}/plan`);
    if (!response.ok) return null;
    const plan = (await response.json()) as PublicationPlan;
    return { ...plan, changes: plan.changes.map((change) => ({ ...change, at: new Date(change.at) })) };
  } catch (error) {
    // Without a connection there is no plan; the save state says that there is none.
    if (error instanceof TypeError) return null;
    throw error;
  }
}
