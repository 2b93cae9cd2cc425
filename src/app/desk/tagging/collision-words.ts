import type { EntityChoice } from "@/domain/suggestion/form";
import { choiceName } from "@/domain/suggestion/form-record";
import type { People } from "@/ui/desk/tagging/choice-field";

const labels: Record<string, string> = {
  "claim.text": "Claim",
  "claim.scope": "What a confirmation covers",
  "claim.happened": "When it happened",
  "claim.about": "About",
  "claim.decided": "Decision",
  "attribution.stance": "What they do",
  "attribution.identity": "Who speaks is",
  "attribution.source": "Source",
  "attribution.sourceDescription": "Source, as described",
  "attribution.relays": "Through",
  "attribution.directness": "Directness",
  "attribution.groundRules": "Attribution",
  "attribution.anonymityReason": "Why they are not named",
  "attribution.proximity": "How they know",
  "attribution.proximityNote": "How they know, and why",
  "attribution.cue": "Attributing word",
  "attribution.hedge": "Weakened by",
  "attribution.selectors": "Words in the article",
  "attribution.saidAt": "When it was said",
  "attribution.atLeast": "How many at least",
  "attribution.part": "Only in part",
  "": "What became of it",
};

/** The field of a form that two people changed, as the form calls it. */
export function collisionLabel(path: string): string {
  return labels[path] ?? (path.startsWith("claim.evidence") ? "Evidence" : path);
}

/** A value of a form that is no text, in words. */
export function collisionWords(value: unknown, people: People): string {
  if (value === null || value === undefined || value === "") return "Nothing";
  if (typeof value === "string") return value.replaceAll("_", " ");
  if (Array.isArray(value)) return value.map((one) => collisionWords(one, people)).join(", ") || "Nothing";
  if (typeof value !== "object") return String(value);
  if (isChoice(value)) return choiceName(value, people.entity);
  const { entity, description, exact, title, reason, class: kind } = value as Record<string, unknown>;
  return collisionWords(exact ?? title ?? reason ?? kind ?? entity ?? description ?? null, people);
}

function isChoice(value: object): value is EntityChoice {
  return "create" in value || (Object.keys(value).length === 1 && "id" in value);
}
